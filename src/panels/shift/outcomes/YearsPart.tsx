import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import { manifestQuery } from '../../../pack/queries.ts';
import { formatPerHead } from '../../../report/shift/outcome-words.ts';
import { formatPounds, formatShare } from '../../../report/shift/scenario-sentence.ts';
import type { ShiftSubject } from '../../../report/shift/subject.ts';
import { type YearsArea, type YearsTable, yearsTable } from '../../../report/shift/years-table.ts';
import { InfeasibleAllocationError } from '../../../shift/infeasible-allocation-error.ts';
import { type ScenarioRun, scenarioPath } from '../../../shift/scenario.ts';
import type { YearlyPath } from '../../../shift/yearly-path.ts';
import { Button } from '../../../ui/Button.tsx';
import { type DataColumn, DataTable } from '../../../ui/DataTable.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TableDownloads } from '../../../ui/TableDownloads.tsx';
import { OutcomePart } from './OutcomePart.tsx';

/** So many areas at most are worked out unasked: each year is a share-out of its own. */
const MOST_AT_ONCE = 200;
/** as far ahead as a path is followed */
const MOST_YEARS = 50;

/** The years of a scenario whose areas may change by so much a year; nothing where there are none. */
export function YearsPart({ subject }: { readonly subject: ShiftSubject }) {
  const { run } = subject;
  const { mostYearlyChange, years } = run.settings;
  const [asked, setAsked] = useState(false);
  if (mostYearlyChange === null || years < 2 || !run.countsBaseline) return null;
  return (
    <OutcomePart
      title="How many years would it take?"
      help={`No area changes by more than ${formatShare(mostYearlyChange)} in a year. Year 1 of ${years} is what the map, the table and the sums show.`}
    >
      {asked || run.areas.length <= MOST_AT_ONCE ? (
        <Years subject={subject} />
      ) : (
        <p>
          <Button size="small" onClick={() => setAsked(true)}>
            {`Work out ${years} years`}
          </Button>
        </p>
      )}
    </OutcomePart>
  );
}

function pathOf({ settings, areas }: ScenarioRun, years: number): YearlyPath | string | null {
  try {
    return scenarioPath({ ...settings, years }, areas);
  } catch (cause) {
    if (cause instanceof InfeasibleAllocationError || cause instanceof RangeError)
      return cause.message;
    throw cause;
  }
}

/** When all are at target: within the years set, later, or not within what is followed. */
function arrival(run: ScenarioRun, path: YearlyPath): string {
  const { years } = run.settings;
  if (path.yearsToTarget !== null)
    return `Every area is at its target share by year ${path.yearsToTarget}.`;
  const after = `After ${years} years some areas are still away from their target share`;
  if (run.areas.length > MOST_AT_ONCE) return `${after}.`;
  const further = pathOf(run, MOST_YEARS);
  if (further === null || typeof further === 'string') return `${after}.`;
  return further.yearsToTarget === null
    ? `${after}; at this pace some still are after ${MOST_YEARS} years.`
    : `${after}; at this pace all would be there by year ${further.yearsToTarget}.`;
}

function Years({ subject }: { readonly subject: ShiftSubject }) {
  const { run } = subject;
  const path = useMemo(() => pathOf(run, run.settings.years), [run]);
  const made = useMemo(
    () =>
      path === null || typeof path === 'string'
        ? null
        : { table: yearsTable(run, path), words: arrival(run, path) },
    [run, path],
  );
  if (typeof path === 'string')
    return (
      <Notice kind="warning" title="These years can’t be kept.">
        {path}
      </Notice>
    );
  if (made === null) return <p>This scenario has no path of years.</p>;
  return (
    <>
      <p>{made.words}</p>
      <table className="years">
        <caption className="visually-hidden">
          What moves, and how many areas are at their target share, by year
        </caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" className="numeric">
              Areas gain
            </th>
            <th scope="col" className="numeric">
              Areas give up
            </th>
            <th scope="col" className="numeric">
              At target share
            </th>
          </tr>
        </thead>
        <tbody>
          {made.table.totals.map(({ year, gained, givenUp, atTarget, takingPart }) => (
            <tr key={year}>
              <th scope="row">{year === 1 ? '1 (shown)' : year}</th>
              <td className="numeric">{formatPounds(gained, 0)}</td>
              <td className="numeric">{formatPounds(givenUp, 0)}</td>
              <td className="numeric">
                {formatNumber(atTarget)} of {formatNumber(takingPart)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <YearsByArea table={made.table} />
      <YearsFile subject={subject} table={made.table} />
    </>
  );
}

/** Each area's £ a head, now and at the end of each year. */
function YearsByArea({ table }: { readonly table: YearsTable }) {
  const columns = useMemo((): DataColumn<YearsArea>[] => {
    const perHead = ({ pounds, population }: YearsArea, at: number): number | null =>
      population > 0 ? (pounds[at] as number) / population : null;
    return [
      {
        id: 'name',
        head: 'Area',
        rowHead: true,
        cell: ({ name }) => name,
        sortBy: (row) => row.name,
      },
      ...[0, ...table.totals.map(({ year }) => year)].map(
        (at): DataColumn<YearsArea> => ({
          id: String(at),
          head: at === 0 ? 'Now' : `Year ${at}`,
          title: at === 0 ? '£ a head now' : `£ a head in year ${at}`,
          numeric: true,
          sortBy: (row) => perHead(row, at),
          cell: (row) => {
            const value = perHead(row, at);
            return value === null ? 'No people' : formatPerHead(value);
          },
        }),
      ),
    ];
  }, [table]);
  return (
    <DataTable
      caption="£ a head of each area, by year"
      columns={columns}
      rows={table.areas}
      rowKey={({ code }) => code}
      rowLimit={20}
    />
  );
}

function YearsFile({
  subject,
  table,
}: {
  readonly subject: ShiftSubject;
  readonly table: YearsTable;
}) {
  const queries = useQueryClient();
  return (
    <div>
      <TableDownloads
        label="All years, to the penny"
        size="small"
        make={async () => {
          const { yearsFile } = await import('../../../report/shift/years-file.ts');
          const { sources } = await queries.ensureQueryData(manifestQuery());
          return yearsFile(subject, table, sources);
        }}
      />
    </div>
  );
}
