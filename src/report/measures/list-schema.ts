/** A list of measures read from what a link or a file holds, row by row. */
import * as z from 'zod/mini';
import { formatNumber } from '../../indicators/format.ts';
import { parseYearMonth } from '../../indicators/period-span.ts';
import { indicator, isIndicatorId } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import {
  type AgreedMeasure,
  canBeMeasure,
  LONGEST_NAME,
  type MeasureList,
  MOST_MEASURES,
  rangeOf,
} from './agreed-list.ts';

const yearMonth = z.string().check(z.refine((text) => parseYearMonth(text) !== null));
const direction = z.enum(['higherIsWorse', 'higherIsBetter']);
const period = z.string().check(z.regex(/^[\w /–-]{4,24}$/));

const PARTS: Readonly<Record<string, string>> = { by: 'date of the target' };

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

/**
 * The measures that can be read, and a sentence for whatever cannot: its row, its value, what would be right.
 * A row whose indicator is unknown is left out; a part of a row that is not valid is left empty.
 */
export function readList(given: unknown): { list: MeasureList; problems: string[] } {
  const problems: string[] = [];
  const whole = (typeof given === 'object' && given !== null ? given : {}) as Record<
    string,
    unknown
  >;
  const { strategy, starts, measures } = whole;
  const name = z.string().safeParse(strategy);
  if (!name.success)
    problems.push(`The name of the strategy is ${shown(strategy)}; text expected.`);
  else if (name.data.length > LONGEST_NAME)
    problems.push(`The name of the strategy is cut to ${LONGEST_NAME} characters.`);
  const start = z.nullable(yearMonth).safeParse(starts ?? null);
  if (!start.success)
    problems.push(
      `The start of the strategy is ${shown(starts)}; a year and month such as "2024-04" expected. It is left open.`,
    );
  const rows = Array.isArray(measures) ? (measures as unknown[]) : [];
  if (!Array.isArray(measures))
    problems.push(`The measures are ${shown(measures)}; a list expected.`);
  const read: AgreedMeasure[] = [];
  rows.forEach((row, at) => {
    const where = `Measure ${at + 1} of ${rows.length}`;
    if (read.length >= MOST_MEASURES) {
      if (at === rows.findLastIndex(() => true))
        problems.push(`Only ${MOST_MEASURES} measures can stand in a list: the rest are left out.`);
      return;
    }
    const one = readRow(row, where, (problem) => problems.push(problem));
    if (one === null) return;
    const before = read.findIndex(({ indicator: id }) => id === one.indicator);
    if (before >= 0)
      problems.push(
        `${where} is left out: “${indicator(one.indicator).label}” stands in the list already.`,
      );
    else read.push(one);
  });
  return {
    list: {
      strategy: name.success ? name.data.slice(0, LONGEST_NAME) : '',
      starts: start.success ? start.data : null,
      measures: read,
    },
    problems,
  };
}

function readRow(
  row: unknown,
  where: string,
  say: (problem: string) => void,
): AgreedMeasure | null {
  const parts = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>;
  const id = parts.indicator;
  if (typeof id !== 'string' || !isIndicatorId(id)) {
    say(`${where} is left out: its indicator is ${shown(id)}, which is not held here.`);
    return null;
  }
  const i = indicator(id);
  if (!canBeMeasure(i)) {
    say(`${where} is left out: “${i.label}” is a count, which no target is held against.`);
    return null;
  }
  const called = `${where} (${i.label})`;
  const part = <T>(key: string, schema: z.ZodMiniType<T>, right: string): T | null => {
    const value = parts[key];
    if (value === undefined || value === null) return null;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    say(
      `${called}: its ${PARTS[key] ?? key} is ${shown(value)}; ${right} expected. It is left empty.`,
    );
    return null;
  };
  const { least, most } = rangeOf(i);
  return {
    indicator: id,
    direction: directionOf(i, part('direction', direction, '"higherIsBetter" or "higherIsWorse"')),
    baseline: part('baseline', period, 'a period such as "2021-23"'),
    target: part(
      'target',
      z.number().check(z.minimum(least), z.maximum(most)),
      `a number from ${formatNumber(least)} to ${formatNumber(most)}`,
    ),
    by: part('by', yearMonth, 'a year and month such as "2027-03"'),
  };
}

/** Where the registry judges, its direction stands. */
const directionOf = (
  i: Indicator,
  given: AgreedMeasure['direction'],
): AgreedMeasure['direction'] => (i.direction === 'neutral' ? given : null);
