/** What a money map shows, said for those who do not see it. */
import { formatNumber } from '../../indicators/format.ts';
import { formatPounds } from '../../report/shift/scenario-sentence.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { MoneyFigure } from '../../url/view-state.ts';
import { type MoneyClasses, shownUnits } from './money-classes.ts';
import type { ClassedAreas } from './money-colouring.ts';
import type { MoneyGround } from './money-ground.ts';
import { decimalsOf, figureText } from './money-legend.ts';

export interface MoneySummaryInput {
  readonly run: ScenarioRun;
  readonly figure: MoneyFigure;
  readonly title: string;
  readonly classes: MoneyClasses;
  readonly classed: ClassedAreas;
  readonly ground: MoneyGround;
  /** "wards", and "ward" */
  readonly areas: { readonly plural: string; readonly singular: string };
}

/** Title; highest and lowest; how many gain, get nothing, lose, take no part. A few short sentences. */
export function moneySummary(input: MoneySummaryInput): string {
  return [`${input.title}.`, extremes(input), whoGains(input), noPart(input)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function extremes({ figure, classes, classed, ground }: MoneySummaryInput): string {
  const decimals = decimalsOf(figure, classes);
  const values = classed.values.map((value) => shownUnits(value, decimals));
  let [low, high] = [-1, -1];
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    if (high < 0 || value > (values[high] as number)) high = row;
    if (low < 0 || value < (values[low] as number)) low = row;
  });
  if (low < 0) return 'No area has a figure.';
  const text = (row: number) =>
    figureText((values[row] as number) / 10 ** decimals, figure, decimals);
  const said = (row: number) => `${ground.names[row]}, ${text(row)}`;
  if (values[low] === values[high]) return `All have ${text(low)}.`;
  const also = (row: number) => {
    const ties = values.reduce((n, value) => (value === values[row] ? n + 1 : n), -1);
    return ties === 0 ? '' : ` (and ${formatNumber(ties)} more)`;
  };
  return `Highest: ${said(high)}${also(high)}. Lowest: ${said(low)}${also(low)}.`;
}

function whoGains({ run, areas }: MoneySummaryInput): string {
  const { gainers, nothing, losers, setAside } = run.outcome;
  const counted = (n: number) => `${formatNumber(n)} ${n === 1 ? areas.singular : areas.plural}`;
  const idle = nothing.areas - setAside.length;
  const what = run.countsBaseline ? 'nothing more' : 'nothing';
  const none =
    idle > 0 ? `${formatNumber(idle)} ${idle === 1 ? 'gets' : 'get'} ${what}` : 'none gets nothing';
  const lose =
    losers.areas === 0
      ? 'none loses'
      : `${formatNumber(losers.areas)} ${losers.areas === 1 ? 'loses' : 'lose'} ${formatPounds(losers.pounds, 0)} in all`;
  return `${counted(gainers.areas)} ${gainers.areas === 1 ? 'gains' : 'gain'}, ${none}, ${lose}.`;
}

function noPart({ classed, areas }: MoneySummaryInput): string {
  const { setAside, reasons, noResidents, noBaseline } = classed.absences;
  const counted = (n: number) => `${formatNumber(n)} ${n === 1 ? areas.singular : areas.plural}`;
  const parts = [
    ...(setAside > 0 ? [`${counted(setAside)} set aside (${reasons.slice(0, 2).join('; ')})`] : []),
    ...(noBaseline > 0 ? [`${counted(noBaseline)} without a baseline`] : []),
    ...(noResidents > 0 ? [`${counted(noResidents)} without a figure`] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}
