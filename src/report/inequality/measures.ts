/** The measures of inequality of one question, each with its name, its variant, its caveat and its words. */
import { formatNumber } from '../../indicators/format.ts';
import type { Indicator } from '../../indicators/types.ts';
import {
  concentrationWeights,
  erreygers,
  populationAttributableRisk,
  relativeConcentrationIndex,
} from '../../stats/inequality.ts';
import { standardErrorsAt } from '../../stats/normal.ts';
import { rangeAndRatio } from '../../stats/range-ratio.ts';
import { bareDifference, formatDifference, formatInterval, holds } from '../difference-words.ts';
import type { Fit } from './fit.ts';
import type { DeprivationGroup } from './groups.ts';
import { hasTrueZero, type Measure, type MeasureNames } from './measure.ts';
import {
  better,
  bracket,
  bracketOfSize,
  doubt,
  endsWords,
  limitsVariant,
} from './measure-words.ts';
import type { InequalityQuestion } from './question.ts';
import { ratioTexts } from './ratio-words.ts';

/**
 * All measures of the groups, in the order in which they are shown.
 *
 * @param groups from most to least deprived, five or more, not all equal
 */
export function measuresOf(
  i: Indicator,
  question: InequalityQuestion,
  groups: readonly DeprivationGroup[],
  fit: Fit,
): Measure[] {
  return [
    slope(i, question, groups, fit),
    relativeSlope(i, question, fit),
    ...ends(i, question, groups),
    concentration(i, question, groups),
    attributable(i, question, groups),
  ];
}

const WITHOUT_LIMITS =
  'No limits: the figures are published without any, so how much of it is chance cannot be said.';

function slope(
  i: Indicator,
  question: InequalityQuestion,
  groups: readonly DeprivationGroup[],
  fit: Fit,
): Measure {
  const intervalText = formatInterval(fit.slopeInterval, (value) => bareDifference(i, value));
  return {
    kind: 'present',
    id: 'slope',
    title: 'The gap from end to end',
    method: 'Slope index of inequality (SII)',
    variant: slopeVariant(i, groups, fit),
    caveat: `The gap along a straight line through all groups, not between any two of them.${fit.limits === null ? ` ${WITHOUT_LIMITS}` : ''}`,
    value: fit.slope,
    interval: fit.slopeInterval,
    text: formatDifference(i, fit.slope),
    intervalText,
    words: `${endsWords(
      i,
      fit.slope,
      `at the most deprived end of ${question.place.name}`,
      'at the least deprived end',
    )}${bracketOfSize(i, question, fit.slope, fit.slopeInterval)}.${doubt(fit.slopeInterval, 0)}`,
  };
}

function slopeVariant(i: Indicator, groups: readonly DeprivationGroup[], fit: Fit): string {
  const sign =
    fit.multiplier === -1
      ? 'multiplier −1, so that a disadvantage of the most deprived is positive'
      : i.direction === 'neutral'
        ? 'least minus most deprived end; no judgement is meant'
        : 'least minus most deprived end';
  const whose =
    groups.length > 100
      ? `The line of OHID’s method through ${formatNumber(groups.length)} areas (OHID itself takes 100 groups at most)`
      : `OHID’s method (PHEindicatormethods), ${groups.length} groups`;
  return `${whose}; untransformed; ${sign}.${limitsVariant(fit)}`;
}

function relativeSlope(i: Indicator, question: InequalityQuestion, fit: Fit): Measure {
  const names: MeasureNames = {
    id: 'relativeSlope',
    title: 'One end to the other, as a ratio',
    method: 'Relative index of inequality (RII)',
    variant: `OHID’s: ${fit.multiplier === -1 ? 'most ÷ least' : 'least ÷ most'} deprived end of the line.${fit.limits === 'pending' || fit.limits === 'undrawn' ? limitsVariant(fit) : ''}`,
    caveat: '1 is no inequality. A ratio depends on which way the figure is counted.',
  };
  if (!hasTrueZero(i)) return { ...names, kind: 'absent', sentence: noZero(i) };
  if (fit.ratio === null)
    return {
      ...names,
      kind: 'absent',
      sentence: 'The line reaches zero or below at one end, so the two ends have no ratio.',
    };
  const [higher, lower] = fit.multiplier === -1 ? ['most', 'least'] : ['least', 'most'];
  const { text, intervalText } = ratioTexts(fit.ratio, fit.ratioInterval);
  return {
    ...names,
    kind: 'present',
    value: fit.ratio,
    interval: fit.ratioInterval,
    text,
    intervalText,
    words: `At the ${higher} deprived end the figure is ${text} times that at the ${lower} deprived end${bracket(question, intervalText)}.${doubt(fit.ratioInterval, 1)}`,
  };
}

const noZero = (i: Indicator): string =>
  `“${i.label}” is a score without a true zero, so no ratio of it means anything.`;

