import { DEFAULT_SETTINGS, type ScenarioSettings, settingsChanges } from './scenario-settings.ts';
import { readSettings, type SettingProblem } from './settings-schema.ts';

/** What fits beside the other parts of an address that mail programs leave whole. */
export const LONGEST_CODE = 1500;
const VERSION = '1';

/**
 * Settings as a short text for an address: only what differs from the defaults, in base64url. Figures are
 * not in it: they come from the packs, or, where they are the user's own, from this browser by their id
 * (`needsThisBrowser`). null where it would be too long: then a file is the way.
 */
export function scenarioCode(settings: ScenarioSettings, name = ''): string | null {
  const changed = Object.fromEntries(
    settingsChanges(DEFAULT_SETTINGS, settings).map(({ field, to }) => [field, to]),
  );
  const bytes = new TextEncoder().encode(JSON.stringify(name === '' ? [changed] : [changed, name]));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const code = VERSION + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return code.length > LONGEST_CODE ? null : code;
}

/**
 * Reads such a text; null where it is none. It never throws: a setting that can't be read takes its
 * default and is listed.
 */
export function readScenarioCode(
  code: string,
): { settings: ScenarioSettings; name: string; problems: readonly SettingProblem[] } | null {
  if (!code.startsWith(VERSION) || code.length > LONGEST_CODE) return null;
  try {
    const binary = atob(code.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(parsed)) return null;
    const [changed, name] = parsed as unknown[];
    if (typeof changed !== 'object' || changed === null || Array.isArray(changed)) return null;
    const { settings, problems } = readSettings({ ...DEFAULT_SETTINGS, ...changed });
    return { settings, name: typeof name === 'string' ? name : '', problems };
  } catch {
    return null;
  }
}

/** Whether a link to these settings works only in this browser: another takes a file. */
export const needsThisBrowser = ({ ownNeed, ownBaseline, figures }: ScenarioSettings): boolean =>
  ownNeed !== null || ownBaseline !== null || figures !== null;
