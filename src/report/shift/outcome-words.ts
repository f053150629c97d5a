/** What a scenario does, in sentences. Every figure comes from the outcome; nothing is computed anew but sums of people. */
import { formatNumber } from '../../indicators/format.ts';
import { indicator, isIndicatorId } from '../../indicators/registry.ts';
import type { Fifths } from '../../shift/deprivation-fifths.ts';
import type { Outcome, OutcomeArea } from '../../shift/outcome.ts';
import { givesTargetsOnly, TARGETS_ONLY } from '../../shift/pots.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { ShiftUnit } from '../../shift/scenario-settings.ts';
import { formatPounds } from './scenario-sentence.ts';
import { type NeedInFifths, type Stage, unitCount, unitPlural } from './subject.ts';

/** Decimals of pounds a head: pence, or more where the largest shown is less than a penny and pence would hide it. */
export const perHeadDecimals = (...pounds: readonly number[]): number => {
  const most = Math.max(...pounds.map(Math.abs));
  return most > 0 && most < 0.01 ? 4 : 2;
};

/** Pounds a head with pence; with more digits under a penny. */
export const formatPerHead = (pounds: number): string =>
  formatPounds(pounds, perHeadDecimals(pounds));

/** "18%", "0.4%": a share for reading, not for sums. */
export const formatPart = (share: number): string =>
  `${formatNumber(share * 100, share > 0 && share < 0.1 ? 1 : 0)}%`;

/** "1.29 to 1" */
export const ratioWords = (ratio: number): string => `${formatNumber(ratio, 2)} to 1`;

/** The measure that people are ordered by, as a name in a sentence. */
export const measureName = (id: string): string =>
  isIndicatorId(id) ? indicator(id).label.replace(/, score$/, '') : id;

const people = (n: number): string => formatNumber(Math.round(n));

