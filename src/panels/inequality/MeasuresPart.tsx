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
    'Whether more than an even share falls to the most deprived (minus) or to the least (plus).',
  attributable: 'How much would change in the whole place if all had what the least deprived have.',
};

/** Every measure with its plain and its technical name, limits, variant and caveat. */
export function MeasuresPart({ answer }: { readonly answer: InequalityAnswer }) {
  const isPending = answer.fit.limits === 'pending';
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
              <Figure
                measure={measure}
                isPending={isPending && ['slope', 'relativeSlope'].includes(measure.id)}
              />
              <p className="small">
                {measure.kind === 'present' ? measure.words : measure.sentence}
              </p>
              <Disclosure summary="How it is reckoned" printed>
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

function Figure({
  measure,
  isPending,
}: {
  readonly measure: Measure;
  readonly isPending: boolean;
}) {
  if (measure.kind === 'absent') return <p className="muted">Not computed</p>;
  const { text, intervalText } = measure;
  return (
    <p className="measures__figure figures">
      <strong>{text}</strong>{' '}
      <span className="muted">
        {intervalText !== null ? intervalText : isPending ? 'limits to come' : 'no limits'}
      </span>
    </p>
  );
}
