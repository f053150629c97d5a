/** A list of measures as a file that opens again, with the figures that it was seen with. */
import * as z from 'zod/mini';
import { formatWithUnit } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import type { NamedArea } from '../inputs.ts';
import { fileNamePart } from '../words.ts';
import type { MeasureList } from './agreed-list.ts';
import { readList } from './list-schema.ts';
import type { MeasureFigures } from './measure-figures.ts';

const FORMAT = 'evenground measures';
const FORMAT_VERSION = 1;
export const FILE_ENDING = '.evenground-measures.json';
/** A list with its figures has about 10 kB. */
const MOST_CHARACTERS = 1_000_000;

const savedFigure = z.nullable(z.object({ period: z.string(), value: z.nullable(z.number()) }));
const savedSchema = z.object({
  place: z.object({ code: z.string(), name: z.string() }),
  packs: z.string(),
  figures: z.record(z.string(), z.object({ baseline: savedFigure, latest: savedFigure })),
});
/** What the list was seen with when the file was saved: figures of one place, by indicator. */
export type SavedFigures = z.infer<typeof savedSchema>;

export type OpenedList =
  | {
      readonly ok: true;
      readonly list: MeasureList;
      /** row by row what could not be read */
      readonly problems: readonly string[];
      readonly savedAt: string;
      /** null: the file holds none, or none that can be read */
      readonly saved: SavedFigures | null;
    }
  | { readonly ok: false; readonly problem: string };

export const listFileName = ({ strategy }: MeasureList): string =>
  `${fileNamePart(strategy) || 'measures'}${FILE_ENDING}`;

/**
 * @param savedAt ISO date and time
 * @param edition of the packs
 */
export function listFile(
  list: MeasureList,
  seen: {
    readonly place: NamedArea;
    readonly edition: string;
    readonly figures: readonly MeasureFigures[];
  } | null,
  savedAt: string,
): string {
  const document = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    savedAt,
    ...list,
    ...(seen === null
      ? {}
      : {
          saved: {
            place: { code: seen.place.code, name: seen.place.name },
            packs: seen.edition,
            figures: Object.fromEntries(
              seen.figures.map(({ indicator: i, baseline, latest }) => [
                i.id,
                { baseline: plain(baseline), latest: plain(latest) },
              ]),
            ),
          },
        }),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

const plain = (figure: Pick<MeasureFigures['latest'], 'period' | 'value'> | null) =>
  figure === null
    ? null
    : { period: figure.period, value: figure.value.kind === 'present' ? figure.value.value : null };

/**
 * Opens such a file. It never throws: a file that is none says what is wrong with it and what would be right,
 * and of one that is, all that can be read is, and the rest is said row by row.
 */
export function openListFile(text: string): OpenedList {
  if (text.length > MOST_CHARACTERS)
    return { ok: false, problem: 'It is far larger than a list of measures can be.' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'It is not JSON: it may be cut short, or another kind of file.' };
  }
  const whole = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Record<
    string,
    unknown
  >;
  if (whole.format !== FORMAT)
    return {
      ok: false,
      problem: `It is no list of measures: its format is ${JSON.stringify(whole.format ?? null)}; "${FORMAT}" expected.`,
    };
  const { list, problems } = readList(whole);
  if (whole.formatVersion !== FORMAT_VERSION)
    problems.unshift(
      `The file has form ${JSON.stringify(whole.formatVersion ?? null)}; this version reads ${FORMAT_VERSION}.`,
    );
  const saved = savedSchema.safeParse(whole.saved);
  if (!saved.success && whole.saved !== undefined)
    problems.push(
      'The figures that were saved with the list cannot be read: they are not compared with today’s.',
    );
  return {
    ok: true,
    list,
    problems,
    savedAt: typeof whole.savedAt === 'string' ? whole.savedAt : '',
    saved: saved.success ? saved.data : null,
  };
}

/**
 * Where today's figures are not those that the file was saved with, one sentence for each.
 * @param figures of the place that the file names
 */
export function figureDifferences(
  saved: SavedFigures,
  figures: readonly MeasureFigures[],
): string[] {
  return figures.flatMap(({ indicator: i, baseline, latest }) => {
    const then = saved.figures[i.id];
    if (then === undefined) return [];
    return [
      ...differs(i.id, 'baseline', then.baseline, plain(baseline)),
      ...differs(i.id, 'latest', then.latest, plain(latest)),
    ];
  });
}

type Plain = { readonly period: string; readonly value: number | null } | null;

function differs(id: string, which: string, then: Plain, now: Plain): string[] {
  const i = indicator(id);
  const words = (figure: Plain): string =>
    figure === null
      ? 'none'
      : figure.value === null
        ? `no figure for ${figure.period}`
        : `${formatWithUnit(i, figure.value)} (${figure.period})`;
  return words(then) === words(now)
    ? []
    : [`${i.label}, ${which}: ${words(then)} in the file, ${words(now)} here.`];
}
