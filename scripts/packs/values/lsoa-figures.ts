import type { Figures } from '../../../src/indicators/aggregate.ts';
import { type Absence, STATUS } from '../../../src/indicators/value.ts';
import type { BuildContext } from '../core/context.ts';
import type { CsvRow, NumberRange } from '../core/csv.ts';

/** A column of a table by LSOA, and what its cells may hold. */
export interface LsoaColumn {
  readonly column: string;
  readonly range: Required<NumberRange>;
  /** only whole numbers */
  readonly whole?: boolean;
  /** what a blank cell means; where not given a blank is an error */
  readonly blank?: Absence;
}

/**
 * Columns of a source table that has one row for every LSOA of 2021, in LSOA row order.
 * @throws Error naming file, row, column and value for a column that is not there, a code that is
 *   unknown or comes twice, a cell outside its range; naming the LSOAs where some have no row.
 */
export function readLsoaFigures<Name extends string>(
  { sources, geography }: BuildContext,
  source: string,
  codeColumn: string,
  columns: Readonly<Record<Name, LsoaColumn>>,
): Record<Name, Figures> {
  const { lsoa } = geography;
  const file = sources.entry(source).file;
  const entries = Object.entries(columns) as [Name, LsoaColumn][];
  const figures = {} as Record<Name, Figures>;
  for (const [name] of entries)
    figures[name] = {
      values: new Float64Array(lsoa.count).fill(Number.NaN),
      status: new Uint8Array(lsoa.count),
    };
  const seen = new Uint8Array(lsoa.count);
  const headings = [codeColumn, ...entries.map(([, { column }]) => column)];
  sources.eachRow(source, { columns: headings }, (row: CsvRow) => {
    const at = lsoa.row(row.text(codeColumn));
    if (at === undefined) row.fail(codeColumn, 'the code of an LSOA of 2021 expected');
    if (seen[at] === 1) row.fail(codeColumn, 'each LSOA once expected, this one came before');
    seen[at] = 1;
    for (const [name, { column, range, whole, blank }] of entries) {
      const value = row.optionalNumber(column, range);
      if (value === null) {
        if (blank === undefined) row.fail(column, 'a number expected');
        figures[name].status[at] = STATUS[blank];
        continue;
      }
      if (whole && !Number.isInteger(value)) row.fail(column, 'a whole number expected');
      figures[name].values[at] = value;
    }
  });
  const without = lsoa.codes.filter((_, at) => seen[at] === 0);
  if (without.length > 0)
    throw new Error(
      `${file}, column "${codeColumn}": no row for ${without.length} LSOAs (${without.slice(0, 5).join(', ')}), one for each expected`,
    );
  return figures;
}
