import './data-table.css';
import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { nextSort, type Sort, sortRows } from './sort-rows.ts';

export interface DataColumn<Row> {
  readonly id: string;
  /** the head; keep it short and give `title` for the whole name */
  readonly head: ReactNode;
  readonly title?: string;
  readonly cell: (row: Row) => ReactNode;
  /** what the column is sorted by; null (no figure) always comes last. Without it, no sorting. */
  readonly sortBy?: (row: Row) => number | string | null;
  readonly numeric?: boolean;
  /** the column that names the row */
  readonly rowHead?: boolean;
  /** first direction when the head is pressed; numbers descend unless told */
  readonly firstDirection?: 'ascending' | 'descending';
}

export interface DataTableProps<Row> {
  /** what the table holds, with period and source; read first by screen readers */
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort | null;
  /** given, the sort is the caller's; else the table keeps its own */
  readonly onSort?: (sort: Sort | null) => void;
  readonly selectedKey?: string | null;
  /** shown at once; the rest comes on demand, so that a long table does not stall the page */
  readonly rowLimit?: number;
  /** in the place of rows when there are none */
  readonly empty?: ReactNode;
  readonly onHoverRow?: (row: Row | null) => void;
  /** a last row below all others, however they are sorted: totals. A cell a column. */
  readonly footer?: (column: DataColumn<Row>) => ReactNode;
}

/** A sortable table that scrolls sideways by itself, with its head and first column in sight. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  selectedKey = null,
  rowLimit = 100,
  empty = 'Nothing to show.',
  onHoverRow,
  footer,
}: DataTableProps<Row>) {
  const captionId = useId();
  const scroller = useRef<HTMLElement>(null);
  const [ownSort, setOwnSort] = useState<Sort | null>(null);
  const [limit, setLimit] = useState(rowLimit);
  const active = onSort === undefined ? ownSort : (sort ?? null);
  const setSort = onSort ?? setOwnSort;
  const sorted = useMemo(() => {
    const sortBy = columns.find((column) => column.id === active?.column)?.sortBy;
    return active === null || sortBy === undefined ? rows : sortRows(rows, sortBy, active);
  }, [rows, columns, active]);
  const shown = sorted.slice(0, limit);
  return (
    <div className="data-table">
      <section
        ref={scroller}
        className="data-table__scroll"
        aria-labelledby={captionId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        <table>
          <caption id={captionId} className={classNames(captionHidden && 'visually-hidden')}>
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => {
                const direction = active?.column === column.id ? active.direction : undefined;
                return (
                  <th
                    key={column.id}
                    scope="col"
                    title={column.title}
                    className={classNames(column.numeric && 'numeric', column.rowHead && 'sticky')}
                    aria-sort={column.sortBy && (direction ?? 'none')}
                  >
                    {column.sortBy ? (
                      <button
                        type="button"
                        className="data-table__sort"
                        onClick={() =>
                          setSort(
                            nextSort(
                              active,
                              column.id,
                              column.firstDirection ??
                                (column.numeric ? 'descending' : 'ascending'),
                            ),
                          )
                        }
                      >
                        <span>{column.head}</span>
                        <Icon name={direction ?? 'sort'} />
                      </button>
                    ) : (
                      column.head
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const key = rowKey(row);
              return (
                <tr
                  key={key}
                  className={classNames(key === selectedKey && 'is-selected')}
                  aria-current={key === selectedKey || undefined}
                  onPointerEnter={onHoverRow && (() => onHoverRow(row))}
                  onPointerLeave={onHoverRow && (() => onHoverRow(null))}
                >
                  {columns.map((column) =>
                    column.rowHead ? (
                      <th key={column.id} scope="row" className="sticky">
                        {column.cell(row)}
                      </th>
                    ) : (
                      <td key={column.id} className={classNames(column.numeric && 'numeric')}>
                        {column.cell(row)}
                      </td>
                    ),
                  )}
                </tr>
              );
            })}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length} className="data-table__empty">
                  {empty}
                </td>
              </tr>
            )}
          </tbody>
          {footer !== undefined && rows.length > 0 && (
            <tfoot>
              <tr>
                {columns.map((column) =>
                  column.rowHead ? (
                    <th key={column.id} scope="row" className="sticky">
                      {footer(column)}
                    </th>
                  ) : (
                    <td key={column.id} className={classNames(column.numeric && 'numeric')}>
                      {footer(column)}
                    </td>
                  ),
                )}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      {limit < rows.length && (
        <p className="data-table__more no-print">
          <span>
            {limit.toLocaleString('en-GB')} of {rows.length.toLocaleString('en-GB')} rows
          </span>
          <Button
            size="small"
            onClick={() => {
              // With the last rows the button goes: the focus stays with the table.
              if (limit + 200 >= rows.length) scroller.current?.focus({ preventScroll: true });
              setLimit(limit + 200);
            }}
          >
            Show 200 more
          </Button>
        </p>
      )}
    </div>
  );
}