function ends(
  i: Indicator,
  question: InequalityQuestion,
  groups: readonly DeprivationGroup[],
): [Measure, Measure] {
  const { confidence = 0.95 } = question;
  const found = rangeAndRatio(
    groups.map(({ population, value, standardError }) => ({
      population,
      value,
      ...(standardError === null ? {} : { standardError }),
    })),
    { better: better(i), confidence },
  );
  const [first, last] = [groups[0], groups.at(-1)] as [DeprivationGroup, DeprivationGroup];
  const pair = `${first.label} against ${last.inWords}`;
  const caveat = 'Two groups only: what lies between them does not count.';
  const gapText = formatInterval(found.gapInterval, (value) => bareDifference(i, value));
  const gap: Measure = {
    kind: 'present',
    id: 'gap',
    title: 'Most against least deprived group',
    method: 'Range (gap)',
    variant: `${pair}${found.gapInterval === null ? '' : '; limits from those of the two, as normal'}.`,
    caveat,
    value: found.gap,
    interval: found.gapInterval,
    text: formatDifference(i, found.gap),
    intervalText: gapText,
    words: `${endsWords(
      i,
      found.gap,
      `in ${first.inWords}`,
      `in ${last.inWords}`,
    )}${bracketOfSize(i, question, found.gap, found.gapInterval)}.${doubt(found.gapInterval, 0)}`,
  };
  const names: MeasureNames = {
    id: 'ratio',
    title: 'The same, as a ratio',
    method: 'Ratio of most to least deprived group',
    variant: `${pair}${found.ratioInterval === null ? '' : '; limits by the logarithm of the ratio'}.`,
    caveat,
  };
  if (!hasTrueZero(i)) return [gap, { ...names, kind: 'absent', sentence: noZero(i) }];
  if (found.ratio === null)
    return [
      gap,
      {
        ...names,
        kind: 'absent',
        sentence: 'One of the two groups has a figure of zero or less, so they have no ratio.',
      },
    ];
  const { text, intervalText } = ratioTexts(found.ratio, found.ratioInterval);
  return [
    gap,
    {
      ...names,
      kind: 'present',
      value: found.ratio,
      interval: found.ratioInterval,
      text,
      intervalText,
      words: `In ${first.inWords} the figure is ${text} times that in ${last.inWords}${bracket(question, intervalText)}.${doubt(found.ratioInterval, 1)}`,
    },
  ];
}

function concentration(
  i: Indicator,
  question: InequalityQuestion,
  groups: readonly DeprivationGroup[],
): Measure {
  const isBounded = i.unit === '%';
  const names: MeasureNames = {
    id: 'concentration',
    title: 'Where more than an even share falls',
    method: isBounded ? 'Concentration index, Erreygers’' : 'Concentration index',
    variant: isBounded
      ? 'Erreygers’ 4μC for a figure between 0% and 100%; ranked from most deprived.'
      : 'Relative to the mean; ranked from most deprived.',
    caveat: 'Minus: more of it falls to the more deprived. 0 is even; from −1 to 1.',
  };
  if (!hasTrueZero(i) || groups.some(({ value }) => value < 0))
    return { ...names, kind: 'absent', sentence: noZero(i) };
  const all = groups.reduce((sum, { population }) => sum + population, 0);
  const mean = groups.reduce((sum, group) => sum + (group.population / all) * group.value, 0);
  const value = isBounded
    ? erreygers(groups, { minimum: 0, maximum: 100 })
    : relativeConcentrationIndex(groups);
  let square: number | null = 0;
  for (const [k, weight] of concentrationWeights(groups).entries()) {
    const { standardError, population } = groups[k] as DeprivationGroup;
    if (standardError === null) {
      square = null;
      break;
    }
    // Of the relative index by the delta method: the mean moves with each value too.
    const pull = isBounded ? weight / 25 : (weight - (value * population) / all) / mean;
    square += (pull * standardError) ** 2;
  }
  const half =
    square === null ? null : standardErrorsAt(question.confidence ?? 0.95) * Math.sqrt(square);
  const interval: [number, number] | null = half === null ? null : [value - half, value + half];
  const format = (index: number) => formatNumber(index, 3);
  const intervalText = formatInterval(interval, format);
  const where =
    format(value) === format(0)
      ? 'It is spread evenly across deprivation'
      : `More than an even share of it falls to the ${value < 0 ? 'more' : 'less'} deprived`;
  return {
    ...names,
    kind: 'present',
    value,
    interval,
    text: format(value),
    intervalText,
    words: holds(interval, 0)
      ? 'It cannot be told whether more than an even share of it falls to the more or the less deprived.'
      : `${where}.`,
  };
}

function attributable(
  i: Indicator,
  question: InequalityQuestion,
  groups: readonly DeprivationGroup[],
): Measure {
  const least = (groups.at(-1) as DeprivationGroup).inWords;
  const names: MeasureNames = {
    id: 'attributable',
    title: 'If all were as the least deprived',
    method: 'Population attributable risk (PAR)',
    variant: `Figure of ${least} minus the mean of all; 0 where the change would be for the worse.`,
    caveat: `A sum, not a forecast: it does not say that removing deprivation would bring it about.${question.grouping === 'continuous' ? ' Here it rests on the figure of that one area.' : ''}`,
  };
  if (i.direction === 'neutral')
    return {
      ...names,
      kind: 'absent',
      sentence:
        'Neither a high nor a low figure is meant to be better, so there is nothing to gain.',
    };
  const value = populationAttributableRisk(groups, { better: better(i) });
  const text = formatDifference(i, value);
  return {
    ...names,
    kind: 'present',
    value,
    interval: null,
    text,
    intervalText: null,
    words:
      value === 0
        ? `If all had the figure of ${least}, ${question.place.name} as a whole would not be better off.`
        : `If all had the figure of ${least}, that of ${question.place.name} as a whole would be ${formatDifference(i, Math.abs(value))} ${value > 0 ? 'higher' : 'lower'}.`,
  };
}
