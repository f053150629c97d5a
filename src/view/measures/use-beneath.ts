/** The agreed measures for every area of a level within the place. */
import { useQuery } from '@tanstack/react-query';
import type { Indicator } from '../../indicators/types.ts';
import type { NamedArea } from '../../report/inputs.ts';
import { type AgreedMeasure, judged, type MeasureList } from '../../report/measures/agreed-list.ts';
import {
  areasBeneath,
  type BeneathLevel,
  type BeneathRow,
  beneathRow,
  heldAt,
} from '../../report/measures/beneath.ts';
import type { MeasureInputs } from '../../report/measures/measure-figures.ts';
import { breather } from '../give-way.ts';
import type { MeasuresView } from './use-measures.ts';

export interface BeneathTable {
  readonly level: BeneathLevel;
  readonly held: readonly AgreedMeasure[];
  readonly notHeld: readonly Indicator[];
  readonly rows: readonly BeneathRow[];
}

/** Row after row, with a breath between: 174 wards of ten measures are 1,740 differences in words. */
export async function makeBeneath(
  list: MeasureList,
  place: NamedArea,
  level: BeneathLevel,
  tables: MeasuresView['tables'],
  inputs: MeasureInputs,
): Promise<BeneathTable> {
  const breathe = breather();
  const { held, notHeld } = heldAt(list, level);
  const table = tables[level];
  const rows: BeneathRow[] = [];
  if (table !== undefined)
    for (const area of areasBeneath(tables, table, place)) {
      rows.push(beneathRow(list, held, area, inputs));
      await breathe();
    }
  return withoutEmpty({ level, held, notHeld, rows });
}

/** Without the measures that none of these areas has: a county's districts have no upper-tier figures. */
function withoutEmpty({ level, held, notHeld, rows }: BeneathTable): BeneathTable {
  const some = held.map((_, at) =>
    rows.some(({ cells }) => cells[at]?.latest.value.kind !== 'notPublished'),
  );
  if (rows.length === 0 || some.every(Boolean)) return { level, held, notHeld, rows };
  return {
    level,
    held: held.filter((_, at) => some[at]),
    notHeld: [...notHeld, ...held.filter((_, at) => !some[at]).map(judged)],
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => some[at]) })),
  };
}

export interface BeneathFound {
  /** null while it is worked out, where that failed, and where the place itself is shown */
  readonly table: BeneathTable | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

export function useBeneath(view: MeasuresView, code: string | null): BeneathFound {
  const { list, place, level, tables, inputs, pending, errors } = view;
  const { data, error, refetch } = useQuery({
    queryKey: ['measures-beneath', code, place?.code ?? null, level],
    enabled: place !== null && level !== null && !pending && errors.length === 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    structuralSharing: false,
    queryFn: () => makeBeneath(list, place as NamedArea, level as BeneathLevel, tables, inputs),
  });
  return { table: data ?? null, error, retry: () => void refetch() };
}
