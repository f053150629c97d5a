/** The few figures of a tale to take away, a sentence each, with what each of them means. */
import type { Indicator } from '../../indicators/types.ts';
import type { TaleSide } from './sides.ts';
import type { TaleRow } from './tale-row.ts';

/** What a board member must know to read the figure; null where the line before has said it. */
const SHORT: Readonly<Record<string, (i: Indicator) => string | null>> = {
  income_deprived_share: () => 'People who experience deprivation from low income.',
  no_qualifications: () => 'Of residents aged 16 and over.',
  years_of_potential_life_lost: ({ description }) => description,
  life_expectancy_male: () => null,
  life_expectancy_female: () =>
    'Life expectancy is how long a newborn would live, on average, if mortality there stayed as it was.',
};

/** Each line may be quoted alone, so each says what its two sides are. */
export function inShort(
  rows: readonly TaleRow[],
  [first, second]: readonly [TaleSide, TaleSide],
): string[] {
  return Object.entries(SHORT).flatMap(([id, meaningOf]) => {
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
    const meaning = meaningOf(row.indicator);
    return [
      `${row.indicator.label}, ${row.period}: ${a.text} in ${sideWords(first, 'of the place’s people')}, ${b.text} in ${sideWords(second, 'of them')}${how}.${meaning === null ? '' : ` ${meaning}`}`,
    ];
  });
}

const sideWords = (side: TaleSide, whose: string): string => {
  const share = shareWords(side);
  return share === null ? side.inWords : `${side.inWords} (${share} ${whose})`;
};

/** "23%": how many of the people of its place live in a tenth of its wards; null for an area as chosen. */
export const shareWords = ({ percentOfPlace }: TaleSide): string | null =>
  percentOfPlace === null
    ? null
    : percentOfPlace < 1
      ? 'under 1%'
      : `${Math.round(percentOfPlace)}%`;
