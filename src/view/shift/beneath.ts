/** When a scenario reaches the wards beneath its areas by the same sum, and what lies in what. */
import type { AreaTable } from '../../place/area-table.ts';
import { needMeasure } from '../../shift/need-measures.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { denominatorOf, needParts } from './shift-packs.ts';
import type { ShiftFigures } from './shift-view.ts';

/**
 * The same scenario for wards; null where its sums would not come out. They do where an area's money is a
 * sum over its people alone: by head, by a rate of need, by people in Core20. A position is not one (it
 * stands among the units), nor NHS need (it is not held for wards), nor anything with a limit.
 */
export function beneathSettings(settings: ScenarioSettings): ScenarioSettings | null {
  const { unit, mode, rule, figures } = settings;
  if (unit !== 'utla' && unit !== 'ltla') return null;
  if (figures !== null || mode !== 'new' || hasLimits(settings)) return null;
  if (denominatorOf(settings) !== 'residents') return null;
  switch (rule) {
    case 'perHead':
    case 'core20Only':
      // Need is not read: a measure that wards lack need not stop them.
      return { ...settings, unit: 'ward', need: DEFAULT_SETTINGS.need, mix: null };
    case 'needWeighted':
      return settings.need !== 'mix' &&
        needParts(settings).every((id) => needMeasure(id).kind === 'rate')
        ? { ...settings, unit: 'ward' }
        : null;
    default:
      return null;
  }
}

const hasLimits = (settings: ScenarioSettings): boolean =>
  settings.minimumAward !== null ||
  settings.mostPlaces !== null ||
  settings.mostAward !== null ||
  settings.floorPerHead !== null ||
  settings.excluded.length > 0;

type Bare = Omit<ShiftFigures, 'need' | 'nhsNeed'>;

/**
 * The area of the scenario in which each ward lies: its district, or the upper-tier authority of that.
 * @param wards each with its district as parent
 */
export function parentsOfWards(wards: Bare, above: Bare, districts: AreaTable): (string | null)[] {
  const own = new Set(above.areas.map(({ code }) => code));
  return wards.parents.map((district) => {
    if (district === null) return null;
    if (own.has(district)) return district;
    const authority = districts.parents.utla?.[districts.rowOf.get(district) ?? -1] ?? null;
    return authority !== null && own.has(authority) ? authority : null;
  });
}

const NO_FACTORS: ReadonlyMap<string, number> = new Map();

/**
 * Wards whose people, need and Core20 residents add up to those of their areas, so that their money does.
 * As published they nearly do: people are counted in whole numbers, figures held in single precision, and
 * a few neighbourhoods lie in another district than the ward that they fit best.
 */
export function addingUp(
  wards: Bare,
  above: Bare,
  parents: readonly (string | null)[],
  rule: ScenarioSettings['rule'],
): Bare {
  const people = factors(wards.areas, above.areas, parents, ({ population }) => population);
  const scaled = wards.areas.map((ward, i) => scale(ward, people.get(parents[i] ?? '')));
  const read = (figure: 'need' | 'core20Share'): ReadonlyMap<string, number> =>
    factors(scaled, above.areas, parents, (one) => one.population * (one[figure] ?? 0));
  // What the rule does not read may be another measure above than below.
  const need = rule === 'needWeighted' ? read('need') : NO_FACTORS;
  const core20 = rule === 'core20Only' ? read('core20Share') : NO_FACTORS;
  const areas = scaled.map((ward, i): ShiftArea => {
    const byNeed = need.get(parents[i] ?? '') ?? 1;
    const byCore20 = core20.get(parents[i] ?? '') ?? 1;
    return {
      ...ward,
      need: ward.need === null ? null : ward.need * byNeed,
      core20Share: ward.core20Share === null ? null : Math.min(1, ward.core20Share * byCore20),
    };
  });
  const most = Math.max(0, ...[...people.values(), ...need.values()].map((f) => Math.abs(f - 1)));
  const percent = (100 * most).toFixed(2);
  return {
    ...wards,
    areas,
    notes: [
      ...wards.notes,
      `People and need of wards are scaled, by ${percent === '0.00' ? 'less than 0.01' : `at most ${percent}`}%, to add up to their areas.`,
    ],
  };
}

const scale = (ward: ShiftArea, factor = 1): ShiftArea => ({
  ...ward,
  population: ward.population * factor,
  incomeDeprived: ward.incomeDeprived === null ? null : ward.incomeDeprived * factor,
});

/** By area: its own figure over the sum of its wards'; none where either is 0. */
function factors(
  wards: readonly ShiftArea[],
  above: readonly ShiftArea[],
  parents: readonly (string | null)[],
  of: (area: ShiftArea) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  wards.forEach((ward, i) => {
    const parent = parents[i];
    if (parent != null) sums.set(parent, (sums.get(parent) ?? 0) + of(ward));
  });
  const out = new Map<string, number>();
  for (const area of above) {
    const sum = sums.get(area.code) ?? 0;
    if (sum > 0 && of(area) > 0) out.set(area.code, of(area) / sum);
  }
  return out;
}
