/** The classes of a gap map: what narrows the gap and what widens it, and what stands out in either. */
import { formatNumber } from '../../indicators/format.ts';
import { divergingColours, oppositeColours, type Scheme } from '../../map/ramps.ts';
import type { GapArea, GapMap } from '../../report/inequality/gap-map.ts';
import { classOf } from '../../stats/breaks.ts';
import { decimalsOf, type GapSide, sideOf, standingWords, widens } from './gap-words.ts';

export interface GapClass {
  /** "0.02 to 0.10", "0.10 or more: more deprived, worse off, stands out": no two alike */
  readonly text: string;
  /** "widens the gap" */
  readonly note: string;
  readonly colour: string;
  readonly standsOut: boolean;
  /** which of the steps it is, 0 the lowest */
  readonly step: number;
  /** of a class that widens the gap, whose two kinds of area mean opposite things; else null */
  readonly side: GapSide | null;
}

export interface GapClasses {
  /** from the lowest contribution to the highest; of those that stand out only where there are any */
  readonly classes: readonly GapClass[];
  /** decimals that contributions are shown with */
  readonly decimals: number;
  readonly indexOf: (area: Pick<GapArea, 'contribution' | 'position' | 'standsOut'>) => number;
}

export const GAP_STEPS = 5;
const MIDDLE = 2;
const SIDES: readonly GapSide[] = ['less', 'more'];
const NO_SIDE = [null] as const;

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

export function gapClasses({ areas, gap, indicator: i }: GapMap, scheme: Scheme): GapClasses {
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
  // As strong at the same distance from the middle, and never the colour of the most deprived.
  const opposite = oppositeColours(MIDDLE, scheme);
  const isWider = (step: number) => step !== MIDDLE && widens(step - MIDDLE, gap);
  const kindOf = (area: Pick<GapArea, 'contribution' | 'position'>) => {
    const step = classOf(cuts, area.contribution);
    return { step, side: isWider(step) ? sideOf(area) : null };
  };
  const keyOf = (step: number, side: GapSide | null, standsOut: boolean) =>
    `${step}${side}${standsOut}`;
  const held = new Set(
    areas.map((area) => {
      const { step, side } = kindOf(area);
      return keyOf(step, side, area.standsOut);
    }),
  );
  const classes = texts.flatMap((words, step): GapClass[] =>
    (isWider(step) ? SIDES : NO_SIDE).flatMap((side): GapClass[] => {
      const plain: GapClass = {
        text:
          side === null
            ? words
            : `${words}: ${standingWords(i, { side, positive: step > MIDDLE })}`,
        note:
          step === MIDDLE
            ? 'adds little either way'
            : `${side === null ? 'narrows' : 'widens'} the gap`,
        colour: (side === 'less' ? opposite[Math.abs(step - MIDDLE) - 1] : colours[step]) as string,
        step,
        side,
        standsOut: false,
      };
      return held.has(keyOf(step, side, true))
        ? [plain, { ...plain, text: `${plain.text}, stands out`, standsOut: true }]
        : [plain];
    }),
  );
  const places = new Map(
    classes.map(({ step, side, standsOut }, k) => [keyOf(step, side, standsOut), k]),
  );
  return {
    classes,
    decimals,
    indexOf: (area) => {
      const { step, side } = kindOf(area);
      return places.get(keyOf(step, side, area.standsOut)) as number;
    },
  };
}
