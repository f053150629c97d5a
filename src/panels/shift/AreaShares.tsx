import './shares.css';
import { useId, useState } from 'react';
import { formatNumber } from '../../indicators/format.ts';
import type { AreaCode } from '../../place/area.ts';
import type { OutcomeArea } from '../../shift/outcome.ts';
import { rule } from '../../shift/rules.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Beneath, ShiftView } from '../../view/shift/shift-view.ts';
import { UNIT_WORDS } from '../../view/shift/unit-rows.ts';
import { useFlagWords } from '../../view/shift/use-flag-words.ts';
import { shownPerHead } from './money-words.ts';
import { ShareRow } from './ShareRow.tsx';
import { type BarScale, barScale, shareRows } from './share-rows.ts';
import { WardsBeneath } from './WardsBeneath.tsx';

export interface AreaSharesProps {
  readonly shift: ShiftView;
  readonly run: ScenarioRun;
  readonly workings: string | null;
  readonly onWorkings: (code: string) => void;
  readonly onOpenTable: () => void;
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** Who gets what: each area's money, a head, and beside by head; under it its wards. */
export function AreaShares(props: AreaSharesProps) {
  const { shift, run, onOpenTable } = props;
  const { outcome, settings } = run;
  const { top, bottom, between } = shareRows(outcome.areas);
  const movesExisting = settings.mode !== 'new';
  const { beneath } = shift;
  const scale = barScale([...top, ...bottom], outcome);
  const id = useId();
  const flagOf = useFlagWords(settings.unit);
  const row = (area: OutcomeArea) => (
    <Row
      key={area.code}
      {...props}
      flag={flagOf(area.code)}
      {...{ area, scale, movesExisting, beneath }}
    />
  );
  return (
    <section className="shares" aria-labelledby={id}>
      <h3 id={id} className="visually-hidden">
        Who gets what
      </h3>
      {scale.byHead !== null && (
        <p className="shares__key small muted">
          <span className="shares__mark" aria-hidden="true" />
          <span>{markWords(settings, scale.byHead)}</span>
        </p>
      )}
      {bottom.length > 0 && <h4>Most £ a head</h4>}
      <ol className="shares__list">{top.map(row)}</ol>
      {bottom.length > 0 && (
        <>
          <p className="shares__between">
            <Button size="small" variant="quiet" icon="table" onClick={onOpenTable}>
              {formatNumber(between)} more between: all {formatNumber(outcome.areas.length)} in the
              table
            </Button>
          </p>
          <h4>Least £ a head</h4>
          <ol className="shares__list">{bottom.map(row)}</ol>
        </>
      )}
      {top.length === 0 && (
        <p className="small">
          None of the {formatNumber(outcome.areas.length)} {UNIT_WORDS[settings.unit].plural} takes
          part: see what is set aside, below.
        </p>
      )}
    </section>
  );
}

/** What the line across the bars stands for. */
function markWords({ mode, rule: id }: ScenarioSettings, byHead: number): string {
  if (mode === 'existing') return 'marks what they have now: no change';
  const all = rule(id).setsMoney === true ? 'the average growth' : 'by head';
  return `marks ${all}: ${shownPerHead(byHead)} for everyone`;
}

interface RowProps extends AreaSharesProps {
  readonly area: OutcomeArea;
  readonly scale: BarScale;
  readonly movesExisting: boolean;
  readonly flag: string | null;
  readonly beneath: Beneath | null;
}

function Row({ area, scale, movesExisting, flag, beneath, ...props }: RowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const wards = beneath?.parentOf.filter((code) => code === area.code).length ?? 0;
  const onHighlight = (code: string | null) => props.onHighlight(code as AreaCode | null);
  return (
    <ShareRow
      area={area}
      scale={scale}
      movesExisting={movesExisting}
      flag={flag}
      current={props.workings === area.code}
      onWorkings={props.onWorkings}
      onHighlight={onHighlight}
    >
      {beneath !== null && wards > 0 && (
        <>
          <button
            type="button"
            className="share__unfold"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'right'} />
            {formatNumber(wards)} {wards === 1 ? 'ward' : 'wards'}
            <span className="visually-hidden"> in {area.name}</span>
          </button>
          <div id={id} className="share__beneath" hidden={!open}>
            {open && (
              <WardsBeneath
                beneath={beneath}
                parent={area}
                workings={props.workings}
                onWorkings={props.onWorkings}
                onHighlight={onHighlight}
              />
            )}
          </div>
        </>
      )}
    </ShareRow>
  );
}
