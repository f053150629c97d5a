/** How two sides of a tale differ in one indicator, in the few words of a board's page. */
import type { Indicator } from '../../indicators/types.ts';
import type { FigureAt } from '../compare/benchmark.ts';
import { DIFFERENCE_CLASSES, type DifferenceClass, differenceOf } from '../compare/difference.ts';
import { bareDifference, readAlike, sizeOfDifference } from '../difference-words.ts';
import { speaksOfDeprivation } from '../standing.ts';
import type { FiguresAround } from './side-figure.ts';
import type { TaleSide } from './sides.ts';

/** modelled: a figure is modelled, so nothing is worked out. shared: there is a figure for larger places only. */
export type TaleDifferenceClass = DifferenceClass | 'modelled' | 'shared';

export const TALE_DIFFERENCE_CLASSES = {
  ...DIFFERENCE_CLASSES,
  modelled: 'Modelled: not subtracted',
  shared: 'For larger places only',
} as const satisfies Record<TaleDifferenceClass, string>;

export interface TaleDifference {
  readonly class: TaleDifferenceClass;
  /** first less second in the unit of the indicator; null where none is worked out */
  readonly value: number | null;
  /** "5.5 years higher", "Cannot be told apart" */
  readonly words: string;
  /** "95% interval 4.6 to 6.4: better", "no figure to compare"; null where there is nothing more to say */
  readonly detail: string | null;
  /** the same under a heading that says "95% interval": "(4.6 to 6.4): better" */
  readonly brief: string | null;
  /** of the difference, at 95%; null without limits of both figures */
  readonly interval: readonly [number, number] | null;
  /** why a difference is not judged; null where it is, or none is worked out */
  readonly mark: TaleMark | null;
}

/** noLimits: there is nothing to judge it by. census: the same, of a count of nearly everyone. */
export const TALE_MARKS = {
  noLimits: '†',
  census: '‡',
} as const;
export type TaleMark = keyof typeof TALE_MARKS;

interface ReadSide {
  readonly side: TaleSide;
  readonly at: FigureAt;
}

/**
 * The first less the second, at 95%: the two are one comparison that a reader asked for. Nothing is worked
 * out from a modelled figure, nor from a figure of a larger place.
 *
 * @param around figures of the places around either side, where it has none of its own
 */
export function taleDifference(
  i: Indicator,
  first: ReadSide,
  second: ReadSide,
  around: readonly [FiguresAround | null, FiguresAround | null],
): TaleDifference {
  const none = (kind: TaleDifferenceClass, words: string, detail: string | null = null) => ({
    class: kind,
    value: null,
    words,
    detail,
    brief: detail,
    interval: null,
    mark: null,
  });
  if (around[0] !== null || around[1] !== null) {
    const same =
      around[0] !== null &&
      around[1] !== null &&
      around[0].areas.length === 1 &&
      around[0].areas[0]?.area.code === around[1].areas[0]?.area.code &&
      around[1].areas.length === 1;
    return none('shared', same ? 'One figure for both' : 'Not compared');
  }
  const [a, b] = [first.at.value, second.at.value];
  if (a.kind !== 'present' || b.kind !== 'present')
    return none('absent', 'Not compared', 'no figure to compare');
  if (first.at.modelled || second.at.modelled)
    return none('modelled', 'Not worked out', 'modelled: read, not subtracted');
  const found = differenceOf(
    i,
    { name: first.side.inWords, value: a },
    { name: second.side.inWords, value: b },
    0.95,
  );
  if (found.value === null) return none(found.class, 'Not compared', found.words);
  const isSame =
    readAlike(i, a.value, b.value) && ['unjudged', 'notToldApart'].includes(found.class);
  const up = found.value > 0;
  const size = isSame
    ? 'The same, rounded'
    : speaksOfDeprivation(i)
      ? `${up ? 'More' : 'Less'} deprived`
      : `${upperFirst(sizeOfDifference(i, found.value))} ${up ? 'higher' : 'lower'}`;
  const limits = intervalWords(i, found.value, found.interval);
  switch (found.class) {
    case 'unjudged':
      return {
        class: found.class,
        value: found.value,
        words: size,
        detail: null,
        brief: null,
        interval: null,
        mark:
          i.theme === 'census' && i.unit === '%' && i.modelledBy === undefined
            ? 'census'
            : 'noLimits',
      };
    case 'notToldApart':
      return {
        class: found.class,
        value: found.value,
        words: 'Cannot be told apart',
        detail: `${lowerFirst(size)}, 95% interval ${limits}`,
        brief: `${lowerFirst(size)} (${limits})`,
        interval: found.interval,
        mark: null,
      };
    default: {
      const verdict = found.class === 'better' || found.class === 'worse' ? `: ${found.class}` : '';
      return {
        class: found.class,
        value: found.value,
        words: size,
        detail: `95% interval ${limits}${verdict}`,
        brief: `(${limits})${verdict}`,
        interval: found.interval,
        mark: null,
      };
    }
  }
}

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The limits run the way of the words: "3.1 lower, 1.0 to 5.2". */
function intervalWords(
  i: Indicator,
  value: number,
  interval: readonly [number, number] | null,
): string {
  if (interval === null) return '';
  const [from, to] = value < 0 ? [-interval[1], -interval[0]] : interval;
  return `${bareDifference(i, from)} to ${bareDifference(i, to)}`;
}
