import { useState } from 'react';
import { formatNumber } from '../../indicators/format.ts';
import { formatPounds } from '../../report/shift/scenario-sentence.ts';
import type { OutcomeArea } from '../../shift/outcome.ts';
import { Button } from '../../ui/Button.tsx';
import type { Beneath } from '../../view/shift/shift-view.ts';
import { useFlagWords } from '../../view/shift/use-flag-words.ts';
import { ShareRow } from './ShareRow.tsx';
import { barScale, shareRows } from './share-rows.ts';

export interface WardsBeneathProps {
  readonly beneath: Beneath;
  readonly parent: OutcomeArea;
  readonly workings: string | null;
  readonly onWorkings: (code: string) => void;
  readonly onHighlight: (code: string | null) => void;
}

/** The wards of one area, shared out by the same rule, and that they add up to it. */
export function WardsBeneath({
  beneath,
  parent,
  workings,
  onWorkings,
  onHighlight,
}: WardsBeneathProps) {
  const flagOf = useFlagWords('ward');
  const [all, setAll] = useState(false);
  const { outcome, settings } = beneath.run;
  const wards = outcome.areas.filter((_, row) => beneath.parentOf[row] === parent.code);
  const { top, bottom, between } = shareRows(wards, all);
  // One scale for the wards of every area, so that those of Leicester and of Rutland can be compared.
  const scale = barScale(outcome.areas, outcome);
  const pence = wards.reduce((sum, ward) => sum + Math.round(ward.change * 100), 0);
  const apart = Math.abs(pence - Math.round(parent.change * 100)) / 100;
  const row = (ward: OutcomeArea) => (
    <ShareRow
      key={ward.code}
      area={ward}
      scale={scale}
      movesExisting={settings.mode !== 'new'}
      flag={flagOf(ward.code)}
      current={workings === ward.code}
      onWorkings={onWorkings}
      onHighlight={onHighlight}
    />
  );
  return (
    <>
      <ol className="shares__list">{top.map(row)}</ol>
      {bottom.length > 0 && (
        <>
          <p className="shares__between">
            <Button size="small" variant="quiet" onClick={() => setAll(true)}>
              Show the {formatNumber(between)} between
            </Button>
          </p>
          <ol className="shares__list">{bottom.map(row)}</ol>
        </>
      )}
      <p className="small muted">
        The {formatNumber(wards.length)} wards add up to {formatPounds(pence / 100, 2)}
        {apart === 0
          ? ', to the penny'
          : `: ${formatPounds(apart, 2)} apart, as each is rounded to a penny`}
        .
      </p>
    </>
  );
}
