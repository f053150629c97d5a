/** When a scenario reaches the wards beneath its areas by the same sum, and what lies in what. */
import { formatNumber } from '../../indicators/format.ts';
import type { AreaTable } from '../../place/area-table.ts';
import { levelOfCode } from '../../place/levels.ts';
import { keepsLimits } from '../../shift/baseline-use.ts';
import { needMeasure } from '../../shift/need-measures.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { denominatorOf, needParts } from './shift-packs.ts';
import type { ShiftFigures } from './shift-view.ts';

/**
 * The same scenario for wards; null where its sums would not come out. They do where an area's money is a
 * sum over its people alone: by head, by a rate of need, by people in Core20. A position is not one (it
 * stands among the units), nor NHS need (it is not held for wards), nor anything with a limit.
 *
 * @param codes of the scenario's areas: the wards are theirs, which for an ICB may not be its own (a district
 * in two ICBs stands whole in one, its wards each in their own)
 */
export function beneathSettings(
  settings: ScenarioSettings,
  codes: readonly string[],
): ScenarioSettings | null {
  const wards = wardSettings(settings);
  return wards !== null && settings.place.some((code) => levelOfCode(code) === 'icb')
    ? { ...wards, place: codes }
    : wards;
}

function wardSettings(settings: ScenarioSettings): ScenarioSettings | null {
  const { unit, mode, rule, figures } = settings;
  if (unit !== 'utla' && unit !== 'ltla') return null;
  if (figures !== null || mode !== 'new' || keepsLimits(settings)) return null;
  if (settings.excluded.length > 0) return null;
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

type Bare = Omit<ShiftFigures, 'need' | 'nhsNeed' | 'needState'>;

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

/** Further than this from one, a factor mends no rounding: the wards are not those of their areas. */
const MOST_SCALED = 0.02;

/**
 * Wards whose people, need and Core20 residents add up to those of their areas, so that their money does.
 * As published they nearly do: people are counted in whole numbers, figures held in single precision, and
 * a few neighbourhoods lie in another district than the ward that they fit best.
 *
 * @returns null where they don't even nearly: scaled so far, their money would not be theirs
 */
export function addingUp(
  wards: Bare,
  above: Bare,
  parents: readonly (string | null)[],
  rule: ScenarioSettings['rule'],
): Bare | null {
  const people = scaleTo(wards.areas, above.areas, parents, {
    of: ({ population }) => population,
    by: (ward, factor) => ({
      ...ward,
      population: ward.population * factor,
      incomeDeprived: ward.incomeDeprived === null ? null : ward.incomeDeprived * factor,
    }),
  });
  // What the rule does not read may be another measure above than below.
  const read = rule === 'needWeighted' ? NEED : rule === 'core20Only' ? CORE20 : null;
  const all =
    people === null || read === null ? people : scaleTo(people.areas, above.areas, parents, read);
  if (people === null || all === null) return null;
  const percent = 100 * Math.max(people.most, all.most);
  return {
    ...wards,
    placeName: above.placeName,
    areas: all.areas,
    // Beside the same ward as a unit of its own its need is another figure: it says why.
    needWords: read === NEED ? `${wards.needWords}, scaled to add up to its area` : wards.needWords,
    notes: [
      ...wards.notes,
      `People and need of wards are scaled, by ${percent < 0.005 ? 'less than 0.01' : `at most ${formatNumber(percent, 2)}`}%, to add up to their areas.`,
    ],
  };
}

/** A figure of an area that adds up, and the area with so many times as much of it. */
interface Addend {
  readonly of: (area: ShiftArea) => number;
  readonly by: (ward: ShiftArea, factor: number) => ShiftArea;
}

const NEED: Addend = {
  of: ({ population, need }) => population * (need ?? 0),
  by: (ward, factor) => ({ ...ward, need: ward.need === null ? null : ward.need * factor }),
};

const CORE20: Addend = {
  of: ({ population, core20Share }) => population * (core20Share ?? 0),
  // No more of a ward's people can live in Core20 neighbourhoods than all.
  by: (ward, factor) => ({
    ...ward,
    core20Share: ward.core20Share === null ? null : Math.min(1, ward.core20Share * factor),
  }),
};

/** Wards with a figure that adds up to their areas', and how far the furthest factor lies from one. */
function scaleTo(
  wards: readonly ShiftArea[],
  above: readonly ShiftArea[],
  parents: readonly (string | null)[],
  figure: Addend,
): { readonly areas: readonly ShiftArea[]; readonly most: number } | null {
  const rows = new Map<string, number[]>();
  parents.forEach((parent, i) => {
    if (parent === null) return;
    const own = rows.get(parent);
    if (own === undefined) rows.set(parent, [i]);
    else own.push(i);
  });
  const areas = [...wards];
  let most = 0;
  for (const area of above) {
    const own = rows.get(area.code) ?? [];
    const factor = factorTo(
      own.map((i) => wards[i] as ShiftArea),
      figure.of(area),
      figure,
    );
    if (factor === null || Math.abs(factor - 1) > MOST_SCALED) return null;
    most = Math.max(most, Math.abs(factor - 1));
    for (const i of own) areas[i] = figure.by(wards[i] as ShiftArea, factor);
  }
  return { areas, most };
}

/** A part in so many is the last that a sum of some hundred figures holds. */
const EXACT = 1e-11;

/**
 * The factor by which wards come to a sum, where those that are at their most give way to the others. Each
 * round solves it for those below; every further round has one more at its most. null where there is none.
 */
function factorTo(wards: readonly ShiftArea[], sum: number, { of, by }: Addend): number | null {
  let factor = 1;
  for (let round = 0; round <= wards.length; round++) {
    let [full, rest, now] = [0, 0, 0];
    for (const ward of wards) {
      const own = of(ward);
      const amount = of(by(ward, factor));
      now += amount;
      if (amount < own * factor * (1 - EXACT)) full += amount;
      else rest += own;
    }
    if (Math.abs(now - sum) <= sum * EXACT) return factor;
    if (!(rest > 0)) return null;
    factor = (sum - full) / rest;
  }
  return null;
}
