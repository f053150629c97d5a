import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import type { Measure, MeasureId } from '../../report/inequality/measure.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';

/** A line for those who meet a measure for the first time. */
const HELP: Readonly<Record<MeasureId, string>> = {
  slope:
    'Draws a straight line through all groups and reads off how far apart its two ends are, so that everybody counts and not the ends alone.',
  relativeSlope:
    'The same line as a ratio: it can be compared between figures in different units, and over time when the whole level moves.',
  gap: 'The most deprived group against the least. Easy to say; it leaves out everybody between.',
  ratio: 'How many times the one is of the other.',
  concentration:
    'Whether more than an even share falls to the more deprived (minus) or to the less (plus).',
  attributable: 'How much would change in the whole place if all had what the least deprived have.',
};

/** Every measure with its plain and its technical name, limits, variant and caveat. */
export function MeasuresPart({ answer }: { readonly answer: InequalityAnswer }) {
  const { limits } = answer.fit;
  const without =
    limits === 'pending' ? 'limits to come' : limits === 'undrawn' ? 'limits not drawn' : null;
  return (
    <section className="inequality__part" aria-labelledby="inequality-measures">
      <h3 id="inequality-measures">In numbers</h3>
      <dl className="measures">
        {answer.measures.map((measure) => (
          <div key={measure.id} className="measures__one">
            <dt>
              {measure.title}
              <span className="measures__method">{measure.method}</span>
            </dt>
            <dd>
              {!isIndex(measure) && (
                <Figure
                  measure={measure}
                  without={
                    ['slope', 'relativeSlope'].includes(measure.id) && without !== null
                      ? without
                      : 'no limits'
                  }
                />
              )}
              <p className="small">
                {measure.kind === 'present' ? measure.words : measure.sentence}
              </p>
              <Disclosure summary="How it is reckoned" printed>
                {isIndex(measure) && <Figure measure={measure} without="no limits" />}
                <p>{HELP[measure.id]}</p>
                <p>{measure.variant}</p>
                <p>{measure.caveat}</p>
              </Disclosure>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A number that says nothing without its method: the words go first, and it stands under them. */
const isIndex = ({ id, kind }: Measure): boolean => id === 'concentration' && kind === 'present';

function Figure({
  measure,
  without,
}: {
  readonly measure: Measure;
  /** why it has no limits, where it has none */
  readonly without: string;
}) {
  if (measure.kind === 'absent') return <p className="muted">Not computed</p>;
  const { text, intervalText } = measure;
  return (
    <p className="measures__figure figures">
      <strong>{text}</strong> <span className="muted">{intervalText ?? without}</span>
    </p>
  );
}
