import { useMemo, useState } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import { formatShare } from '../../../report/shift/scenario-sentence.ts';
import { InfeasibleAllocationError } from '../../../shift/infeasible-allocation-error.ts';
import { type ScenarioRun, scenarioPath } from '../../../shift/scenario.ts';
import type { YearlyPath } from '../../../shift/yearly-path.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { OutcomePart } from './OutcomePart.tsx';

/** The years of a scenario whose areas may change by so much a year; nothing where there are none. */
export function YearsPart({ run }: { readonly run: ScenarioRun }) {
  const { mostYearlyChange, years } = run.settings;
  const [open, setOpen] = useState(false);
  if (mostYearlyChange === null || years < 2 || !run.countsBaseline) return null;
  return (
    <OutcomePart
      title="How many years would it take?"
      help={`No area changes by more than ${formatShare(mostYearlyChange)} in a year.`}
    >
      {open ? (
        <Years run={run} />
      ) : (
        <p>
          <Button size="small" onClick={() => setOpen(true)}>
            {`Work out ${years} years`}
          </Button>
        </p>
      )}
    </OutcomePart>
  );
}

function pathOf(run: ScenarioRun): YearlyPath | string | null {
  try {
    return scenarioPath(run.settings, run.areas);
  } catch (cause) {
    if (cause instanceof InfeasibleAllocationError || cause instanceof RangeError)
      return cause.message;
    throw cause;
  }
}

function Years({ run }: { readonly run: ScenarioRun }) {
  const path = useMemo(() => pathOf(run), [run]);
  if (path === null) return <p>This scenario has no path of years.</p>;
  if (typeof path === 'string')
    return (
      <Notice kind="warning" title="These years can’t be kept.">
        {path}
      </Notice>
    );
  return (
    <>
      <p>
        {path.yearsToTarget === null
          ? `After ${run.settings.years} years some areas are still away from their target share.`
          : `Every area is at its target share by year ${path.yearsToTarget}.`}
      </p>
      <table className="years">
        <caption className="visually-hidden">Areas at their target share, by year</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" className="numeric">
              Areas at their target share
            </th>
          </tr>
        </thead>
        <tbody>
          {path.years.map(({ allocation, target }, year) => {
            const at = [...allocation.keys()].filter((i) => {
              const aim = target[i] as number;
              return aim > 0 && Math.abs((allocation[i] as number) - aim) / aim <= 0.0005;
            }).length;
            const part = [...target].filter((aim) => aim > 0).length;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the year
              <tr key={year}>
                <th scope="row">{year + 1}</th>
                <td className="numeric">
                  {formatNumber(at)} of {formatNumber(part)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
