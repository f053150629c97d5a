import { expect, test } from 'vitest';
import { PRESETS } from '../../shift/presets.ts';
import { DEFAULT_SETTINGS } from '../../shift/scenario-settings.ts';
import {
  codeOf,
  isKept,
  keepDraft,
  linkedScenario,
  nameAfterChange,
  OPENING,
  readDraft,
} from './scenario-link.ts';

test('no code is the opening scenario, and it has none', () => {
  expect(linkedScenario(null).settings.place).toEqual(PRESETS.opening.settings.place);
  expect(codeOf(OPENING.settings, OPENING.name)).toBeNull();
});

test('settings and name come back from their code', () => {
  const settings = { ...OPENING.settings, universalShare: 0.2 };
  const code = codeOf(settings, 'Ours');
  expect(linkedScenario(code as string)).toEqual({ settings, name: 'Ours', problems: [] });
});

test('a code that can’t be read says so, and opens what the app opens on', () => {
  const { settings, problems } = linkedScenario('1abc');
  expect(settings).toEqual(OPENING.settings);
  expect(problems).toHaveLength(1);
});

test('what is too long for a link is kept here under a short code; elsewhere that is said', async () => {
  const excluded = Array.from({ length: 100 }, (_, i) => ({
    code: `C${82000 + i}`,
    reason: 'contract type unknown',
  }));
  const settings = { ...DEFAULT_SETTINGS, excluded };
  expect(codeOf(settings, '')).toBeUndefined();
  const code = await keepDraft(settings, 'Long');
  expect(code).toMatch(/^k[\w-]{10,20}$/);
  expect(isKept(code)).toBe(true);
  expect(await keepDraft(settings, 'Long')).toBe(code);
  expect(await readDraft(code)).toEqual({ settings, name: 'Long', problems: [] });
  const { problems } = await readDraft('knowhere');
  expect(problems[0]).toContain('kept in the browser where it was made');
});

test('a preset’s name goes when a setting is changed; the user’s own stays', () => {
  expect(nameAfterChange(PRESETS.opening.label, false)).toBe('');
  expect(nameAfterChange('£5 for Essex: by head', true)).toBe('');
  expect(nameAfterChange('Ours', false)).toBe('Ours');
});
