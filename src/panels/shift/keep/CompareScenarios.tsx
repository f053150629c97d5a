import './keep.css';
import { useMemo } from 'react';
import {
  AREAS_NOT_COMPARED,
  comparedFile,
  comparedHeadlines,
  FIFTHS_NOTE,
} from '../../../report/shift/compared-scenarios.ts';
import { comparedAreas, differingSettings } from '../../../shift/scenario-comparison.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import { TableDownloads } from '../../../ui/TableDownloads.tsx';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { ComparedAreasTable } from './ComparedAreasTable.tsx';
import { ComparedRows } from './ComparedRows.tsx';
import { ON_SCREEN, onScreenCompared, withOwnNames } from './compared-from.ts';
import { useKeptCompared } from './use-kept-compared.ts';

export interface CompareScenariosProps {
  readonly shift: ShiftView;
  /** two or three of: ids of kept scenarios, `ON_SCREEN` */
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Two or three scenarios side by side: what is set differently, what comes of it, and area by area. */
export function CompareScenarios({ shift, ids, onClose }: CompareScenariosProps) {
  const keptIds = ids.filter((id) => id !== ON_SCREEN);
  // As many as can be compared: one after the other, since each has packs of its own to read.
  const first = useKeptCompared(keptIds[0] ?? null);
  const second = useKeptCompared(keptIds[1] ?? null);
  const third = useKeptCompared(keptIds[2] ?? null);
  const { name, settings, figures, run, beneath } = shift;
  const onScreen = useMemo(
    () =>
      ids.includes(ON_SCREEN) ? onScreenCompared({ name, settings, figures, run, beneath }) : null,
    [ids, name, settings, figures, run, beneath],
  );
  const sources = useMemo(
    () =>
      withOwnNames(
        [onScreen, first.source, second.source, third.source].filter((one) => one !== null),
      ),
    [onScreen, first.source, second.source, third.source],
  );
  const scenarios = useMemo(() => sources.map(({ scenario }) => scenario), [sources]);
  const rows = useMemo(() => comparedAreas(scenarios), [scenarios]);
  const waiting = first.pending || second.pending || third.pending;
  const missing = ids.length - sources.length;
  const names = scenarios.map(({ name }) => name);
  return (
    <Dialog
      title="Scenarios compared"
      open
      wide
      onClose={onClose}
      actions={
        <TableDownloads
          disabled={waiting || scenarios.length < 2}
          make={() => comparedFile(scenarios, { packs: sources.map(({ packs }) => packs) })}
        />
      }
    >
      {waiting ? (
        <Loading>Reading the scenarios…</Loading>
      ) : (
        <div className="compared">
          {missing > 0 && (
            <Notice kind="warning" title="Not all of them are here">
              {missing === 1 ? 'One is' : `${missing} are`} no longer kept, or still loading.
            </Notice>
          )}
          <ComparedRows
            title="Set differently"
            names={names}
            rows={differingSettings(scenarios)}
            absent="not read"
            empty="All settings are the same."
          />
          <ComparedRows
            title="What comes of it"
            names={names}
            rows={comparedHeadlines(scenarios)}
            absent="no figure"
            empty=""
            note={FIFTHS_NOTE}
          />
          {rows === null ? (
            <Notice kind="info">{AREAS_NOT_COMPARED}</Notice>
          ) : (
            <ComparedAreasTable names={names} rows={rows} />
          )}
        </div>
      )}
    </Dialog>
  );
}
