/** The classes of a gap map: what narrows the gap and what widens it, and what stands out in either. */
import { formatNumber } from '../../indicators/format.ts';
import { divergingColours, type Scheme } from '../../map/ramps.ts';
import type { GapArea, GapMap } from '../../report/inequality/gap-map.ts';
import { classOf } from '../../stats/breaks.ts';

export interface GapClass {
  /** "0.02 to 0.10", "0.10 or more, stands out": no two alike */
  readonly text: string;
  /** "widens the gap" */
  readonly note: string;
  readonly colour: string;
  readonly standsOut: boolean;
  /** which of the steps it is, 0 the lowest */
  readonly step: number;
}

export interface GapClasses {
  /** from the lowest contribution to the highest; of those that stand out only where there are any */
  readonly classes: readonly GapClass[];
  /** decimals that contributions are shown with */
  readonly decimals: number;
  readonly indexOf: (area: Pick<GapArea, 'contribution' | 'standsOut'>) => number;
}

export const GAP_STEPS = 5;
const MIDDLE = 2;

/** The largest of 1, 2 and 5 times a power of ten that is not above a figure. */
function niceBelow(figure: number): number {
  const power = 10 ** Math.floor(Math.log10(figure) + 1e-9);
  return ([5, 2, 1].find((step) => step * power <= figure * (1 + 1e-9)) ?? 1) * power;
}

/** Under the first limit an area adds little either way; over the second it is among the few that add most. */
function limitsOf(areas: readonly GapArea[]): readonly [number, number] {
  const sizes = Float64Array.from(areas, ({ contribution }) => Math.abs(contribution)).sort();
  const at = (share: number) => sizes[Math.floor(share * (sizes.length - 1))] as number;
  const most = at(1);
  if (!(most > 0)) return [1, 2];
  const small = niceBelow(Math.max(at(0.35), most / 1000));
  return [small, Math.max(niceBelow(at(0.85)), 2 * small)];
}

export const decimalsOf = (figure: number): number =>
  Math.min(8, Math.max(0, -Math.floor(Math.log10(figure) + 1e-9)));

/** Contributions with the sign of the gap widen it. */
export const widens = (contribution: number, gap: number): boolean => contribution > 0 === gap > 0;

export function gapClasses({ areas, gap }: GapMap, scheme: Scheme): GapClasses {
  const [small, large] = limitsOf(areas);
  const cuts = [-large, -small, small, large];
  const decimals = decimalsOf(small);
  const text = (value: number) => formatNumber(value, decimals);
  const texts = [
    `${text(-large)} or below`,
    `${text(-large)} to ${text(-small)}`,
    `${text(-small)} to ${text(small)}`,
    `${text(small)} to ${text(large)}`,
    `${text(large)} or more`,
  ];
  const colours = divergingColours(cuts, scheme);
  const noteOf = (step: number) =>
    step === MIDDLE
      ? 'adds little either way'
      : `${widens(step - MIDDLE, gap) ? 'widens' : 'narrows'} the gap`;
  const out = new Set(areas.filter((a) => a.standsOut).map((a) => classOf(cuts, a.contribution)));
  const classes = texts.flatMap((words, step): GapClass[] => {
    const plain = { text: words, note: noteOf(step), colour: colours[step] as string, step };
    return [
      { ...plain, standsOut: false },
      ...(out.has(step) ? [{ ...plain, text: `${words}, stands out`, standsOut: true }] : []),
    ];
  });
  const places = new Map(classes.map((one, k) => [`${one.step}${one.standsOut}`, k]));
  return {
    classes,
    decimals,
    indexOf: ({ contribution, standsOut }) =>
      places.get(`${classOf(cuts, contribution)}${standsOut}`) as number,
  };
}
