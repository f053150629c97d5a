/** The legend of a money map. */
import type { LegendAbsence, LegendClass, LegendModel } from '../../map/legend.ts';
import { CLASS_PATTERN_COUNT, patternOfClass } from '../../map/patterns.ts';
import type { Scheme } from '../../map/ramps.ts';
import { MAP_THEMES } from '../../map/theme.ts';
import { formatPounds, moneyPhrase, rulePhrase } from '../../report/shift/scenario-sentence.ts';
import { givesTargetsOnly, pot } from '../../shift/pots.ts';
import { rule } from '../../shift/rules.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { MoneyFigure } from '../../url/view-state.ts';
import { NO_BEST_FIT } from './best-fit-words.ts';
import {
  BY_HEAD_LIMITS,
  isPerHead,
  type MoneyClass,
  type MoneyClasses,
  type MoneyClassKind,
} from './money-classes.ts';

export const FIGURE_WORDS: Readonly<Record<MoneyFigure, string>> = {
  changePerHead: 'Change in £ a head',
  change: 'Change in £',
  afterPerHead: '£ a head after',
  after: '£ after',
  beforePerHead: '£ a head before',
  before: '£ before',
};

/**
 * What a figure is called under some settings: of new money that adds to nothing a change is the money
 * itself, and of a pot shared out below its level a target share.
 */
export function figureWords(settings: ScenarioSettings, figure: MoneyFigure): string {
  if (!figure.startsWith('change')) return FIGURE_WORDS[figure];
  const unit = isPerHead(figure) ? '£ a head' : '£';
  if (givesTargetsOnly(settings)) return `Target share, ${unit}`;
  return settings.mode === 'new' && rule(settings.rule).setsMoney !== true
    ? `New money, ${unit}`
    : FIGURE_WORDS[figure];
}

const NOTES: Readonly<Record<MoneyClassKind, string | null>> = {
  lost: 'less than now',
  nothing: 'nothing',
  less: 'less than by head',
  about: 'about by head',
  more: 'more than by head',
  amount: null,
  gained: 'more than now',
};

/** The money that a figure is of: for what stood before, the spend alone and not what is done with it. */
export function moneyWords(settings: ScenarioSettings, figure: MoneyFigure): string {
  if (!figure.startsWith('before')) return moneyPhrase(settings).replace(/,$/, '');
  if (settings.ownBaseline !== null) return 'the spend in your own file';
  return pot(settings.pot).label;
}

/** How many areas there are of each kind that has no class. */
export interface MoneyAbsences {
  readonly setAside: number;
  /** why, each once */
  readonly reasons: readonly string[];
  readonly noResidents: number;
  /** areas without a published or given baseline, where that is what is shown */
  readonly noBaseline: number;
}

export interface MoneyLegendInput {
  readonly run: ScenarioRun;
  readonly figure: MoneyFigure;
  readonly classes: MoneyClasses;
  readonly counts: readonly number[];
  readonly absences: MoneyAbsences;
  readonly marks: readonly (number | null)[];
  /** "Wards", "General practices" */
  readonly areas: string;
  /** whether they are circles as large as their lists */
  readonly circles: boolean;
  /** whether they are wards, made up of the neighbourhoods that fit them best */
  readonly bestFit: boolean;
  readonly scheme: Scheme;
}

/** "£1.03 to £1.63", "£0.40 or less", "−£4.99 to −£1.00" */
export function rangeText({ from, to, kind }: MoneyClass, decimals: number): string {
  const text = (units: number) => formatPounds(units / 10 ** decimals, decimals);
  if (kind === 'nothing') return '£0';
  if (from === null && to === null) return 'Any sum';
  if (from === null)
    return kind === 'lost' ? `${text(to as number)} and below` : `${text(to as number)} or less`;
  if (to === null) return `${text(from)} or more`;
  return from === to ? text(from) : `${text(from)} to ${text(to)}`;
}

/**
 * The pattern of each class, drawn whether patterns are asked for or not where the class is told from
 * its neighbours by what it means and not by how much: nothing, and what is lost.
 */
