import {
  inverseOf,
  type ScenarioSettings,
  type SettingsChange,
  settingsChanges,
  withChanges,
} from './scenario-settings.ts';

/** Settings with what can be undone and redone: each step is the changes that it made. */
export interface SettingsHistory {
  readonly present: ScenarioSettings;
  readonly past: readonly (readonly SettingsChange[])[];
  readonly future: readonly (readonly SettingsChange[])[];
}

export const historyOf = (present: ScenarioSettings): SettingsHistory => ({
  present,
  past: [],
  future: [],
});

/** A step on. What changes nothing makes no step. */
export function stepped(
  history: SettingsHistory,
  input: Partial<ScenarioSettings>,
): SettingsHistory {
  const changes = settingsChanges(history.present, input);
  if (changes.length === 0) return history;
  return {
    present: withChanges(history.present, changes),
    past: [...history.past, changes],
    future: [],
  };
}

export function undone(history: SettingsHistory): SettingsHistory {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    present: withChanges(history.present, inverseOf(last)),
    past: history.past.slice(0, -1),
    future: [last, ...history.future],
  };
}

export function redone(history: SettingsHistory): SettingsHistory {
  const [next, ...rest] = history.future;
  if (next === undefined) return history;
  return {
    present: withChanges(history.present, next),
    past: [...history.past, next],
    future: rest,
  };
}
