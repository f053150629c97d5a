/** What choosing a pot, or whether existing money may move, sets beside itself. */
import { givesTargetsOnly, hasBaseline, type PotId, pot } from '../../../shift/pots.ts';
import { rule } from '../../../shift/rules.ts';
import {
  DEFAULT_SETTINGS,
  type MoneyMode,
  type ScenarioSettings,
  type ShiftUnit,
} from '../../../shift/scenario-settings.ts';

/** The pot whose spend is published for such areas; null: none is. */
export function potAt(unit: ShiftUnit): PotId | null {
  switch (unit) {
    case 'icb':
      return 'icbCore';
    case 'utla':
      return 'publicHealthOutturn';
    case 'practice':
      return 'gpPayments';
    case 'ltla':
    case 'ward':
    case 'msoa':
    case 'lsoa':
      return null;
    default:
      return unit satisfies never;
  }
}

const NOBODY_LOSES = { noLoss: true, uncommittedShare: 1 } as const;

/** New money again in place of a pot: whose it is and whom it counts stay. */
function withoutPot(settings: ScenarioSettings): Partial<ScenarioSettings> {
  const { kind, level } = pot(settings.pot);
  if (level === null) return {};
  return {
    pot: 'newMoney',
    priceBase: DEFAULT_SETTINGS.priceBase,
    ...(kind === 'nhs' || kind === 'publicHealth' ? { moneyKind: kind } : {}),
  };
}

/**
 * Settings of another place or unit. A sum means one of two things: new money on top of what areas have, or
 * below a pot's own level the pot itself. Neither may turn into the other unasked:
 * - the pot was the old place's, or areas now have it: it goes, and a sum to begin with stands in its place,
 *   so that no place is given another's pot, and none its own pot twice;
 * - the sum was new money, and the pot below its level would be taken for it: it stays new money, without pot.
 */
export function besidePot(
  settings: ScenarioSettings,
  next: Partial<ScenarioSettings>,
): Partial<ScenarioSettings> {
  const before = givesTargetsOnly(settings);
  const after = givesTargetsOnly({ ...settings, ...next });
  if (before && next.place !== undefined)
    return { ...next, ...withoutPot(settings), newMoney: DEFAULT_SETTINGS.newMoney };
  if (before && !after) return { ...next, newMoney: DEFAULT_SETTINGS.newMoney };
  return !before && after ? { ...next, ...withoutPot(settings) } : next;
}

/**
 * How much can move. Existing money moves only by this choice, and then not until its uncommitted share is
 * said; back with new money alone nobody loses.
 */
export function withMode(settings: ScenarioSettings, mode: MoneyMode): Partial<ScenarioSettings> {
  if (mode === 'new') {
    // A rule that lifts from the pot's baselines reads it still.
    const isRead = rule(settings.rule).readsBaseline;
    return { mode, ...NOBODY_LOSES, ...(isRead ? {} : withoutPot(settings)) };
  }
  const first = settings.mode === 'new' ? { uncommittedShare: 0 } : {};
  if (hasBaseline(settings)) return { mode, noLoss: false, ...first };
  const found = potAt(settings.unit) ?? 'own';
  return { mode, noLoss: false, ...first, pot: found, priceBase: priceOf(found, settings) };
}

const priceOf = (id: PotId, { priceBase }: Pick<ScenarioSettings, 'priceBase'>): string =>
  pot(id).level === null ? priceBase : pot(id).priceBase;

/**
 * Another pot. Without a baseline at the unit's level no existing money can move, and no rule can lift from
 * one: then it is shared out as a sum, by need.
 *
 * @param total pounds of the pot in the place, where known: what is shared out below the pot's own level
 */
export function withPot(
  settings: ScenarioSettings,
  id: PotId,
  total: number | null,
): Partial<ScenarioSettings> {
  const next = { pot: id, priceBase: priceOf(id, settings) };
  if (hasBaseline({ ...settings, pot: id })) return next;
  const lifts = rule(settings.rule).readsBaseline;
  return {
    ...next,
    ...(id === 'own' ? {} : { mode: 'new', ...NOBODY_LOSES }),
    ...(lifts && id !== 'own' ? { rule: 'needWeighted' } : {}),
    ...(total === null || pot(id).level === null ? {} : { newMoney: total }),
  };
}
