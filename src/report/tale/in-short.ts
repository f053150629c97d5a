/** The few figures of a tale to take away, a sentence each, with what each of them means. */
import type { Indicator } from '../../indicators/types.ts';
import type { TaleSide } from './sides.ts';
import type { TaleRow } from './tale-row.ts';

interface Headline {
  readonly id: string;
  /** a shorter name, or one that says of whom it is a share; where left out the indicator's own */
  readonly label?: string;
  /** what a board member must know to read the figure; left out where the label says it */
  readonly meaning?: (i: Indicator) => string;
}

const SHORT: readonly Headline[] = [
  {
    id: 'income_deprived_share',
    meaning: () => 'People who experience deprivation from low income.',
  },
  { id: 'no_qualifications', label: 'No qualifications at 16 and over' },
  { id: 'years_of_potential_life_lost', meaning: ({ description }) => description },
  { id: 'life_expectancy_male', label: 'Life expectancy, men' },
  {
    id: 'life_expectancy_female',
    label: 'Life expectancy, women',
    meaning: () =>
      'Life expectancy is how long a newborn would live, on average, if mortality there stayed as it was.',
  },
];

/** Whether a figure is explained among those to take away, and need not be once more. */
export const isHeadline = ({ id }: Indicator): boolean => SHORT.some((one) => one.id === id);

/** Each line may be quoted alone, so each says what its two sides are. */
export function inShort(
  rows: readonly TaleRow[],
  [first, second]: readonly [TaleSide, TaleSide],
): string[] {
  return SHORT.flatMap(({ id, label, meaning }) => {
    const row = rows.find(({ indicator: i }) => i.id === id);
    if (row === undefined) return [];
    const [a, b] = row.figures;
    if (a.value.kind !== 'present' || b.value.kind !== 'present') return [];
    const { class: kind, words, detail } = row.difference;
    const how =
      kind === 'modelled'
        ? ', modelled'
        : kind === 'unjudged' || detail === null
          ? ''
          : `: ${words.charAt(0).toLowerCase()}${words.slice(1)} (${detail})`;
    return [
      `${label ?? row.indicator.label}, ${row.period}: ${a.text} in ${sideWords(first, ' of residents')}, ${b.text} in ${sideWords(second, '')}${how}.${meaning === undefined ? '' : ` ${meaning(row.indicator)}`}`,
    ];
  });
}

const sideWords = (side: TaleSide, whose: string): string => {
  const share = shareWords(side);
  return share === null ? side.inWords : `${side.inWords} (${share}${whose})`;
};

/** "23%": how many of the people of its place live in a tenth of its wards; null for an area as chosen. */
export const shareWords = ({ percentOfPlace }: TaleSide): string | null =>
  percentOfPlace === null
    ? null
    : percentOfPlace < 1
      ? 'under 1%'
      : `${Math.round(percentOfPlace)}%`;
