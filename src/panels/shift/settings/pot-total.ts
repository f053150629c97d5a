/** What a published pot comes to in a place. */
import type { CouncilOutturn, IcbAllocations } from '../../../pack/money.ts';
import type { AreaTables } from '../../../report/inputs.ts';
import type { PotId } from '../../../shift/pots.ts';
import { rowsInPlace } from '../../../view/shift/unit-rows.ts';

export interface PotPacks {
  readonly icb: IcbAllocations | undefined;
  readonly outturn: CouncilOutturn | undefined;
  /** the national ones; undefined while they load */
  readonly tables: AreaTables | undefined;
}

/**
 * Pounds of a pot in a place that is made of whole areas of the pot's own level, each counted once however
 * the place names it: 2025/26 recurrent allocations of ICBs, 2024/25 outturn of upper-tier authorities. null where it is not (a district of a
 * county, a ward), where an authority did not submit, or for pots without such a level.
 */
export function potTotal(id: PotId, place: readonly string[], packs: PotPacks): number | null {
  switch (id) {
    case 'icbCore':
    case 'icbPrimaryMedicalCare': {
      const columns = packs.icb?.pots[id === 'icbCore' ? 'core' : 'primary_medical_care'];
      return total('icb', place, packs.tables, packs.icb?.codes, columns?.recurrent_2025_26);
    }
    case 'publicHealthOutturn':
      return total(
        'utla',
        place,
        packs.tables,
        packs.outturn?.codes,
        packs.outturn?.years.public_health_2024_25.values,
      );
    case 'newMoney':
    case 'own':
    case 'gpPayments':
      return null;
    default:
      return id satisfies never;
  }
}

function total(
  level: 'icb' | 'utla',
  place: readonly string[],
  tables: AreaTables | undefined,
  codes: readonly string[] | undefined,
  pounds: Float64Array | undefined,
): number | null {
  const table = tables?.[level];
  if (tables === undefined || table === undefined || codes === undefined || pounds === undefined)
    return null;
  const { rows, inPart } = rowsInPlace(table, place, tables);
  const areas = rows.map((row) => table.codes[row] as string);
  if (inPart.length > 0 || !cover(level, areas, place, tables)) return null;
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  let sum = 0;
  for (const code of areas) {
    const value = pounds[rowOf.get(code) ?? -1];
    if (value === undefined || Number.isNaN(value)) return null;
    sum += Math.round(value * 100);
  }
  return sum / 100;
}

/** Whether areas of a level hold every district of each part of a place; not where a part is smaller than one. */
function cover(
  level: 'icb' | 'utla',
  areas: readonly string[],
  place: readonly string[],
  tables: AreaTables,
): boolean {
  const { ltla: districts } = tables;
  const above = districts?.parents[level];
  if (districts === undefined || above === undefined) return false;
  const held = new Set<string | null | undefined>(areas);
  return place.every((code) => {
    const { rows } = rowsInPlace(districts, [code], tables);
    return rows.length > 0 && rows.every((row) => held.has(above[row]));
  });
}
