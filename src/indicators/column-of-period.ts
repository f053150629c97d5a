import { type Column, STATUS } from './value.ts';

/** One area's figure in one period; NaN where absent. */
export interface PeriodFigure {
  readonly period: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * One period of a series as a column in the order of `codes`. An area without that period is
 * 'notPublished'; one whose value is absent in it is 'missing'.
 */
export function columnOfPeriod(
  codes: readonly string[],
  series: ReadonlyMap<string, readonly PeriodFigure[]>,
  period: string,
): Column {
  const n = codes.length;
  const column = {
    values: new Float32Array(n).fill(Number.NaN),
    status: new Uint8Array(n).fill(STATUS.notPublished),
    lower: new Float32Array(n).fill(Number.NaN),
    upper: new Float32Array(n).fill(Number.NaN),
  };
  codes.forEach((code, row) => {
    const figure = series.get(code)?.find((point) => point.period === period);
    if (figure === undefined) return;
    column.status[row] = Number.isNaN(figure.value) ? STATUS.missing : STATUS.present;
    column.values[row] = figure.value;
    column.lower[row] = figure.lower;
    column.upper[row] = figure.upper;
  });
  return column;
}

/** Every period of a series, oldest first, each once. */
export function periodsOf(
  series: ReadonlyMap<string, readonly (PeriodFigure & { readonly start: number })[]>,
): string[] {
  const starts = new Map<string, number>();
  for (const points of series.values())
    for (const { period, start } of points) starts.set(period, start);
  return [...starts].sort((a, b) => a[1] - b[1]).map(([period]) => period);
}
