import { formatPounds } from '../../report/shift/scenario-sentence.ts';
import type { InfeasibleAllocationError } from '../../shift/infeasible-allocation-error.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';

/** One thing that would make a scenario possible again, and no more than that. */
export interface Relaxation {
  readonly label: string;
  readonly change: Partial<ScenarioSettings>;
}

const upToPence = (pounds: number): number => Math.ceil(pounds * 100 - 1e-6) / 100;

/**
 * What would let a constraint that can't be kept be kept: first the constraint stays and the sum changes,
 * then the constraint goes. It never lets an area lose: that is a choice of its own, made where
 * existing money is.
 */
export function relaxations(
  settings: ScenarioSettings,
  { constraint, shortfall }: InfeasibleAllocationError,
): Relaxation[] {
  const { mode, newMoney } = settings;
  const hasSum = mode !== 'existing';
  const raise = (): Relaxation[] => {
    if (!hasSum) return [];
    const sum = upToPence(newMoney + shortfall);
    return [
      {
        label: `Raise the sum by ${formatPounds(upToPence(shortfall))}, to ${formatPounds(sum)}`,
        change: { newMoney: sum },
      },
    ];
  };
  switch (constraint) {
    case 'floor':
      return [...raise(), ...withoutFloor(settings)];
    case 'floorOverCap':
      return [...withoutFloor(settings), ...withoutCapsAt(settings)];
    case 'noLossOverCap':
      return withoutCapsAt(settings);
    case 'cap':
      return [...lower(settings, shortfall), ...withoutCaps(settings)];
    case 'minimumAward':
      return settings.minimumAward === null
        ? []
        : [{ label: 'Take the smallest award away', change: { minimumAward: null } }];
    case 'mostPlaces':
      return settings.mostPlaces === null
        ? []
        : [{ label: 'Let any number of areas gain', change: { mostPlaces: null } }];
    case 'noLoss':
    case 'setAside':
      return raise();
    default:
      return constraint satisfies never;
  }
}

function withoutFloor(settings: ScenarioSettings): Relaxation[] {
  const { floorPerHead } = settings;
  return floorPerHead === null
    ? []
    : [
        {
          label: `Take the floor of ${formatPounds(floorPerHead, 2)} a head away`,
          change: { floorPerHead: null },
        },
      ];
}

function lower({ mode, newMoney }: ScenarioSettings, shortfall: number): Relaxation[] {
  const left = Math.floor((newMoney - shortfall) * 100 + 1e-6) / 100;
  return mode === 'existing' || left <= 0
    ? []
    : [
        {
          label: `Lower the sum by ${formatPounds(upToPence(shortfall))}, to ${formatPounds(left)}`,
          change: { newMoney: left },
        },
      ];
}

/** The caps that a floor can lie above: where several are set each may be one, and they go together. */
function withoutCapsAt(settings: ScenarioSettings): Relaxation[] {
  const ways = withoutCaps(settings);
  return ways.length < 2
    ? ways
    : [
        {
          label: 'Take all limits on what an area may gain away',
          change: { mostAward: null, mostYearlyChange: null, onlyLeastFundedHalf: false },
        },
      ];
}

function withoutCaps(settings: ScenarioSettings): Relaxation[] {
  const { mostAward, mostYearlyChange, onlyLeastFundedHalf } = settings;
  return [
    ...(mostAward === null
      ? []
      : [
          {
            label: `Take the limit of ${formatPounds(mostAward)} an area away`,
            change: { mostAward: null },
          },
        ]),
    ...(mostYearlyChange === null
      ? []
      : [{ label: 'Take the limit on yearly change away', change: { mostYearlyChange: null } }]),
    ...(onlyLeastFundedHalf
      ? [{ label: 'Let all areas gain', change: { onlyLeastFundedHalf: false } }]
      : []),
  ];
}