export function classMarks(classes: readonly MoneyClass[], patterns: boolean): (number | null)[] {
  const ranked = classes.flatMap(({ kind }, i) => (kind === 'nothing' ? [] : [i]));
  const spread = new Map(ranked.map((at, i) => [at, patternOfClass(i, ranked.length)]));
  const used = new Set(patterns ? spread.values() : []);
  const free = Array.from({ length: CLASS_PATTERN_COUNT - 1 }, (_, i) => i + 1).find(
    (mark) => !used.has(mark),
  );
  return classes.map(({ kind }, i) => {
    if (kind === 'nothing') return free ?? 1;
    if (patterns) return spread.get(i) ?? null;
    return kind === 'lost' ? 6 : null;
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function absencesOf({ absences, scheme, circles, bestFit }: MoneyLegendInput): LegendAbsence[] {
  const { absence, setAside } = MAP_THEMES[scheme];
  const reasons = absences.reasons.length > 2 ? ['each for its own reason'] : absences.reasons;
  const all: LegendAbsence[] = [
    {
      kind: 'setAside',
      text: `Set aside${circles ? ' (a ring)' : ''}: ${reasons.join('; or ')}`,
      count: absences.setAside,
      ...setAside,
    },
    {
      kind: 'notPublished',
      text: 'No baseline published or given',
      count: absences.noBaseline,
      ...absence.notPublished,
    },
    {
      kind: 'missing',
      text: bestFit ? NO_BEST_FIT : 'No residents counted',
      count: absences.noResidents,
      ...absence.missing,
    },
  ];
  return all.filter(({ count }) => count > 0);
}

function methodWords({ byHead, decimals, classes }: MoneyClasses): string {
  if (byHead !== null)
    return `class limits at ${BY_HEAD_LIMITS.slice(0, -1).join(', ')} and ${BY_HEAD_LIMITS.at(-1)} times ${formatPounds(byHead, decimals)} a head, which is the money by head`;
  return classes.some(({ kind }) => kind === 'lost')
    ? 'the same limits for what is lost and what is gained'
    : 'class limits in round sums';
}

/** Class limits and words of a money map; nothing in it moves with the universal share but counts and the rule's own words. */
export function moneyLegend(input: MoneyLegendInput): LegendModel {
  const { run, figure, classes, counts, marks, areas } = input;
  const { settings } = run;
  const title = figureWords(settings, figure);
  const period = [moneyWords(settings, figure), settings.priceBase]
    .filter((part) => part !== '')
    .join(', ');
  const isBefore = figure.startsWith('before');
  const basis = isBefore ? 'what each area has before anything moves' : rulePhrase(settings);
  const moved = classes.classes.some(({ kind }) => kind === 'lost');
  const nothing = moved ? 'no change' : run.countsBaseline ? 'nothing more' : 'nothing';
  const method = `${methodWords(classes)}${input.circles ? '; the larger a circle, the longer its list of patients' : ''}`;
  return {
    title,
    level: areas,
    period,
    origin: null,
    modelled: false,
    basis,
    method,
    sentence: `${[title, areas, period, basis, method].map((p, i) => (i === 0 ? capital(p) : p)).join('; ')}.`,
    // The title has it.
    unit: null,
    ends: { low: 'Less', high: 'More' },
    order: 'highestFirst',
    classes: classes.classes.map((one, i): LegendClass => {
      const note = one.kind === 'nothing' ? nothing : NOTES[one.kind];
      return {
        colour: one.colour,
        text: rangeText(one, classes.decimals),
        count: counts[i] as number,
        pattern: marks[i] ?? null,
        ...(note === null ? {} : { note }),
      };
    }),
    absences: absencesOf(input),
    histogram: null,
    marker: null,
  };
}

/** "£0.98 a head", "−£12,345": a figure with its unit, as the card and the summary say it. */
export const figureText = (pounds: number, figure: MoneyFigure, decimals: number): string =>
  isPerHead(figure) ? `${formatPounds(pounds, decimals)} a head` : formatPounds(pounds, decimals);

/** Decimals that single figures are shown with: pence at least for £ a head, none for pounds. */
export const decimalsOf = (figure: MoneyFigure, { decimals }: MoneyClasses): number =>
  isPerHead(figure) ? Math.max(2, decimals) : 0;
