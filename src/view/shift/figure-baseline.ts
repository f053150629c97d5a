/** What each unit has now: published at the pot's own level only, or the user's own figures. */

import { STATUS } from '../../indicators/value.ts';
import { DISPENSING_LINES, SET_ASIDE_REASONS } from '../../pack/money-schemas.ts';
import type { PracticeTable } from '../../pack/practices.ts';
import { pot } from '../../shift/pots.ts';
import { held, type Units } from './figure-units.ts';
import type { FigureSettings, ShiftPacks } from './shift-packs.ts';

export interface UnitBaselines {
  /** pounds; null where none is published or given */
  readonly baseline: readonly (number | null)[];
  readonly publishedTarget: readonly (number | null)[] | null;
  /** a fraction, minus is under target */
  readonly publishedDistance: readonly (number | null)[] | null;
  readonly excluded: readonly { readonly code: string; readonly reason: string }[];
  readonly notes: readonly string[];
}

const NONE = { publishedTarget: null, publishedDistance: null, excluded: [], notes: [] } as const;

/** NaN is absent. */
const present = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
const toPence = (pounds: number): number => Math.round(pounds * 100) / 100;

export function baselinesOf(
  settings: FigureSettings,
  units: Units,
  packs: ShiftPacks,
): UnitBaselines {
  const unlike = units.unit === 'practice' ? setAside(settings, units, packs) : [];
  if (settings.ownBaseline !== null) {
    const values = held(packs.ownBaseline, 'Your own figures');
    return {
      ...NONE,
      baseline: units.codes.map((code) => values.get(code) ?? null),
      excluded: unlike,
    };
  }
  const none = { ...NONE, baseline: units.codes.map(() => null), excluded: unlike };
  const { level } = pot(settings.pot);
  if (level === null || level !== units.unit) return none;
  switch (settings.pot) {
    case 'icbCore':
      return icb('core', settings, units, packs);
    case 'icbPrimaryMedicalCare':
      return icb('primary_medical_care', settings, units, packs);
    case 'publicHealthOutturn':
      return outturn(units, packs);
    case 'gpPayments':
      return payments(settings, units, packs, unlike);
    case 'newMoney':
    case 'own':
      return none;
    default:
      return settings.pot satisfies never;
  }
}

/**
 * ICB allocations: recurrent, of 2025/26. Pace of change begins from the adjusted recurrent baseline of
 * 2024/25. The target of 2025/26 is not printed: it is the allocation over 1 + its published distance.
 */
function icb(
  id: 'core' | 'primary_medical_care',
  { paceOfChange }: FigureSettings,
  units: Units,
  packs: ShiftPacks,
): UnitBaselines {
  const { codes, pots } = held(packs.icb, 'ICB allocations');
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  const rows = units.codes.map((code) => rowOf.get(code) ?? -1);
  const columns = pots[id];
  const now = paceOfChange ? columns.baseline_2024_25 : columns.recurrent_2025_26;
  return {
    ...NONE,
    baseline: rows.map((row) => {
      const pounds = present(now[row]);
      return pounds === null ? null : toPence(pounds);
    }),
    publishedTarget: rows.map((row) => {
      const given = present(columns.recurrent_2025_26[row]);
      const distance = present(columns.distance_2025_26[row]);
      return given === null || distance === null ? null : given / (1 + distance);
    }),
    publishedDistance: rows.map((row) => present(columns.distance_2025_26[row])),
    notes: [
      paceOfChange
        ? 'Baselines are NHS England’s adjusted recurrent baselines of 2024/25; targets those of 2025/26, from the published distances.'
        : 'Baselines are recurrent allocations of 2025/26. The published distance from target is after the year’s convergence.',
    ],
  };
}

function outturn(units: Units, packs: ShiftPacks): UnitBaselines {
  const { codes, years } = held(packs.outturn, 'Council outturn');
  const { values, status } = years.public_health_2024_25;
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  const rows = units.codes.map((code) => rowOf.get(code) ?? -1);
  const silent = units.names.filter((_, i) => status[rows[i] as number] !== STATUS.present);
  return {
    ...NONE,
    baseline: rows.map((row) => present(values[row])),
    notes:
      silent.length === 0
        ? []
        : [
            `No outturn of 2024/25 was submitted by ${silent.join(', ')}: set aside where a scenario reads what areas have.`,
          ],
  };
}

/**
 * Payments without dispensing and drugs; where practices unlike others are set aside, as LLR's scheme
 * compares them, without premises and local incentive schemes too.
 */
function payments(
  settings: FigureSettings,
  units: Units,
  packs: ShiftPacks,
  unlike: readonly { readonly code: string; readonly reason: string }[],
): UnitBaselines {
  const { payments: paid }: PracticeTable = held(packs.practices, 'Practices');
  const without = settings.setAsideUnlike
    ? ([...DISPENSING_LINES, 'premises', 'local_incentive'] as const)
    : DISPENSING_LINES;
  const excluded = new Map(unlike.map((one) => [one.code, one]));
  const baseline = units.rows.map((row, i) => {
    const total = present(paid.total[row]);
    if (total === null) return null;
    let pounds = total;
    for (const line of without) pounds -= present(paid.lines[line][row]) ?? 0;
    if (pounds > 0) return toPence(pounds);
    const code = units.codes[i] as string;
    if (!excluded.has(code))
      excluded.set(code, { code, reason: 'Payments of 2022/23 that count here are £0 or less' });
    return null;
  });
  const least = settings.setAsideUnlike ? ', premises and local incentive schemes' : '';
  return {
    ...NONE,
    baseline,
    excluded: [...excluded.values()],
    notes: [`Payments of 2022/23 without prescribing fees, dispensing fees, drugs${least}.`],
  };
}

/** Practices that the packs mark as unlike others, each with its reason, where the settings ask for it. */
function setAside(
  { setAsideUnlike }: FigureSettings,
  units: Units,
  packs: ShiftPacks,
): { code: string; reason: string }[] {
  if (!setAsideUnlike) return [];
  const practices = held(packs.practices, 'Practices');
  return units.rows.flatMap((row, i) => {
    const reason = practices.setAside[row] ?? null;
    if (reason === null) return [];
    const because = practices.setAsideBecause[row] ?? null;
    const words = SET_ASIDE_REASONS[reason];
    return [
      {
        code: units.codes[i] as string,
        reason: because === null ? words : `${words} (${because})`,
      },
    ];
  });
}
