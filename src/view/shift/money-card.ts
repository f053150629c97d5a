/** The few words about one area or practice of a money map, at the pointer or the keyboard focus. */
import { formatNumber } from '../../indicators/format.ts';
import { LEVELS } from '../../place/levels.ts';
import type { AreaCard } from '../../report/area-card.ts';
import { formatPounds } from '../../report/shift/scenario-sentence.ts';
import { ordinal } from '../../report/words.ts';
import { needMeasure } from '../../shift/need-measures.ts';
import type { OutcomeArea } from '../../shift/outcome.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { ShiftUnit } from '../../shift/scenario-settings.ts';
import type { MoneyFigure } from '../../url/view-state.ts';
import { NO_BEST_FIT_LONG } from './best-fit-words.ts';
import { type MoneyClasses, shownUnits } from './money-classes.ts';
import { moneyOf } from './money-figure.ts';
import type { MoneyGround } from './money-ground.ts';
import { decimalsOf, figureText, figureWords } from './money-legend.ts';
import { needUnitWords } from './need-unit-words.ts';

export interface MoneyCardInput {
  readonly run: ScenarioRun | null;
  readonly figure: MoneyFigure;
  readonly classes: MoneyClasses | null;
  readonly ground: MoneyGround;
  /** one a code of the ground, NaN where there is none */
  readonly values: Float64Array | null;
  readonly unit: ShiftUnit;
  /** "wards" */
  readonly areas: string;
}

const SINGULAR = (unit: ShiftUnit): string =>
  unit === 'practice' ? 'General practice' : LEVELS[unit].singular;

/** A figure with three digits that matter, so that 0.0123 and 1,234 are both read. */
const threeDigits = (value: number): string =>
  value.toLocaleString('en-GB', { maximumSignificantDigits: 3 }).replace('-', '−');

/** "3rd highest of 174 wards"; figures that are shown alike take the same, higher place. */
function rankWords(
  values: Float64Array,
  row: number,
  decimals: number,
  areas: string,
): string | null {
  const own = shownUnits(values[row] as number, decimals);
  if (Number.isNaN(own)) return null;
  let above = 0;
  let among = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    among++;
    if (shownUnits(value, decimals) > own) above++;
  }
  const place = above === 0 ? 'Highest' : `${ordinal(above + 1)} highest`;
  return `${place} of ${formatNumber(among)} ${areas}`;
}

/** "£0.16 a head more than by head" */
function besideByHead(area: OutcomeArea, decimals: number): string | null {
  if (!(area.population > 0) || area.changeByHead === null) return null;
  const beyond = (area.change - area.changeByHead) / area.population;
  const shown = formatPounds(Math.abs(beyond), decimals);
  if (!/[1-9]/.test(shown)) return 'As much as by head';
  return `${shown} a head ${beyond > 0 ? 'more' : 'less'} than by head`;
}

function needLine(run: ScenarioRun, row: number): string | null {
  const { settings } = run;
  const area = run.areas[row];
  const unit = needUnitWords(settings);
  if (area === undefined || settings.rule === 'perHead') return null;
  if (settings.rule === 'core20Only')
    return area.core20Share === null
      ? null
      : `${formatNumber(area.core20Share * 100, 1)}% live in Core20 neighbourhoods`;
  return area.need === null
    ? null
    : `${needMeasure(settings.need).label}: ${threeDigits(area.need)}${unit === null ? '' : ` (${unit})`}`;
}

/** What of before, change and after is not the figure that stands large. */
function otherSums(area: OutcomeArea, figure: MoneyFigure, decimals: number): string[] {
  const isHead = figure.endsWith('PerHead');
  const when = figure.replace('PerHead', '') as 'change' | 'after' | 'before';
  const own = moneyOf(area, isHead ? when : (`${when}PerHead` as MoneyFigure));
  const lines =
    own === null
      ? []
      : [isHead ? `${formatPounds(own)} in all` : `${formatPounds(own, decimals)} a head`];
  const after = moneyOf(area, 'after');
  if (area.baseline === null || after === null) return lines;
  const sum = (pounds: number) => formatPounds(pounds, 0);
  lines.push(`Before ${sum(area.baseline)}, after ${sum(after)}`);
  if (when !== 'change' && area.change !== 0)
    lines.push(`${sum(Math.abs(area.change))} ${area.change > 0 ? 'more' : 'less'} than now`);
  return lines;
}

/** The card of a code; null where it is no part of the scenario. */
export function moneyCard(input: MoneyCardInput, code: string): AreaCard | null {
  const { run, figure, classes, ground, values, unit, areas } = input;
  const row = ground.rowOf.get(code);
  if (row === undefined || run === null || classes === null || values === null) return null;
  const parent = ground.within[row] ?? null;
  const base = {
    name: ground.names[row] as string,
    context: parent === null ? SINGULAR(unit) : `${SINGULAR(unit)} in ${parent}`,
    what: figureWords(run.settings, figure),
    interval: null,
    flag: ground.flags[row] ?? null,
    modelled: false,
  };
  const area = run.outcome.areas[row];
  if (area === undefined)
    return unit === 'ward'
      ? { ...base, figure: 'No figure', lines: [NO_BEST_FIT_LONG], standing: null }
      : { ...base, figure: 'No residents counted', standing: null };
  const decimals = decimalsOf(figure, classes);
  const keeps =
    area.baseline !== null ? [`It keeps the ${formatPounds(area.baseline, 0)} that it has`] : [];
  if (area.setAside) {
    const reason = run.setAside.find((one) => one.code === code)?.reason;
    return {
      ...base,
      figure: 'Set aside',
      lines: [reason ?? 'it lacks a figure that the rule reads', ...keeps],
      standing: null,
    };
  }
  const pounds = moneyOf(area, figure);
  const need = needLine(run, row);
  const beside = figure.startsWith('change') && classes.byHead !== null;
  return {
    ...base,
    figure:
      pounds === null
        ? area.population > 0
          ? 'No baseline published or given'
          : 'No residents counted'
        : figureText(pounds, figure, decimals),
    lines: [
      ...otherSums(area, figure, Math.max(2, decimals)),
      ...(beside ? [besideByHead(area, decimals)] : []).filter((line) => line !== null),
      ...(need === null ? [] : [need]),
    ],
    standing: rankWords(values, row, decimals, areas),
    what: `${figureWords(run.settings, figure)}. Press Enter or click to see the sum.`,
  };
}
