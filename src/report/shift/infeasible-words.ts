/** Why no share-out keeps what was set, and where: the pair of settings that clash, or the sum that one asks for. */
import { formatNumber } from '../../indicators/format.ts';
import { keptLimits } from '../../shift/baseline-use.ts';
import type { InfeasibleAllocationError } from '../../shift/infeasible-allocation-error.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { namesWords } from './outcome-words.ts';
import { formatPounds, formatShare } from './scenario-sentence.ts';

export interface InfeasibleWords {
  readonly title: string;
  /** where, and by how much there; null where it is the sum that fails */
  readonly body: string | null;
}

const MOST_NAMED = 4;

/** @param areas of the run, which the error counts by row */
export function infeasibleWords(
  settings: ScenarioSettings,
  { constraint, shortfall, areas: unserved }: InfeasibleAllocationError,
  areas: readonly ShiftArea[],
): InfeasibleWords {
  const apart = `: ${formatPounds(shortfall)} apart`;
  const body =
    unserved.length === 0
      ? null
      : `In ${formatNumber(unserved.length)} ${unserved.length === 1 ? 'area' : 'areas'}, by ${namesWords(
          unserved.map(
            ({ row, shortfall: by }) =>
              `${formatPounds(by)} in ${areas[row]?.name ?? `row ${row + 1}`}`,
          ),
          MOST_NAMED,
        )}.`;
  switch (constraint) {
    case 'floor':
      return { title: `The floors ask for more than there is${apart}`, body };
    case 'floorOverCap':
      return { title: `${floorWords(settings)} is more than ${capsWords(settings)}`, body };
    case 'noLossOverCap':
      return { title: `What areas have now is more than ${capsWords(settings)}`, body };
    case 'cap':
      return { title: `The limits leave money that nobody may take${apart}`, body };
    case 'noLoss':
      return { title: `What areas have now comes to more than there is${apart}`, body };
    case 'minimumAward':
      return unserved.length === 0
        ? { title: `The smallest award can’t be kept with this sum${apart}`, body }
        : {
            title: `The floor asks for an award, and the smallest award is more than ${capsWords(settings)}`,
            body,
          };
    case 'mostPlaces':
      return { title: `So few areas can’t use the sum${apart}`, body };
    case 'setAside':
      return { title: `Areas set aside keep more than there is${apart}`, body };
    default:
      return constraint satisfies never;
  }
}

const floorWords = ({ floorPerHead }: ScenarioSettings): string =>
  floorPerHead === null ? 'A floor' : `The floor of ${formatPounds(floorPerHead, 2)} a head`;

/** The limits on what an area may gain, as the end of a sentence: one, or that there are several. */
function capsWords(settings: ScenarioSettings): string {
  const { mostAward, mostYearlyChange, onlyLeastFundedHalf } = keptLimits(settings);
  const limits = [
    ...(mostAward === null ? [] : [`the limit of ${formatPounds(mostAward)} an area`]),
    ...(mostYearlyChange === null
      ? []
      : [`the limit of ${formatShare(mostYearlyChange)} change in a year`]),
    ...(onlyLeastFundedHalf ? ['the limit to the least-funded half of areas'] : []),
  ];
  const [only] = limits;
  if (only === undefined) return 'their limits allow';
  return limits.length === 1 ? `${only} allows` : `limits allow (${limits.join('; ')})`;
}
