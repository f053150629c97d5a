/** What a link carries of a scenario: its settings as a code, or the id of what is kept in this browser. */
import { PRESETS } from '../../shift/presets.ts';
import { readScenarioCode, scenarioCode } from '../../shift/scenario-code.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import { readSettings } from '../../shift/settings-schema.ts';
import { getDraft, putDraft } from '../../store/drafts.ts';

export interface LinkedScenario {
  readonly settings: ScenarioSettings;
  /** '' where it has none of its own */
  readonly name: string;
  readonly problems: readonly string[];
}

/** What the app opens on. */
export const OPENING: LinkedScenario = {
  settings: { ...DEFAULT_SETTINGS, ...PRESETS.opening.settings },
  name: PRESETS.opening.label,
  problems: [],
};

const KEPT = 'k';
/** Codes of settings begin with the number of their version. */
export const isKept = (code: string): boolean => code.startsWith(KEPT);

/** The scenario that a code spells out; with a problem where it can't be read. Null code: the opening one. */
export function linkedScenario(code: string | null): LinkedScenario {
  if (code === null) return OPENING;
  const read = readScenarioCode(code);
  if (read === null)
    return {
      ...OPENING,
      problems: [
        'The link’s scenario can’t be read: it may be cut short, or of another version. The opening scenario is shown.',
      ],
    };
  return {
    settings: read.settings,
    name: read.name,
    problems: read.problems.map(({ message }) => message),
  };
}

/** The code of settings: null for the opening scenario, undefined where it would be too long for a link. */
export function codeOf(settings: ScenarioSettings, name: string): string | null | undefined {
  const code = scenarioCode(settings, name);
  return code === scenarioCode(OPENING.settings, OPENING.name) ? null : (code ?? undefined);
}

/** Names that presets give: they say what their settings are, and no longer hold once one is changed. */
const PRESET_NAMES: ReadonlySet<string> = new Set(Object.values(PRESETS).map(({ label }) => label));

/**
 * The name after a change of settings: the user's own stays; a preset's, or one that we made of the
 * settings, no longer holds and goes.
 */
export const nameAfterChange = (name: string, isOurs: boolean): string =>
  isOurs || PRESET_NAMES.has(name) ? '' : name;

/** A short name for a text: the same text, the same name (FNV-1a, 64 bits as two halves). */
function shortId(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0;
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) >>> 0;
  }
  return a.toString(36).padStart(7, '0') + b.toString(36).padStart(7, '0');
}

/** Keeps settings that are too long for a link, and answers the code by which this browser finds them. */
export async function keepDraft(settings: ScenarioSettings, name: string): Promise<string> {
  const id = shortId(JSON.stringify([settings, name]));
  await putDraft(id, { settings, name });
  return KEPT + id;
}

/** What `keepDraft` kept under a code; with a problem where it is not in this browser. */
export async function readDraft(code: string): Promise<LinkedScenario> {
  const kept = await getDraft(code.slice(KEPT.length));
  if (typeof kept !== 'object' || kept === null || !('settings' in kept))
    return {
      ...OPENING,
      problems: [
        'The link’s scenario is too long for a link, and is kept in the browser where it was made: open it there, or from its file. The opening scenario is shown.',
      ],
    };
  const { settings, problems } = readSettings(kept.settings as Readonly<Record<string, unknown>>);
  return {
    settings,
    name: 'name' in kept && typeof kept.name === 'string' ? kept.name : '',
    problems: problems.map(({ message }) => message),
  };
}
