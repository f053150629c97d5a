import { formatNumber } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import { type AgreedMeasure, rangeOf } from '../../report/measures/agreed-list.ts';
import type { MeasureFigures } from '../../report/measures/measure-figures.ts';
import { Select } from '../../ui/Field.tsx';
import { CommitField } from './CommitField.tsx';
import { MonthField } from './MonthField.tsx';

const UNIT_WORDS: Readonly<Record<string, string>> = {
  '%': 'in per cent',
  years: 'in years',
  'per 100,000': 'per 100,000 people',
  score: 'a score',
  ratio: 'a ratio',
  rate: 'a rate',
};

/** What was agreed of one measure: baseline, direction, target, by when. */
export function MeasureEdit({
  measure,
  periods,
  figures,
  onChange,
}: {
  readonly measure: AgreedMeasure;
  /** held at any level that is looked at, oldest first */
  readonly periods: readonly string[];
  /** of the place; null while they are on their way */
  readonly figures: MeasureFigures | null;
  readonly onChange: (change: Partial<AgreedMeasure>) => void;
}) {
  const i = indicator(measure.indicator);
  const { least, most } = rangeOf(i);
  const chosen = figures?.baseline?.chosen ?? null;
  const offered =
    measure.baseline === null || periods.includes(measure.baseline)
      ? periods
      : [measure.baseline, ...periods];
  return (
    <div className="agreed-edit">
      <Select
        label="Baseline"
        value={measure.baseline ?? ''}
        onChange={(period) => onChange({ baseline: period === '' ? null : period })}
        options={[
          {
            value: '',
            label:
              chosen === null || chosen.how === 'agreed'
                ? 'The last before the start'
                : `Chosen by the start: ${chosen.period}`,
          },
          ...offered.map((period) => ({
            value: period,
            label: periods.includes(period) ? period : `${period} (not held here)`,
          })),
        ]}
        hint={
          periods.length > 1
            ? undefined
            : 'Only one period is held at the levels looked at: no change can be told yet.'
        }
      />
      {i.direction === 'neutral' ? (
        <Select
          label="What is better"
          value={measure.direction ?? ''}
          onChange={(to) =>
            onChange({
              direction: to === 'higherIsBetter' || to === 'higherIsWorse' ? to : null,
            })
          }
          options={[
            { value: '', label: 'Neither: no judgement' },
            { value: 'higherIsBetter', label: 'Higher is better' },
            { value: 'higherIsWorse', label: 'Lower is better' },
          ]}
        />
      ) : (
        <p className="small muted">
          {i.direction === 'higherIsBetter' ? 'Higher is better.' : 'Lower is better.'}
        </p>
      )}
      <div className="agreed-edit__pair">
        <CommitField<number | null>
          label="Target"
          hint={UNIT_WORDS[i.unit] ?? i.unit}
          inputMode="decimal"
          value={measure.target === null ? '' : String(measure.target)}
          read={(text) => {
            if (text === '') return { value: null };
            const value = Number(text.replace(/[\s,%]/g, '').replace('−', '-'));
            return Number.isFinite(value) && value >= least && value <= most
              ? { value }
              : {
                  problem: `“${text}” is not a number from ${formatNumber(least)} to ${formatNumber(most)}.`,
                };
          }}
          onCommit={(target) => onChange({ target })}
        />
        <MonthField
          label="By"
          hint="a month and year"
          value={measure.by}
          onChange={(by) => onChange({ by })}
        />
      </div>
    </div>
  );
}
