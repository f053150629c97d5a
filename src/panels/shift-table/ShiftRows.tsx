import { useMemo } from 'react';
import type {
  ShiftColumn,
  ShiftColumnId,
  ShiftRow,
  ShiftTotals,
} from '../../report/shift/shift-table.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import type { Sort } from '../../ui/sort-rows.ts';
import { formatCell } from './format-cell.ts';

/** Why a cell is empty, by its column. */
const ABSENT: Readonly<Partial<Record<ShiftColumnId, string>>> = {
  people: 'None counted',
  need: 'No figure',
  before: 'None published',
  after: 'Not known',
  beforePerHead: '–',
  afterPerHead: '–',
  changePerHead: 'No people',
  targetShare: 'Set aside',
  publishedDistance: 'Not published',
  distanceBefore: '–',
  distanceAfter: '–',
  deprivation: 'No figure',
};

export interface ShiftRowsProps {
  readonly caption: string;
  readonly columns: readonly ShiftColumn[];
  readonly rows: readonly ShiftRow[];
  /** null where only some rows are listed: their sum would be mistaken for the scenario's */
  readonly totals: ShiftTotals | null;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly highlighted: string | null;
  /** what marks an area as unlike others, by its code; null for nothing */
  readonly flagOf: (code: string) => string | null;
  readonly onWorkings: (code: string) => void;
  readonly onHighlight: (code: string | null) => void;
}

/** The table itself: a row's name opens its sum, and marks it on the map when pointed at. */
export function ShiftRows({
  caption,
  columns,
  rows,
  totals,
  sort,
  onSort,
  highlighted,
  flagOf,
  onWorkings,
  onHighlight,
}: ShiftRowsProps) {
  const dataColumns = useMemo(
    () =>
      columns.map(
        (column): DataColumn<ShiftRow> => ({
          id: column.id,
          head: column.head,
          title: column.title,
          numeric: column.kind !== 'text',
          rowHead: column.id === 'name',
          sortBy: (row) => row[column.id],
          cell: (row) =>
            column.id === 'name' ? (
              <>
                <button
                  type="button"
                  className="shift-table__open"
                  onClick={() => onWorkings(row.code)}
                  onFocus={() => onHighlight(row.code)}
                  onBlur={() => onHighlight(null)}
                >
                  {row.name}
                  <span className="visually-hidden">, open its sum</span>
                </button>
                <Flag words={flagOf(row.code)} />
              </>
            ) : (
              (formatCell(column, row[column.id]) ?? (
                <span className="shift-table__absent">{ABSENT[column.id] ?? ''}</span>
              ))
            ),
        }),
      ),
    [columns, flagOf, onWorkings, onHighlight],
  );
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={dataColumns}
      rows={rows}
      rowKey={(row) => row.code}
      sort={sort}
      onSort={onSort}
      selectedKey={highlighted}
      onHoverRow={(row) => onHighlight(row?.code ?? null)}
      empty="No row matches. Change the words in “Find a row”."
      {...(totals === null
        ? {}
        : {
            footer: (column: DataColumn<ShiftRow>) => {
              const own = columns.find(({ id }) => id === column.id);
              if (own === undefined) return null;
              if (own.id === 'name') return 'Total';
              const value = (totals as unknown as Readonly<Record<string, number | null>>)[own.id];
              return value === undefined ? null : formatCell(own, value);
            },
          })}
    />
  );
}

function Flag({ words }: { readonly words: string | null }) {
  return words === null ? null : <span className="shift-table__flag">⚑ {words}</span>;
}
