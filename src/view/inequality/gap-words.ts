/** A part of a gap in words. Apart from the map's drawing of it, which the panel need not fetch. */
import { formatNumber } from '../../indicators/format.ts';
import type { Indicator } from '../../indicators/types.ts';
import { formatDifference } from '../../report/difference-words.ts';
import type { GapArea, GapMap } from '../../report/inequality/gap-map.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { countOf, levelPlural } from '../../report/words.ts';

/** Decimals that show the first digit of a figure above nought. */
export const decimalsOf = (figure: number): number =>
  Math.min(8, Math.max(0, -Math.floor(Math.log10(figure) + 1e-9)));

/** Contributions with the sign of the gap widen it. */
export const widens = (contribution: number, gap: number): boolean => contribution > 0 === gap > 0;

/** A contribution with as many decimals as tell it from nothing, and its unit. */
export function contributionText(i: Indicator, contribution: number): string {
  const size = Math.abs(contribution);
  const decimals = size > 0 ? Math.max(i.decimals, Math.min(6, decimalsOf(size) + 1)) : i.decimals;
  return formatDifference({ ...i, decimals }, size);
}

/** "Widens the gap by 0.12 years" */
export const contributionWords = (i: Indicator, contribution: number, gap: number): string =>
  contribution === 0
    ? 'Adds nothing to the gap'
    : `${widens(contribution, gap) ? 'Widens' : 'Narrows'} the gap by ${contributionText(i, contribution)}`;

export type GapSide = 'more' | 'less';

/** The half of the place's people that an area is in: the more or the less deprived. */
export const sideOf = ({ position }: Pick<GapArea, 'position'>): GapSide =>
  position < 0.5 ? 'more' : 'less';

/**
 * "more deprived, worse off": the half it is in, and its figure against the average of the place. Both kinds
 * of area widen a gap, the deprived that do worse and the others that do better, and mean opposite things.
 */
export function standingWords(
  { direction }: Pick<Indicator, 'direction'>,
  { side, positive }: { readonly side: GapSide; readonly positive: boolean },
): string {
  // A disadvantage of the most deprived is positive; where no judgement is meant, least minus most deprived.
  const isBehind = positive === (side === 'more');
  const figure =
    direction === 'neutral'
      ? isBehind
        ? 'lower'
        : 'higher'
      : isBehind
        ? 'worse off'
        : 'better off';
  return `${side} deprived, ${figure}`;
}

/** That what widens a gap is of two kinds, which the map tells apart. */
export function widenersWords({ gap, indicator: i }: Pick<GapMap, 'gap' | 'indicator'>): string {
  const [more, less] = (['more', 'less'] as const).map((side) =>
    standingWords(i, { side, positive: gap > 0 }),
  );
  return `Two kinds of area widen it: those that are ${more} than the average, and those that are ${less}. The map tells them apart.`;
}

/**
 * What must be said where the parts are those of another line than the answer's: that they are, and that the two
 * lines run opposite ways where they do. Empty where it is the same line.
 */
export function otherLineWords(
  { question: asked, fit: { slope } }: Pick<InequalityAnswer, 'question' | 'fit'>,
  { question, gap, indicator: i }: Pick<GapMap, 'question' | 'gap' | 'indicator'>,
): string {
  const isOtherLevel = question.level !== asked.level;
  if (!isOtherLevel && asked.grouping === 'continuous') return '';
  const through = isOtherLevel ? levelPlural(asked.level) : `${asked.grouping} of them`;
  const another = `It is another line than the one above, which runs through ${through}`;
  if (slope * gap < 0)
    return `${another}, and the two run opposite ways: ${formatDifference(i, gap)} here, ${formatDifference(i, slope)} there. Which end is worse off depends on the areas compared, so neither line says it alone.`;
  return isOtherLevel ? `${another}.` : `${another}: here each is a group of its own.`;
}

/** "all 12 districts", "5 of its 25 wards": never all where some take no part. */
export function areasWords({
  areas,
  leftOut,
  question,
}: Pick<GapMap, 'areas' | 'leftOut' | 'question'>): string {
  return leftOut.length === 0
    ? `all ${countOf(areas.length, question.level)}`
    : `${formatNumber(areas.length)} of its ${countOf(areas.length + leftOut.length, question.level)}`;
}

/** "20 have no neighbourhood of their own"; null where every area takes part. */
export function leftOutWords({
  leftOut,
  withoutNeighbourhood: none,
}: Pick<GapMap, 'leftOut' | 'withoutNeighbourhood'>): string | null {
  const others = leftOut.length - none;
  const words = [
    none === 0
      ? null
      : `${formatNumber(none)} ${none === 1 ? 'has no neighbourhood of its own' : 'have no neighbourhood of their own'}`,
    others === 0
      ? null
      : `${formatNumber(others)} ${others === 1 ? 'has' : 'have'} no figure, deprivation score or residents`,
  ].filter((one) => one !== null);
  return words.length === 0 ? null : words.join(', ');
}

/** That none stands out, of what: chance is only spoken of where every figure has limits. */
export function noneStandsOutWords({
  areas,
  limitsOf,
  question: { level },
}: Pick<GapMap, 'areas' | 'limitsOf' | 'question'>): string {
  return limitsOf === 'errors'
    ? `None of its ${levelPlural(level)} stands out from the line through the others, beyond what chance alone shows (99.8% limits, from those of the figures).`
    : `None of its ${levelPlural(level)} lies further from the line than the usual scatter of its ${countOf(areas.length, level)} (99.8%). Not every figure has limits, so chance cannot be told.`;
}

/** What the areas that stand out are beyond. */
export const beyondWords = ({ limitsOf }: Pick<GapMap, 'limitsOf'>): string =>
  limitsOf === 'errors'
    ? 'Further from the line through the others than chance alone shows (99.8% limits, from those of the figures).'
    : 'Further from the line than 99.8% of the usual scatter of the others about it. Not every figure has limits, so chance cannot be told.';

/** The same in the few words of a legend. */
export const hatchedWords = ({ limitsOf }: Pick<GapMap, 'limitsOf'>): string =>
  limitsOf === 'errors'
    ? 'cross-hatched areas stand out from others as deprived (99.8% limits, from those of the figures)'
    : 'cross-hatched areas are beyond 99.8% of the scatter about the line; not every figure has limits, so chance cannot be told';
