import { useMemo, useState } from 'react';
import { formatBare } from '../../indicators/format.ts';
import { periodAt } from '../../indicators/registry.ts';
import { LEVELS } from '../../place/levels.ts';
import { bareDifference } from '../../report/difference-words.ts';
import type { NamedArea } from '../../report/inputs.ts';
import { type BeneathNote, type BeneathRow, notesBeneath } from '../../report/measures/beneath.ts';
import type { MeasureFigures } from '../../report/measures/measure-figures.ts';
import { canHaveMoved } from '../../report/measures/moved-yet.ts';
import type { TargetKind } from '../../report/measures/target.ts';
import { countOf, levelPlural } from '../../report/words.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { TextField } from '../../ui/Field.tsx';
import type { BeneathTable } from '../../view/measures/use-beneath.ts';
import { ChangeMark, changeClassWords } from './ChangeMark.tsx';

/** More areas than this are found by name. */
const MANY = 24;

/** Every area of a level within the place, with the latest figure of each measure, its change and its target. */
export function BeneathPart({
  table,
  place,
  figures,
}: {
  readonly table: BeneathTable;
  readonly place: NamedArea;
  /** of the place itself, for the foot of the table */
  readonly figures: readonly MeasureFigures[];
}) {
  const [filter, setFilter] = useState('');
  const { level, held, notHeld, rows } = table;
  const shown = useMemo(() => {
    const words = filter.trim().toLowerCase();
    return words === ''
      ? rows
      : rows.filter(({ area, within }) =>
          `${area.name} ${area.code} ${within ?? ''}`.toLowerCase().includes(words),
        );
  }, [rows, filter]);
  const notes = useMemo(() => notesBeneath(rows), [rows]);
  const columns = useMemo(() => columnsOf(table, notes), [table, notes]);
  const own = new Map(figures.map((one) => [one.indicator.id, one]));
  if (held.length === 0)
    return (
      <p>None of the measures is held for {levelPlural(level)}: choose another level above.</p>
    );
  return (
    <section
      className="agreed-beneath"
      aria-label={`${LEVELS[level].plural} of ${place.name}`}
      tabIndex={-1}
    >
      <p className="small">
        {countOf(rows.length, level)} of {place.name}, with the latest figure of each measure.
        <span className="no-print"> Press a head to sort.</span>
        {level === 'ward' &&
          ' Ward figures are made from the neighbourhoods that fit each ward best.'}
        {rows.some(({ cells }) => cells.some(({ change }) => change?.class === 'unjudged')) &&
          ' A change without a mark has no limits to judge by.'}
      </p>
      {notHeld.length > 0 && (
        <p className="small muted">
          Not held for {levelPlural(level)}: {notHeld.map((i) => i.label).join('; ')}.
        </p>
      )}
      {rows.length > MANY && (
        <div className="agreed-beneath__find no-print">
          <TextField
            label="Find by name, code or district"
            value={filter}
            onChange={setFilter}
            inputMode="search"
          />
        </div>
      )}
      <DataTable
        caption={`${LEVELS[level].plural} of ${place.name}: latest figures of the agreed measures`}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ area }) => area.code}
        rowLimit={200}
        empty="No area of that name."
        footer={(column) => {
          if (column.rowHead) return place.name;
          const one = own.get(column.id);
          return one === undefined ? null : <Cell figures={one} />;
        }}
      />
      {notes.length > 0 && (
        <div className="agreed-beneath__notes">
          <h3>To read the changes by</h3>
          <ol>
            {notes.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

/** The cell that speaks for its column: of an area with a figure, and where one has them, with earlier ones. */
function typical(rows: readonly BeneathRow[], at: number): MeasureFigures | undefined {
  const cells = rows.flatMap(({ cells: { [at]: one } }) => (one === undefined ? [] : [one]));
  const present = cells.filter(({ latest }) => latest.value.kind === 'present');
  return present.find(({ moved }) => moved.kind !== 'noEarlier') ?? present[0] ?? cells[0];
}

/** "note 1", "notes 1 and 3": which of the notes beneath the table a column needs; null where none. */
function noteWords(id: string, notes: readonly BeneathNote[]): string | null {
  const own = notes.flatMap(({ measures }, at) => (measures.includes(id) ? [String(at + 1)] : []));
  if (own.length === 0) return null;
  return own.length === 1
    ? `note ${own[0]}`
    : `notes ${own.slice(0, -1).join(', ')} and ${own.at(-1)}`;
}

function columnsOf(
  { held, level, rows }: BeneathTable,
  notes: readonly BeneathNote[],
): DataColumn<BeneathRow>[] {
  return [
    {
      id: 'name',
      head: LEVELS[level].singular,
      rowHead: true,
      sortBy: ({ area }) => area.name,
      cell: ({ area, within, flagWords }) => (
        <>
          {area.name}
          {within !== null && <small className="agreed-beneath__small">{within}</small>}
          {flagWords !== null && <small className="agreed-beneath__flag">{flagWords}</small>}
        </>
      ),
    },
    ...held.map((measure, at): DataColumn<BeneathRow> => {
      const first = typical(rows, at);
      const i = first?.indicator;
      const since =
        rows.map(({ cells }) => cells[at]).find((one) => one?.change != null)?.baseline?.period ??
        null;
      const marked = noteWords(measure.indicator, notes);
      return {
        id: measure.indicator,
        head:
          first === undefined || i === undefined ? (
            measure.indicator
          ) : (
            <>
              {i.shortLabel}
              <small className="agreed-beneath__small">{periodAt(i, first.level)}</small>
              {since !== null && (
                <small className="agreed-beneath__small">
                  change since {since}
                  {marked !== null && `: see ${marked}`}
                </small>
              )}
              <small className="agreed-beneath__small">{canHaveMoved(first.moved)}</small>
            </>
          ),
        ...(i === undefined ? {} : { title: i.label }),
        numeric: true,
        firstDirection: i?.direction === 'higherIsBetter' ? 'ascending' : 'descending',
        // Modelled figures are read, not ranked: their column is not sorted.
        ...(first?.modelled === true
          ? {}
          : {
              sortBy: ({ cells }) => {
                const value = cells[at]?.latest.value;
                return value?.kind === 'present' ? value.value : null;
              },
            }),
        cell: ({ cells }) => {
          const one = cells[at];
          return one === undefined ? null : <Cell figures={one} />;
        },
      };
    }),
  ];
}

function Cell({ figures }: { readonly figures: MeasureFigures }) {
  const { latest, change, target, modelled, indicator: i } = figures;
  if (latest.value.kind !== 'present')
    return <small className="agreed-beneath__small">{latest.text}</small>;
  return (
    <>
      {formatBare(i, latest.value.value)}
      {modelled && <small className="agreed-beneath__small">modelled</small>}
      {latest.limitsText !== null && (
        <small className="agreed-beneath__small">{latest.limitsText}</small>
      )}
      {change !== null && change.value !== null && (
        <small className="agreed-beneath__small">
          <ChangeMark change={change} /> {change.value > 0 ? '+' : ''}
          {bareDifference(i, change.value)}
          {change.class !== 'unjudged' && `, ${changeClassWords(change).toLowerCase()}`}
        </small>
      )}
      {TARGETS[target.kind] !== null && (
        <small className="agreed-beneath__small">{TARGETS[target.kind]}</small>
      )}
    </>
  );
}

const TARGETS: Readonly<Record<TargetKind, string | null>> = {
  short: 'target not met by its date',
  notYet: 'target: not there yet',
  met: 'target met',
  unsure: 'target: too close to tell',
  apart: null,
  none: null,
  absent: null,
  modelled: null,
};
