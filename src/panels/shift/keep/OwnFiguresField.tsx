import { ownFiguresTemplate } from '../../../shift/own-figures-template.ts';
import './keep.css';
import { useEffect, useRef, useState } from 'react';
import { readsBaseline } from '../../../shift/baseline-use.ts';
import type { OwnFigures } from '../../../shift/own-figures.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../../shift/scenario-settings.ts';
import { putFigures } from '../../../store/figures.ts';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { useKeptFigures } from '../../../view/shift/use-kept-figures.ts';
import { FileDrop } from './FileDrop.tsx';
import { OwnFiguresSummary, RefusedNotice } from './OwnFiguresSummary.tsx';
import type { Refused } from './own-file-state.ts';
import { PasteFigures } from './PasteFigures.tsx';
import { NotTextError, readText } from './read-text.ts';

export interface OwnFiguresFieldProps {
  readonly shift: ShiftView;
  readonly figure: 'baseline' | 'need';
}

const WORDS = {
  baseline: {
    title: 'What each area has now, in pounds',
    button: 'Choose a CSV of what areas have now…',
    template: 'baseline',
  },
  need: {
    title: 'Need per head, with a true zero',
    button: 'Choose a CSV of need…',
    template: 'need',
  },
} as const;

/** What is not the file's fault: the code that reads it, or the browser's store, could not be had. */
const NOT_READ =
  'the part of the page that reads it could not be loaded; the file may be right. Check the network, and try again';

/** The user's own figures, by area or practice code: loaded, checked whole, counted, and taken out again. */
export function OwnFiguresField({ shift, figure }: OwnFiguresFieldProps) {
  const { settings, figures } = shift;
  const id = figure === 'need' ? settings.ownNeed : settings.ownBaseline;
  const { data: kept } = useKeptFigures(id, id !== null);
  const own = kept?.kind === 'own' ? kept : null;
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const latest = useRef(shift);
  useEffect(() => {
    latest.current = shift;
  });
  const words = WORDS[figure];

  const take = async (fileName: string, read: () => Promise<string>): Promise<void> => {
    setBusy(true);
    try {
      const text = await read();
      // The reader is fetched when a file is first given.
      const { parseOwnFigures } = await import('../../../shift/own-figures.ts');
      const known = new Set(latest.current.figures?.areas.map(({ code }) => code));
      const result = parseOwnFigures(text, figure, known);
      if (!result.ok) {
        setRefused({ fileName, problems: result.problems.map(({ message }) => message) });
        return;
      }
      const values = valuesOf(result.figures);
      if (values.length === 0) {
        setRefused({ fileName, problems: ['it has no rows under its head'] });
        return;
      }
      const put = await putFigures({ kind: 'own', fileName, figure, values });
      latest.current.change(
        figure === 'need' ? { ownNeed: put, need: 'own' } : { ownBaseline: put },
      );
      setRefused(null);
    } catch (error) {
      const isOfFile = error instanceof NotTextError || error instanceof DOMException;
      setRefused({ fileName, problems: [isOfFile ? error.message : NOT_READ] });
    } finally {
      setBusy(false);
    }
  };
  const takeFile = (file: File) => void take(file.name, () => readText(file));

  const template = (): void => {
    if (figures === null) return;
    saveFile(
      `evenground_${words.template}_template.csv`,
      new Blob([ownFiguresTemplate(figures.areas, figure)], { type: 'text/csv;charset=utf-8' }),
    );
  };

  return (
    <section className="own-figures" aria-label={words.title}>
      <h4>{words.title}</h4>
      {own !== null && (
        <OwnFiguresSummary
          own={own}
          areas={figures?.areas ?? null}
          absentWords={absentWords(settings, figure)}
          onUse={
            figure === 'need' && settings.need !== 'own'
              ? () => shift.change({ need: 'own' })
              : null
          }
          onRemove={() => {
            setRefused(null);
            shift.change(without(settings, figure));
          }}
        />
      )}
      {refused !== null && (
        <RefusedNotice
          refused={refused}
          kept={own === null ? null : own.fileName}
          onDismiss={() => setRefused(null)}
        />
      )}
      <FileDrop
        button={own === null ? words.button : 'Choose another file…'}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        busy={busy}
        onFile={takeFile}
        hint={
          <>
            Or drop it here. Two columns are read: “code” (area or practice) and “{figure}”; others
            may stand beside them. An empty cell is missing, not 0. It stays in this browser.
          </>
        }
      />
      <div className="own-figures__more">
        <Button
          size="small"
          variant="quiet"
          icon="download"
          disabled={figures === null}
          onClick={() => template()}
        >
          Template with these areas
        </Button>
      </div>
      <Disclosure summary="Paste rows instead" printed={false}>
        <PasteFigures
          figure={figure}
          onPaste={(text) => void take('pasted rows', () => Promise.resolve(text))}
        />
      </Disclosure>
    </section>
  );
}

/** What becomes of areas without a figure: no rule takes it for 0, and a rule that doesn't read it sets nobody aside. */
export function absentWords(
  settings: ScenarioSettings,
  figure: OwnFiguresFieldProps['figure'],
): string {
  if (figure === 'baseline')
    return readsBaseline(settings)
      ? 'set aside, not 0'
      : 'they take part, as nothing that is set reads what areas have; none is shown for them';
  const { rule, need, mix } = settings;
  const isRead =
    need === 'own' || (need === 'mix' && (mix?.first === 'own' || mix?.second === 'own'));
  return isRead && rule !== 'perHead' && rule !== 'core20Only' && rule !== 'paceOfChange'
    ? 'set aside, not 0'
    : 'they take part, as the rule does not read this need';
}

/** Every row, also of areas outside the place: another place may be opened later. */
const valuesOf = ({ matched, unmatched }: OwnFigures): [string, number | null][] =>
  [...matched.values(), ...unmatched]
    .sort((a, b) => a.row - b.row)
    .map(({ code, value }) => [code, value]);

/** Settings that read the file no more. */
function without(
  { need, mix }: ScenarioSettings,
  figure: OwnFiguresFieldProps['figure'],
): Partial<ScenarioSettings> {
  if (figure === 'baseline') return { ownBaseline: null };
  const reads =
    need === 'own' || (need === 'mix' && (mix?.first === 'own' || mix?.second === 'own'));
  return reads ? { ownNeed: null, need: DEFAULT_SETTINGS.need, mix: null } : { ownNeed: null };
}
