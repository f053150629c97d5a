import { type AllocationArea, type AllocationInput, allocate } from './allocate.ts';
import { countsBaseline, keptLimits, readsBaseline } from './baseline-use.ts';
import type { ScenarioSettings } from './scenario-settings.ts';
import type { ShiftArea } from './shift-area.ts';

/** Settings and figures as an allocation asks for them, and who could take no part. */
export interface AllocationCase {
  readonly input: AllocationInput;
  /** whether baselines take part: not in a share-out of new money alone */
  readonly countsBaseline: boolean;
  /** areas set aside, by code, each with its reason in words */
  readonly setAside: readonly { readonly code: string; readonly reason: string }[];
}

export const NO_BASELINE = 'no baseline, which this scenario reads';
export const NO_PUBLISHED_TARGET = 'no published target';

/**
 * The allocation that settings ask for. The budget is the new money and, where baselines count, all of
 * them. Existing money moves only as far as the uncommitted share lets it, and only where the mode
 * says so: with new money alone no area goes under its baseline. Limits that are measured by what areas
 * have hold back new money by it all the same, where it is published or given.
 *
 * An area set aside (excluded by the user, without a baseline that the rule reads, or without need) takes
 * no part and keeps what it has.
 *
 * @throws RangeError where a setting is out of its range, or the rule is a policy that shares out no budget
 */
export function allocationCase(
  settings: ScenarioSettings,
  areas: readonly ShiftArea[],
): AllocationCase {
  const { mode, rule, uncommittedShare } = settings;
  const { mostYearlyChange, mostAward, floorPerHead, onlyLeastFundedHalf } = keptLimits(settings);
  if (rule === 'paceOfChange')
    throw new RangeError('pace of change shares out no budget; see paceOfChangeCase');
  if (!(uncommittedShare >= 0 && uncommittedShare <= 1))
    throw new RangeError(`uncommittedShare is ${uncommittedShare}; 0 to 1 expected`);
  const counts = countsBaseline(settings);
  const why = new Map(settings.excluded.map(({ code, reason }) => [code, reason]));
  if (readsBaseline(settings))
    for (const area of areas)
      if (area.baseline === null && !why.has(area.code)) why.set(area.code, NO_BASELINE);
  const missing = missingFigure(settings);
  const mayGain = onlyLeastFundedHalf ? leastFundedHalf(areas, (one) => !why.has(one.code)) : null;
  const setAside: { code: string; reason: string }[] = [];
  let held = 0;
  const rows = areas.map((area): AllocationArea => {
    const reason = why.get(area.code) ?? missing(area);
    if (reason !== null) setAside.push({ code: area.code, reason });
    const baseline = counts && area.baseline !== null ? area.baseline : undefined;
    if (baseline !== undefined) held += Math.round(baseline * 100);
    if (reason !== null) return outside(area, baseline);
    const floors: number[] = [];
    const caps: number[] = [];
    if (floorPerHead !== null) floors.push(floorPerHead * area.population);
    if (mostAward !== null) caps.push(baseline === undefined ? mostAward : baseline + mostAward);
    // Where what it has is no part of the money shared out, its limits are of the new money on top.
    const kept = baseline ?? 0;
    if (mayGain !== null && !mayGain.has(area.code)) caps.push(kept);
    if (mostYearlyChange !== null && area.baseline !== null)
      caps.push(kept + area.baseline * mostYearlyChange);
    if (baseline !== undefined) {
      if (mode !== 'new') floors.push(baseline * (1 - uncommittedShare));
      if (mostYearlyChange !== null) floors.push(baseline * Math.max(0, 1 - mostYearlyChange));
    }
    const row = outside(area, baseline);
    row.need = rule === 'perHead' ? 1 : area.need;
    if (area.position !== null) row.position = area.position;
    if (area.core20Share !== null) row.core20Share = area.core20Share;
    if (floors.length > 0) row.floor = Math.max(...floors);
    if (caps.length > 0) row.cap = Math.min(...caps);
    return row;
  });
  const added = mode === 'existing' ? 0 : Math.round(settings.newMoney * 100);
  const noLoss = mode === 'new' || settings.noLoss;
  const bare = {
    budget: (held + added) / 100,
    // The rule by head sets nobody aside; by need with a universal share of 1 it is the same, and does.
    universalShare: rule === 'perHead' ? 1 : settings.universalShare,
    rule: rule === 'perHead' ? ('needWeighted' as const) : rule,
    ...(rule === 'positionRatio' ? { ratio: settings.ratio } : {}),
  };
  return {
    countsBaseline: counts,
    setAside,
    input: {
      ...bare,
      areas: noLoss ? rows : takenOnlyAboveTarget(rows, bare),
      noLoss,
      ...(settings.minimumAward === null ? {} : { minimumAward: settings.minimumAward }),
      ...(settings.mostPlaces === null ? {} : { mostPlaces: settings.mostPlaces }),
    },
  };
}

/**
 * Where existing money is taken, it comes from areas over their target share, and from none further than
 * down to it: an area that has less than its share loses nothing because others' money is committed.
 */
function takenOnlyAboveTarget(
  rows: readonly AllocationArea[],
  bare: Omit<AllocationInput, 'areas'>,
): readonly AllocationArea[] {
  if (rows.every(({ need }) => need === null)) return rows;
  const { target } = allocate({
    ...bare,
    areas: rows.map(({ floor: _floor, cap: _cap, ...row }) => row),
  });
  return rows.map((row, i) => {
    const share = target[i] as number;
    if (Number.isNaN(share) || row.baseline === undefined) return row;
    // In whole pence, as what is given will be: a share of half a penny more would be over what there is.
    const least = Math.min(row.baseline, Math.floor(share * 100) / 100);
    return { ...row, floor: Math.max(row.floor ?? 0, least) };
  });
}

/** A row while it is put together: built by adding fields, which is several times faster than by spreading. */
type Row = { -readonly [Field in keyof AllocationArea]: AllocationArea[Field] };

/** An area that takes no part: no figure that a rule could read. */
function outside({ code, population }: ShiftArea, baseline: number | undefined): Row {
  const row: Row = { code, population, need: null };
  if (baseline !== undefined) row.baseline = baseline;
  return row;
}

function missingFigure({ rule }: ScenarioSettings): (area: ShiftArea) => string | null {
  switch (rule) {
    case 'perHead':
      return () => null;
    case 'positionRatio':
      return ({ position }) => (position === null ? 'no figure of deprivation' : null);
    case 'core20Only':
      return ({ core20Share }) => (core20Share === null ? 'no figure of Core20' : null);
    case 'needWeighted':
    case 'levelUp':
    case 'shortfall':
      return ({ need }) => (need === null ? 'no figure of need' : null);
    case 'paceOfChange':
      return ({ publishedTarget }) => (publishedTarget === null ? NO_PUBLISHED_TARGET : null);
    default:
      return rule satisfies never;
  }
}

/** The half, rounded up, of areas with least baseline for their weighted people; ties by order. */
function leastFundedHalf(
  areas: readonly ShiftArea[],
  takesPart: (area: ShiftArea) => boolean,
): ReadonlySet<string> {
  const funded = areas.flatMap((area) => {
    const { code, population, need, baseline } = area;
    if (!takesPart(area) || need === null || baseline === null || !(population * need > 0))
      return [];
    return [{ code, rate: baseline / (population * need) }];
  });
  funded.sort((a, b) => a.rate - b.rate);
  return new Set(funded.slice(0, Math.ceil(funded.length / 2)).map(({ code }) => code));
}
