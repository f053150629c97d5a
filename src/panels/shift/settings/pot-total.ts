/** What a published pot comes to in a place. */
import type { CouncilOutturn, IcbAllocations } from '../../../pack/money.ts';
import type { AreaTable } from '../../../place/area-table.ts';
import type { PotId } from '../../../shift/pots.ts';
import { rowsInPlace } from '../../../view/shift/unit-rows.ts';

export interface PotPacks {
  readonly icb: IcbAllocations | undefined;
  readonly outturn: CouncilOutturn | undefined;
  readonly icbs: AreaTable | undefined;
  readonly utlas: AreaTable | undefined;
}

/**
 * Pounds of a pot in a place that is made of whole areas of the pot's own level: 2025/26 recurrent
 * allocations of ICBs, 2024/25 outturn of upper-tier authorities. null where it is not (a district of a
 * county, a ward), where an authority did not submit, or for pots without such a level.
 */
export function potTotal(id: PotId, place: readonly string[], packs: PotPacks): number | null {
  switch (id) {
    case 'icbCore':
    case 'icbPrimaryMedicalCare': {
      const columns = packs.icb?.pots[id === 'icbCore' ? 'core' : 'primary_medical_care'];
      return total(place, packs.icbs, packs.icb?.codes, columns?.recurrent_2025_26);
    }
    case 'publicHealthOutturn':
      return total(
        place,
        packs.utlas,
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
  place: readonly string[],
  table: AreaTable | undefined,
  codes: readonly string[] | undefined,
  pounds: Float64Array | undefined,
): number | null {
  if (table === undefined || codes === undefined || pounds === undefined) return null;
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  let sum = 0;
  for (const code of place) {
    const rows = rowsInPlace(table, [code]);
    if (rows.length === 0) return null;
    for (const row of rows) {
      const value = pounds[rowOf.get(table.codes[row] as string) ?? -1];
      if (value === undefined || Number.isNaN(value)) return null;
      sum += Math.round(value * 100);
    }
  }
  return sum / 100;
}
