import './shift-table.css';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { formatNumber } from '../../indicators/format.ts';
import { nationalAreasQuery } from '../../pack/queries.ts';
import {
  parentNames,
  type ShiftColumnId,
  type ShiftRow,
  shiftTable,
} from '../../report/shift/shift-table.ts';
import { stageOf, subjectOf, unitPlural } from '../../report/shift/subject.ts';
import { Checkbox } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Empty } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import type { Sort } from '../../ui/sort-rows.ts';
import type { MoneyFigure } from '../../url/view-state.ts';
import type { ShiftView } from '../../view/shift/shift-view.ts';
import { useFlagWords } from '../../view/shift/use-flag-words.ts';
import { ShiftColumns } from './ShiftColumns.tsx';
import { ShiftRows } from './ShiftRows.tsx';
import { ShiftTableFiles } from './ShiftTableFiles.tsx';

export interface ShiftTableProps {
  readonly shift: ShiftView;
  /** the map's figure: the table is sorted by it until the reader sorts */
  readonly money: MoneyFigure;
  /** opens the sum of an area */
  readonly onWorkings: (code: string) => void;
  /** a row is pointed at or focused; null when that ends */
  readonly onHighlight: (code: string | null) => void;
  /** the area that is chosen or pointed at on the map; its row is marked */
  readonly highlighted: string | null;
}

const SORTED_BY: Readonly<Record<MoneyFigure, ShiftColumnId>> = {
  changePerHead: 'changePerHead',
  change: 'change',
  afterPerHead: 'afterPerHead',
  after: 'after',
  beforePerHead: 'beforePerHead',
  before: 'before',
};
/** Left out until asked for: they are in the file, and most readers have no use for them. */
const HIDDEN_AT_FIRST: readonly ShiftColumnId[] = ['code', 'deprivation', 'targetShare'];

/** Every area of the scenario, or the wards beneath them, with what it has before and after. */
export function ShiftTable({
  shift,
  money,
  onWorkings,
  onHighlight,
  highlighted,
}: ShiftTableProps) {
  const [showBeneath, setShowBeneath] = useState(false);
  const [filter, setFilter] = useState('');
  const [hidden, setHidden] = useState<readonly ShiftColumnId[]>(HIDDEN_AT_FIRST);
  const [chosenSort, setSort] = useState<Sort | null | undefined>(undefined);
  const { figures, run, beneath, name } = shift;
  const subject = useMemo(
    () => subjectOf({ name, figures, run, beneath }),
    [name, figures, run, beneath],
  );
  const isBeneath = showBeneath && beneath !== null;
  const flagOf = useFlagWords(isBeneath ? 'ward' : shift.settings.unit);
  const national = useQuery(nationalAreasQuery()).data;
  const model = useMemo(() => {
    if (subject === null) return null;
    const stage = stageOf(subject, isBeneath);
    return shiftTable(stage.run, stage.figures, parentNames(national));
  }, [subject, isBeneath, national]);
  const sought = useDeferredValue(filter).trim().toLocaleLowerCase('en-GB');
  const rows = useMemo((): readonly ShiftRow[] => {
    if (model === null || sought === '') return model?.rows ?? [];
    return model.rows.filter((row) =>
      [row.name, row.code, row.parent ?? ''].some((text) =>
        text.toLocaleLowerCase('en-GB').includes(sought),
      ),
    );
  }, [model, sought]);
  if (subject === null || model === null)
    return shift.pending ? (
      <Loading>Loading the table</Loading>
    ) : (
      <Empty>
        {shift.problem === null
          ? 'There is no scenario to list.'
          : 'These settings give no allocation: the panel says why, and what would.'}
      </Empty>
    );
  const by = model.columns.some(({ id }) => id === SORTED_BY[money]) ? SORTED_BY[money] : 'change';
  const sort: Sort | null =
    chosenSort === undefined ? { column: by, direction: 'descending' } : chosenSort;
  const { unit } = stageOf(subject, isBeneath).figures;
  const shown = model.columns.filter(({ id }) => !hidden.includes(id));
  return (
    <section
      className="shift-table"
      aria-label={`Table: ${unitPlural(unit)} in ${subject.figures.placeName}`}
    >
      <div className="shift-table__bar">
        <p className="shift-table__count" role="status">
          {rows.length === model.rows.length
            ? `${formatNumber(rows.length)} rows`
            : `${formatNumber(rows.length)} of ${formatNumber(model.rows.length)} rows`}
          . {subject.figures.placeName}.
        </p>
        {beneath !== null && (
          <Checkbox checked={isBeneath} onChange={setShowBeneath}>
            Wards beneath
          </Checkbox>
        )}
        <TextField label="Find a row" type="search" value={filter} onChange={setFilter} />
        <ShiftColumns columns={model.columns} hidden={hidden} onChange={setHidden} />
        <ShiftTableFiles
          subject={subject}
          model={model}
          rows={rows}
          sort={sort}
          filter={sought}
          isBeneath={isBeneath}
        />
      </div>
      <div className="shift-table__body">
        <ShiftRows
          key={`${unit}/${sought}`}
          caption={`Money by ${unitPlural(unit)} in ${subject.figures.placeName}. The last row is the total.`}
          columns={shown}
          rows={rows}
          totals={sought === '' ? model.totals : null}
          sort={sort}
          onSort={setSort}
          highlighted={highlighted}
          flagOf={flagOf}
          onWorkings={onWorkings}
          onHighlight={onHighlight}
        />
      </div>
    </section>
  );
}
