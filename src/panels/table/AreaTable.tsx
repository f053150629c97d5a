import { useMemo } from 'react';
import { absenceWords, formatBare, formatLimits, formatNumber } from '../../indicators/format.ts';
import type { Value } from '../../indicators/value.ts';
import type { AreaCode } from '../../place/area.ts';
import { LEVELS } from '../../place/levels.ts';
import { ORIGIN_BADGE } from '../../report/provenance.ts';
import { ranksAscending } from '../../report/standing.ts';
import {
  type AreaTableModel,
  type TableColumn,
  type TableRow,
  valueIn,
} from '../../report/table-model.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import type { Sort } from '../../ui/sort-rows.ts';
import { PlaceLink } from '../../url/PlaceLink.tsx';

export interface AreaTableProps {
  readonly model: AreaTableModel;
  /** the rows of the model that are shown */
  readonly rows: readonly TableRow[];
  readonly placeName: string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly highlighted: AreaCode | null;
  readonly onChoosePlace: (code: AreaCode | null) => void;
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** What a row is sorted by in a column of the table, by the column's id. */
export function sortKey(
  model: AreaTableModel,
  id: string,
): (row: TableRow) => number | string | null {
  if (id === 'name') return (row) => row.name;
  if (id === 'district') return (row) => row.within;
  if (id === 'population') return (row) => row.population;
  if (id === 'rank') return (row) => row.rank;
  const column = model.columns.find(({ indicator }) => indicator.id === id);
  if (column === undefined) return () => null;
  return (row) => {
    const value = valueIn(column, row);
    return value.kind === 'present' ? value.value : null;
  };
}

/** The table itself: rows link to their places, and mark them on the map when pointed at. */
export function AreaTable({
  model,
  rows,
  placeName,
  sort,
  onSort,
  highlighted,
  onChoosePlace,
  onHighlight,
}: AreaTableProps) {
  const columns = useMemo((): DataColumn<TableRow>[] => {
    const by = (id: string) => ({ id, sortBy: sortKey(model, id) });
    return [
      {
        ...by('name'),
        head: LEVELS[model.level].short,
        rowHead: true,
        cell: (row) => (
          <>
            <PlaceLink code={row.code} onChoosePlace={onChoosePlace} onHighlight={onHighlight}>
              {row.name}
            </PlaceLink>
            {row.flagWords !== null && (
              <span title={row.flagWords}>
                <span aria-hidden="true"> ⚑</span>
                <span className="visually-hidden">, {row.flagWords}</span>
              </span>
            )}
          </>
        ),
      },
      ...(model.rows.some(({ within }) => within !== null)
        ? [{ ...by('district'), head: 'District', cell: (row: TableRow) => row.within }]
        : []),
      ...(model.rankHead === null
        ? []
        : [
            {
              ...by('rank'),
              head: 'Rank',
              title: model.rankHead,
              numeric: true,
              firstDirection: 'ascending' as const,
              cell: (row: TableRow) =>
                row.rank === null ? <Absent>No rank</Absent> : formatNumber(row.rank),
            },
          ]),
      {
        ...by('population'),
        head: 'People now',
        numeric: true,
        cell: (row) =>
          row.population === null ? (
            <Absent>None counted</Absent>
          ) : (
            formatNumber(Math.round(row.population))
          ),
      },
      ...model.columns.map((column) => ({
        ...by(column.indicator.id),
        head: <Head column={column} />,
        title: `${column.indicator.label}. ${column.indicator.description}`,
        numeric: true,
        firstDirection: ranksAscending(column.indicator)
          ? ('ascending' as const)
          : ('descending' as const),
        cell: (row: TableRow) => (
          <Cell column={column} value={valueIn(column, row)} level={model.level} />
        ),
      })),
    ];
  }, [model, onChoosePlace, onHighlight]);
  return (
    <DataTable
      caption={`${LEVELS[model.level].plural} in ${placeName}. ${model.rankHead === null ? '' : `${model.rankHead}, among the areas listed. `}Figures in brackets are 95% limits.`}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      sort={sort}
      onSort={onSort}
      selectedKey={highlighted}
      onHoverRow={(row) => onHighlight(row?.code ?? null)}
      empty="No row matches. Change the words in “Find a row”."
    />
  );
}

function Head({ column: { indicator: i, origin, period } }: { readonly column: TableColumn }) {
  const badge = ORIGIN_BADGE[origin];
  return (
    <span className="area-table__head">
      {i.shortLabel}
      <small>
        {period}
        {badge !== null && `, ${badge}`}
      </small>
    </span>
  );
}

function Cell({
  column: { indicator: i },
  value,
  level,
}: {
  readonly column: TableColumn;
  readonly value: Value;
  readonly level: AreaTableModel['level'];
}) {
  if (value.kind !== 'present') return <Absent>{absenceWords(i, value.kind, level)}</Absent>;
  const limits = formatLimits(i, value);
  return (
    <>
      {formatBare(i, value.value)}
      {limits !== null && <span className="area-table__limits"> ({limits})</span>}
    </>
  );
}

const Absent = ({ children }: { readonly children: string }) => (
  <span className="area-table__absent">{children}</span>
);
