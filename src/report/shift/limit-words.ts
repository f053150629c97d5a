/** Which of the limits that were set holds an area, in words, and how places and awards were given out. */
import { formatNumber } from '../../indicators/format.ts';
import type { AllocationArea } from '../../shift/allocate.ts';
import { keptLimits } from '../../shift/baseline-use.ts';
import type { HeldBy, HowHeld } from '../../shift/how-held.ts';
import { placesWords } from '../../shift/places-words.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import { heldWords } from '../../shift/workings.ts';
import { formatPence, type PaperInput } from './paper-numbers.ts';
import { formatPounds, formatShare } from './scenario-sentence.ts';

/** Pence that an area has now, where what it has takes part; 0 where none does. */
export const penceHeld = ({ baseline }: AllocationArea): number =>
  baseline === undefined ? 0 : Math.round(baseline * 100);

export const NOT_IN_HALF =
  'Nothing more: it is not in the half of areas with least money for need, and only these may gain';

/** What holds one area of a run at so many pence. */
export function limitReason(run: ScenarioRun, row: number, by: HeldBy, pence: number): string {
  const { input, settings } = run;
  const area = input.areas[row] as AllocationArea;
  const has = area.baseline ?? 0;
  const { mostAward, floorPerHead, mostYearlyChange, onlyLeastFundedHalf } = keptLimits(settings);
  const is = (bound: number | undefined, pounds: number): boolean =>
    bound !== undefined && Math.abs(bound - pounds) < 0.005;
  const yearly = mostYearlyChange === null ? null : formatShare(mostYearlyChange);
  if (by === 'cap') {
    if (mostAward !== null && is(area.cap, has + mostAward))
      return `Held at its cap: ${formatPounds(mostAward)} is the most ${has > 0 ? 'beyond what it has' : 'to one area'}`;
    if (onlyLeastFundedHalf && is(area.cap, has)) return NOT_IN_HALF;
    if (yearly !== null) return `Held at its cap: ${yearly} of what it has is the most in a year`;
  }
  if (by === 'floor') {
    if (floorPerHead !== null && is(area.floor, floorPerHead * area.population))
      return `Raised to its floor of ${formatPounds(floorPerHead, 2)} a head`;
    if (settings.mode !== 'new' && is(area.floor, has * (1 - settings.uncommittedShare)))
      return `Held at its floor: ${formatShare(settings.uncommittedShare)} of what it has is all that may move`;
    if (yearly !== null) return `Held at its floor: ${yearly} of what it has is the most in a year`;
  }
  return heldWords(by, pence, input);
}

/** How awards and places were given out, with this area's own award before it. */
export function placesInputs({ settings }: ScenarioRun, row: number, how: HowHeld): PaperInput[] {
  const { awards } = how;
  if (awards === null) return [];
  const own = Math.max(0, Math.round(awards.without[row] as number));
  const least = Math.round(awards.leastChosen);
  const areas = `${formatNumber(awards.given)} ${awards.given === 1 ? 'area' : 'areas'}`;
  return [
    {
      words: `${placesWords(settings).join(' ')} Its own award, had awards and places no limit`,
      text: formatPence(own),
    },
    ...(awards.given === 0
      ? []
      : [{ words: `The smallest such award of the ${areas} chosen`, text: formatPence(least) }]),
  ];
}
