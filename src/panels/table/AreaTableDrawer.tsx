import './table.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { indicator as indicatorOf, isModelledAt } from '../../indicators/registry.ts';
import type { BookRequest } from '../../pack/use-books.ts';
import { useBooks } from '../../pack/use-books.ts';
import { type AreaCode, ENGLAND } from '../../place/area.ts';
import {
  isLocalLevel,
  LEVELS,
  LEVELS_WITHIN,
  type Level,
  levelOfCode,
} from '../../place/levels.ts';
import { placeOf } from '../../report/place.ts';
import { ranksAscending } from '../../report/standing.ts';
import {
  areaTableModel,
  type EarlierPeriod,
  filterRows,
  themesOf,
  usualColumns,
} from '../../report/table-model.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import type { Sort } from '../../ui/sort-rows.ts';
import { AreaTable } from './AreaTable.tsx';
import { AreaTableFiles } from './AreaTableFiles.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';

export type TableLevel = Exclude<Level, 'england'>;

export interface AreaTableDrawerProps {
  /** the place whose areas are listed; null: England */
  readonly place: AreaCode | null;
  /** the level of the areas listed; the drawer never changes it by itself */
  readonly level: TableLevel;
  /** given, the drawer offers the other levels that the place holds */
  readonly onChangeLevel?: (level: TableLevel) => void;
  /** the map's indicator: always the first column */
  readonly indicator: string;
  /** the map's period and figures, where it does not show the latest */
  readonly earlier: EarlierPeriod | null;
  /** the area that is chosen or pointed at on the map; its row is marked */
  readonly highlighted: AreaCode | null;
  readonly onChoosePlace: (code: AreaCode | null) => void;
  /** a row is pointed at or focused; null when that ends */
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** The areas of a level within a place, with every chosen indicator: sort, filter, take away. */
export function AreaTableDrawer({
  place: chosen,
  level,
  onChangeLevel,
  indicator,
  earlier,
  highlighted,
  onChoosePlace,
  onHighlight,
}: AreaTableDrawerProps) {
  const code = chosen ?? ENGLAND;
  const own = levelOfCode(code);
  const [added, setAdded] = useState<readonly string[] | null>(null);
  const [filter, setFilter] = useState('');
  const [chosenSort, setSort] = useState<Sort | null>(null);
  const usual = usualColumns(level, indicator);
  // Until the reader sorts, the map's indicator does, its rank 1 first.
  // Modelled figures are read and not ranked: those stand by name.
  const sort: Sort =
    chosenSort ??
    (isModelledAt(indicatorOf(indicator), level)
      ? { column: 'name', direction: 'ascending' }
      : {
          column: indicator,
          direction: ranksAscending(indicatorOf(indicator)) ? 'ascending' : 'descending',
        });
  const ids = added === null ? usual : [...new Set([...usual.slice(0, 1), ...added])];
  const requests: BookRequest[] = [{ level, themes: themesOf(ids) }];
  const loaded = useBooks(own !== null && isLocalLevel(own) ? [own] : [], requests);
  const place = useMemo(() => placeOf(loaded.tables, code), [loaded.tables, code]);
  const book = loaded.books[level];
  const key = ids.join();
  const model = useMemo(
    () =>
      place === null || book === undefined
        ? null
        : areaTableModel(
            loaded.tables,
            place.area,
            book.table,
            book.columns,
            key.split(','),
            earlier,
          ),
    [loaded.tables, place, book, key, earlier],
  );
  // Typing stays quick over all 33,755 neighbourhoods: the rows may come a moment later.
  const sought = useDeferredValue(filter);
  const rows = useMemo(
    () => (model === null ? [] : filterRows(model.rows, sought)),
    [model, sought],
  );
  const levels = own === null ? [] : LEVELS_WITHIN[own];
  const name = place?.area.name ?? 'England';
  return (
    <section className="area-table" aria-label={`Table: ${LEVELS[level].plural} in ${name}`}>
      <div className="area-table__bar">
        <p className="area-table__count" role="status">
          {model === null
            ? ''
            : rows.length === model.rows.length
              ? `${rows.length.toLocaleString('en-GB')} rows`
              : `${rows.length.toLocaleString('en-GB')} of ${model.rows.length.toLocaleString('en-GB')} rows`}
          {rows.some(({ flagWords }) => flagWords !== null) &&
            '. ⚑ Prison, barracks or students likely'}
        </p>
        {onChangeLevel !== undefined && levels.length > 1 && (
          <Select
            label="Level"
            value={level}
            onChange={onChangeLevel}
            options={levels.map((value) => ({ value, label: LEVELS[value].plural }))}
          />
        )}
        <TextField label="Find a row" type="search" value={filter} onChange={setFilter} />
        <ColumnChooser
          level={level}
          chosen={ids}
          locked={ids[0] ?? indicator}
          onChange={setAdded}
        />
        {model !== null && place !== null && (
          <AreaTableFiles
            model={{ ...model, rows }}
            place={place.area}
            filter={sought}
            sort={sort}
          />
        )}
      </div>
      {loaded.errors.map((error) => (
        <FailureNotice
          key={error.message}
          title="Some columns could not be shown."
          error={error}
          kept="The other columns are as they were."
          onRetry={loaded.retry}
        />
      ))}
      <div className="area-table__body">
        {model === null ? (
          loaded.pending && <Loading>Loading the table</Loading>
        ) : (
          <AreaTable
            key={`${level}/${code}/${sought}`}
            model={model}
            rows={rows}
            placeName={name}
            sort={sort}
            onSort={setSort}
            highlighted={highlighted}
            onChoosePlace={onChoosePlace}
            onHighlight={onHighlight}
          />
        )}
      </div>
    </section>
  );
}
