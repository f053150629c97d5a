/** What choosing a pot, or whether existing money may move, sets beside itself. */
import { givesTargetsOnly, type PotId, pot } from '../../../shift/pots.ts';
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

/** Whether the areas of these settings have a baseline: published at their level, or the user's own. */
export const hasBaseline = ({
  pot: id,
  unit,
  ownBaseline,
}: Pick<ScenarioSettings, 'pot' | 'unit' | 'ownBaseline'>): boolean =>
  ownBaseline !== null || pot(id).level === unit;

const NOBODY_LOSES = { noLoss: true, uncommittedShare: 1 } as const;

/** New money again in place of a pot that nothing reads: whose it is and whom it counts stay. */
function withoutPot(settings: ScenarioSettings): Partial<ScenarioSettings> {
  const { kind, level } = pot(settings.pot);
  if (level === null || rule(settings.rule).readsBaseline) return {};
  return {
    pot: 'newMoney',
    priceBase: DEFAULT_SETTINGS.priceBase,
    ...(kind === 'nhs' || kind === 'publicHealth' ? { moneyKind: kind } : {}),
  };
}

/**
 * Settings of another place or unit. A pot that was shared out as a sum below its own level was that of the
 * old place: it is new money again, and a sum to begin with, so that no place is given another's pot.
 */
export function besidePot(
  settings: ScenarioSettings,
  next: Partial<ScenarioSettings>,
): Partial<ScenarioSettings> {
  return givesTargetsOnly(settings) && next.place !== undefined
    ? { ...next, ...withoutPot(settings), newMoney: DEFAULT_SETTINGS.newMoney }
    : next;
}

/**
 * How much can move. Existing money moves only by this choice, and then not until its uncommitted share is
 * said; back with new money alone nobody loses.
 */
export function withMode(settings: ScenarioSettings, mode: MoneyMode): Partial<ScenarioSettings> {
  if (mode === 'new') return { mode, ...NOBODY_LOSES, ...withoutPot(settings) };
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
