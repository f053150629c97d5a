import * as z from 'zod/mini';
import { formatNumber } from '../indicators/format.ts';
import { InfeasibleAllocationError } from './infeasible-allocation-error.ts';
import { METHOD_VERSION, runScenario, type Scenario, type ScenarioPacks } from './scenario.ts';
import { readSettings } from './settings-schema.ts';
import type { ShiftArea } from './shift-area.ts';
import { shiftAreaSchema } from './shift-area-schema.ts';

const FORMAT = 'evenground scenario';
const FORMAT_VERSION = 1;

/** One thing in which a file differs from what this copy of the app would have made. */
export interface FileDifference {
  readonly kind: 'format' | 'method' | 'packs' | 'setting' | 'area' | 'result';
  readonly message: string;
}

export type OpenedScenario =
  | {
      readonly ok: true;
      /** with the pennies as they come out now */
      readonly scenario: Scenario;
      /** empty: the file is as it was saved, by this method, from these packs */
      readonly differences: readonly FileDifference[];
    }
  | { readonly ok: false; readonly problem: string };

const fileSchema = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.number(),
  name: z.string(),
  note: z.string(),
  savedAt: z.string(),
  method: z.string(),
  packs: z.object({ edition: z.string(), files: z.record(z.string(), z.string()) }),
  settings: z.record(z.string(), z.unknown()),
  areas: z.array(z.unknown()),
  /** pounds by code, whole pence */
  result: z.record(z.string(), z.unknown()),
});

/** A scenario as the text of a file: inputs, rule, method version, pack checksums, result. */
export const scenarioFile = (scenario: Scenario): string =>
  `${JSON.stringify(documentOf(scenario), null, 1)}\n`;

/** What a file holds: results by code, in pounds, as a reader of the file would look for them. */
function documentOf(scenario: Scenario): Record<string, unknown> {
  const { areas, result, ...rest } = scenario;
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    ...rest,
    areas,
    result: Object.fromEntries(areas.map((area, i) => [area.code, (result[i] as number) / 100])),
  };
}

/**
 * Opens a scenario's file: allocates again from the figures in it, and says exactly what differs:
 * another version or method, other packs, settings or areas that can't be read, pennies that don't
 * come out. What can be opened is opened.
 *
 * @param packs those that the app holds now
 */
export function openScenarioFile(text: string, packs: ScenarioPacks): OpenedScenario {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return {
      ok: false,
      problem: 'The file is not JSON: it may be cut short, or another kind of file.',
    };
  }
  return openDocument(parsed, packs);
}

/**
 * The same check over a scenario that this browser kept, perhaps by another version or from other packs.
 * @param kept a `Scenario` as it was kept; what is none is told like a file that is none
 */
export function openKeptScenario(kept: unknown, packs: ScenarioPacks): OpenedScenario {
  const { areas, result } = (typeof kept === 'object' && kept !== null ? kept : {}) as {
    areas?: unknown;
    result?: unknown;
  };
  if (!Array.isArray(areas) || !Array.isArray(result))
    return { ok: false, problem: 'This browser kept the scenario in a form that can’t be read.' };
  return openDocument(documentOf(kept as Scenario), packs);
}

function openDocument(parsed: unknown, packs: ScenarioPacks): OpenedScenario {
  const checked = fileSchema.safeParse(parsed);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const where =
      issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.join('.');
    return {
      ok: false,
      problem: `This is not a scenario file of Evenground: ${where} is missing or not as expected.`,
    };
  }
  const file = checked.data;
  const differences: FileDifference[] = [];
  const say = (kind: FileDifference['kind'], message: string) =>
    differences.push({ kind, message });

  if (file.formatVersion !== FORMAT_VERSION)
    say('format', `The file has form ${file.formatVersion}; this version reads ${FORMAT_VERSION}.`);
  if (file.method !== METHOD_VERSION)
    say('method', `It was computed by method "${file.method}", here "${METHOD_VERSION}" is used.`);
  for (const message of packDifferences(file.packs, packs)) say('packs', message);
  const { settings, problems } = readSettings(file.settings);
  for (const problem of problems) say('setting', `Setting ${problem.message}.`);
  const areas = readAreas(file.areas, (message) => say('area', message));
  const about = {
    name: file.name,
    note: file.note,
    savedAt: file.savedAt,
    packs: file.packs,
    settings,
    areas,
  };
  try {
    const { allocation } = runScenario(settings, areas);
    const result = Array.from(allocation.allocation, (pounds) => Math.round(pounds * 100));
    for (const message of resultDifferences(areas, result, file.result)) say('result', message);
    return { ok: true, differences, scenario: { ...about, method: METHOD_VERSION, result } };
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof InfeasibleAllocationError)) throw error;
    say('result', `The money can't be shared out from what the file holds: ${error.message}.`);
    return { ok: true, differences, scenario: { ...about, method: METHOD_VERSION, result: [] } };
  }
}

function packDifferences(file: ScenarioPacks, now: ScenarioPacks): string[] {
  const out: string[] = [];
  if (file.edition !== now.edition)
    out.push(`Its packs are the edition of ${file.edition}, those here of ${now.edition}.`);
  for (const [path, checksum] of Object.entries(file.files)) {
    const here = now.files[path];
    if (here === undefined) out.push(`Pack ${path}, which it was made from, is not here.`);
    else if (here !== checksum)
      out.push(
        `Pack ${path} is another: ${checksum.slice(0, 8)} in the file, ${here.slice(0, 8)} here.`,
      );
  }
  return out;
}

function readAreas(rows: readonly unknown[], say: (message: string) => void): ShiftArea[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const result = shiftAreaSchema.safeParse(row);
    if (!result.success) {
      const issue = result.error.issues[0];
      say(
        `Area ${index + 1} of ${rows.length} is left out: its ${issue?.path.join('.') ?? 'row'} is not as expected.`,
      );
      return [];
    }
    if (seen.has(result.data.code)) {
      say(
        `Area ${index + 1} of ${rows.length} is left out: ${result.data.code} stands there already.`,
      );
      return [];
    }
    seen.add(result.data.code);
    return [result.data];
  });
}

function resultDifferences(
  areas: readonly ShiftArea[],
  pence: readonly number[],
  saved: Readonly<Record<string, unknown>>,
): string[] {
  const pounds = (p: number): string => `£${formatNumber(p / 100, 2)}`;
  const out: string[] = [];
  areas.forEach(({ code, name }, i) => {
    const now = pence[i] as number;
    const then = saved[code];
    if (typeof then !== 'number')
      out.push(`${name} (${code}) has no result in the file; ${pounds(now)} comes out.`);
    else if (Math.round(then * 100) !== now)
      out.push(
        `${name} (${code}) has £${formatNumber(then, 2)} in the file; ${pounds(now)} comes out.`,
      );
  });
  const codes = new Set(areas.map((area) => area.code));
  for (const code of Object.keys(saved))
    if (!codes.has(code)) out.push(`${code} has a result in the file but no figures.`);
  return out;
}
