/** What must be known to read a tale: the signs beside its differences, and its method and caveats. */
import { formatNumber } from '../../indicators/format.ts';
import { UNROUNDED_NOTE } from '../difference-words.ts';
import { MODELLED_WORDS } from '../life-expectancy-section.ts';
import type { TaleSide } from './sides.ts';
import { TALE_MARKS, type TaleMark } from './tale-difference.ts';
import type { TaleRow } from './tale-row.ts';

export interface TaleSign {
  readonly sign: string;
  readonly words: string;
}

/** Of as many people METHODS works out no life table: few enough for chance to show in any rate. */
const FEW_PEOPLE = 5_000;

const SIGN_WORDS: Readonly<Record<TaleMark, string>> = {
  noLimits: 'no limits to judge the difference by',
  census: 'census counts of nearly everyone; no limits are worked out for them',
};

/** The signs that stand beside differences of these rows, in words. */
export function signsOf(rows: readonly TaleRow[], sides: readonly TaleSide[]): TaleSign[] {
  const few = sides.filter(({ people }) => people !== null && people <= FEW_PEOPLE);
  return (Object.keys(TALE_MARKS) as TaleMark[]).flatMap((mark) => {
    if (!rows.some(({ difference }) => difference.mark === mark)) return [];
    const chance =
      few.length > 0
        ? `; may be chance, as at most ${formatNumber(FEW_PEOPLE)} people live in ${few.map(({ inWords }) => inWords).join(' and in ')}`
        : '';
    return [{ sign: TALE_MARKS[mark], words: `${SIGN_WORDS[mark]}${chance}` }];
  });
}

export function notesOf(
  method: string,
  rows: readonly TaleRow[],
  sides: readonly [TaleSide, TaleSide],
): string[] {
  const has = (test: (row: TaleRow) => boolean): boolean => rows.some(test);
  const several = sides.some(({ kind, areas }) => kind === 'tenth' && areas.length > 1);
  return [
    method,
    ...(several
      ? [
          'Figures of several wards are their means by people: at the census for shares of people and of households, now for all else.',
        ]
      : []),
    'Differences are the first place less the second. Where both figures have limits, the 95% interval of the difference stands by it, as normal and independent; where it holds zero the two cannot be told apart. Limits are those published; for shares of residents in the census they are worked out here from the count (Wilson).',
    UNROUNDED_NOTE,
    ...(has(({ difference }) => difference.class === 'shared')
      ? [
          'Not compared: published for larger places only. What stands there are figures of the places that the two lie in, not their own.',
        ]
      : []),
    ...(has(({ figures }) => figures.some(({ modelled }) => modelled)) ? [MODELLED_WORDS] : []),
    'Scores order places and have no unit: those of single domains stand in the file, not on paper. The two places are compared as they are today, not the same people over their lives.',
  ];
}