/** Some names, and how many more: "Abbey, Castle and 12 more". */
export function namesWords(names: readonly string[], most = 6): string {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${formatNumber(more)} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * "The most deprived fifth of people get £1.02 a head, the least deprived £0.79: £0.23 more." The
 * difference is that of the figures as shown.
 */
export function fifthsSentence(fifths: Fifths): string {
  const [most = 0, , , , least = 0] = fifths.perHead;
  const digits = perHeadDecimals(most, least);
  const shown = (value: number): number => Number(value.toFixed(digits));
  const difference = shown(shown(most) - shown(least));
  // Where a fifth ends with less than it had, "get −£9.90" would be no word for it.
  const verb = (value: number): string =>
    most >= 0 && least >= 0 ? 'get' : value < 0 ? 'lose' : 'gain';
  const each = (value: number): string => `${verb(value)} ${formatPounds(Math.abs(value), digits)}`;
  const ends = `The most deprived fifth of people ${each(most)} a head, the least deprived ${most >= 0 && least >= 0 ? formatPounds(least, digits) : each(least)}`;
  if (most < 0 || least < 0)
    return `${ends}: a difference of ${formatPounds(Math.abs(difference), digits)} a head, ${difference < 0 ? 'against' : 'for'} the most deprived.`;
  if (difference === 0) return `${ends}: the same to a penny.`;
  const ratio =
    fifths.ratio !== null && fifths.ratio > 0 && least > 0 ? ` (${ratioWords(fifths.ratio)})` : '';
  return difference > 0
    ? `${ends}: the most deprived get ${formatPounds(difference, digits)} more a head${ratio}.`
    : `${ends}: the most deprived get ${formatPounds(-difference, digits)} less a head${ratio}.`;
}

/** Need, or the NHS formula, in the same fifths: "1.64 to 1 between the most and the least deprived fifth". */
export function needSentence(need: NeedInFifths): string {
  return need.ratio === null
    ? `${need.label}: none in the least deprived fifth, so no ratio.`
    : `${need.label}: ${ratioWords(need.ratio)} between the most and the least deprived fifth of people there.`;
}

export const NO_INTERVAL =
  'It carries no interval: this is money that is decided, not a sample of something larger.';

/** How £ a head runs across a measure that the rule did not read, or why that is not said. */
export function gradientSentences({
  gradient,
  setAside,
}: Pick<Outcome, 'gradient' | 'setAside'>): string[] {
  const name = measureName(gradient.measure);
  if (gradient.kind === 'absent')
    switch (gradient.reason) {
      case 'usedByRule':
        return [
          `Not shown across ${name}: the rule reads it, and would be shown its own reflection. Read it against another measure.`,
        ];
      case 'fewAreas':
        return [
          'Not shown: with fewer than five areas, a slope through fifths that are cut from two or three places says nothing.',
        ];
      case 'noFigures':
        return [`Not shown: there are no figures of ${name} for these areas.`];
      default:
        return gradient.reason satisfies never;
    }
  const { sii, rii } = gradient;
  // People in areas set aside count in the fifths, and get nothing: by head is then not level either.
  const isAll = setAside.length === 0;
  if (Math.abs(sii) < 0.005)
    return [
      `Across people ordered by ${name}, £ a head is level to a penny${isAll ? ', as it is by head' : ''}.`,
    ];
  const size = formatPounds(Math.abs(sii), 2);
  const favours = sii < 0 ? 'more' : 'less';
  const ratio = rii === null ? '' : ` (${ratioWords(1 / rii)})`;
  return [
    `Across people ordered by ${name}, the most deprived end gets ${size} ${favours} a head than the least deprived end${ratio}.`,
    isAll
      ? `By head it would be level, so the rule makes it ${size} steeper${sii < 0 ? '' : ', the wrong way for those with most need'}.`
      : 'People in areas set aside count in it, whose money does not change: by head it would not be level either.',
    NO_INTERVAL,
  ];
}

/** Targeting completeness, both ways, with counts. */
export function targetingSentences(run: ScenarioRun, unit: ShiftUnit): string[] {
  const { targeting, areas: rows, gainers } = run.outcome;
  const { incomeDeprivedReached: reached, moneyToNotIncomeDeprived: toOthers } = targeting;
  const sentences: string[] = [];
  if (reached === null)
    sentences.push('There is no figure of income-deprived people for these areas.');
  else {
    const poor = run.areas.reduce((sum, area) => sum + (area.incomeDeprived ?? 0), 0);
    sentences.push(
      `${formatPart(reached)} of income-deprived people (${people(reached * poor)} of ${people(poor)}) live in ${unitPlural(unit)} that gain more than by head; ${people((1 - reached) * poor)} live elsewhere.`,
    );
  }
  if (toOthers !== null && gainers.areas > 0) {
    const gained = rows.reduce((sum, row) => sum + Math.max(0, row.change), 0);
    sentences.push(
      `${formatPart(toOthers)} of the money (about ${formatPounds(Math.round(toOthers * gained), 0)}) goes to residents who are not income-deprived, if each area’s money reaches its residents evenly.`,
    );
  }
  if (reached !== null && targeting.coverage < 0.9995)
    sentences.push(
      `These figures stand for ${formatNumber(targeting.coverage * 100, 1)}% of the people counted.`,
    );
  return sentences;
}

/** Who gets more than now. */
export function gainSentence(outcome: Outcome, unit: ShiftUnit): string {
  const { gainers } = outcome;
  if (gainers.areas === 0) return 'No area gets more than it has now.';
  return `${unitCount(gainers.areas, unit)} of ${formatNumber(outcome.areas.length)}, where ${people(gainers.people)} people live, ${gainers.areas === 1 ? 'gets' : 'get'} more than now.`;
}

/** The areas that get most and least a head: for a sentence and a spoken summary. Areas without people are left out. */
export function endsByHead(outcome: Outcome): { most: OutcomeArea; least: OutcomeArea } | null {
  const known = outcome.areas.filter((row) => row.changePerHead !== null && !row.setAside);
  const by = (row: OutcomeArea): number => row.changePerHead as number;
  const [first] = known;
  if (first === undefined) return null;
  return known.reduce(
    (ends, row) => ({
      most: by(row) > by(ends.most) ? row : ends.most,
      least: by(row) < by(ends.least) ? row : ends.least,
    }),
    { most: first, least: first },
  );
}

/**
 * "Does anyone lose, and who?", answered plainly: from what came out, not from what was set. The first
 * sentence is the answer.
 */
export function lossAnswer(run: ScenarioRun, unit: ShiftUnit): string[] {
  const { outcome } = run;
  const { losers } = outcome;
  if (losers.areas > 0) {
    const lost = outcome.areas.filter((row) => row.change < 0).sort((a, b) => a.change - b.change);
    const names = lost.map(
      (row) =>
        `${row.name} ${formatPounds(row.change, 0)}${row.changePerHead === null ? '' : ` (${formatPerHead(row.changePerHead)} a head)`}`,
    );
    return [
      `Yes. ${unitCount(losers.areas, unit)} ${losers.areas === 1 ? 'gets' : 'get'} less than now, ${formatPounds(losers.pounds, 0)} in all; ${people(losers.people)} people live there.`,
      `They are ${namesWords(names, 8)}.`,
      ...povertySentence(run),
    ];
  }
  const under = outcome.areas
    .flatMap(({ name, change, changeByHead }) =>
      changeByHead === null || changeByHead - change <= 0.01
        ? []
        : [{ name, pounds: changeByHead - change }],
    )
    .sort((a, b) => b.pounds - a.pounds);
  const total = under.reduce((sum, { pounds }) => sum + pounds, 0);
  return [
    givesTargetsOnly(run.settings)
      ? `Not known. ${TARGETS_ONLY}`
      : run.countsBaseline
        ? 'No. No area gets less than it has now.'
        : 'No. All of it is new money: no area gives anything up.',
    ...(under.length === 0
      ? []
      : [
          `Against a share by head, ${unitCount(under.length, unit)} ${under.length === 1 ? 'gets' : 'get'} less, ${formatPounds(total, 0)} in all: ${namesWords(
            under.map((row) => row.name),
            8,
          )}.`,
        ]),
  ];
}

/** Whether those who live in areas that lose are poorer than others: what an equality assessment asks first. */
function povertySentence({ areas, outcome }: ScenarioRun): string[] {
  const lost = new Set(outcome.losers.codes);
  const rate = (keep: (code: string) => boolean): number | null => {
    let poor = 0;
    let all = 0;
    for (const { code, population, incomeDeprived } of areas) {
      if (!keep(code) || incomeDeprived === null) continue;
      poor += incomeDeprived;
      all += population;
    }
    return all > 0 ? poor / all : null;
  };
  const losing = rate((code) => lost.has(code));
  const others = rate((code) => !lost.has(code));
  if (losing === null || others === null) return [];
  return [
    `${formatNumber(losing * 100, 1)}% of people there are income-deprived, ${formatNumber(others * 100, 1)}% in the other areas.`,
  ];
}

/** Where fifths, gradient and targeting were read, in words: "by ward (174 wards)". */
export const stageWords = ({ figures, isBeneath }: Stage): string =>
  isBeneath
    ? `Read by ward: the ${unitCount(figures.areas.length, figures.unit)} beneath, which share the money by the same sum.`
    : `Read by ${unitCount(figures.areas.length, figures.unit)}.`;

/** Fifths are cut from whole areas, evenly over their people. */
export const fifthsNote = (measure: string): string =>
  `Fifths of the place’s own people, ordered by ${measureName(measure)} of the area where they live; an area across a boundary is divided evenly.`;
