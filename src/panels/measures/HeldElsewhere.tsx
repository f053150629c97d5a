import { Fragment } from 'react';
import { formatNumber } from '../../indicators/format.ts';
import type { Level } from '../../place/levels.ts';
import type { MeasureFigures } from '../../report/measures/measure-figures.ts';
import { countOf } from '../../report/words.ts';

/** Where the figures are that the place itself has not: each level beneath that has some, to be shown at a press. */
export function HeldElsewhere({
  figures: { beneath, indicator: i },
  onLevel,
}: {
  readonly figures: MeasureFigures;
  readonly onLevel: (level: Level) => void;
}) {
  if (beneath.length === 0) return null;
  return (
    <small>
      Its figures are of{' '}
      {beneath.map(({ level, present, areas }, at) => {
        const of = `${present === areas ? '' : `${formatNumber(present)} of `}${countOf(areas, level)}`;
        return (
          <Fragment key={level}>
            {at > 0 && ' and '}
            <button
              type="button"
              className="agreed-link"
              aria-label={`${of}: show ${i.label}`}
              onClick={() => onLevel(level)}
            >
              {of}
            </button>
          </Fragment>
        );
      })}
      .
    </small>
  );
}
