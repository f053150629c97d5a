import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import { withInput } from './with-input.ts';

const opened: ScenarioSettings = { ...DEFAULT_SETTINGS, place: ['E10000012'], figures: 'file-1' };

describe('a setting changed over figures that came with a file', () => {
  test.each([
    { need: 'illness_disability_ratio' },
    { unit: 'ward' },
    { gradientMeasure: 'income_score' },
    { pot: 'publicHealthOutturn' },
    { ownBaseline: 'mine' },
    { place: ['E06000016'] },
  ] satisfies Partial<ScenarioSettings>[])('%o asks another question: the figures go', (input) => {
    expect(withInput(opened, input)).toEqual({ ...opened, ...input, figures: null });
  });

  test.each([
    { universalShare: 0.2 },
    { newMoney: 5 },
    { ratio: 3 },
    { mostPlaces: 3 },
  ] satisfies Partial<ScenarioSettings>[])('%o shares out the same figures', (input) => {
    expect(withInput(opened, input)).toEqual({ ...opened, ...input });
  });

  test('the ratio is part of the question where need is by position', () => {
    const byPosition = { ...opened, need: 'imd_position' as const };
    expect(withInput(byPosition, { ratio: 3 }).figures).toBeNull();
  });

  test('another file brings its own', () => {
    expect(withInput(opened, { figures: 'file-2', unit: 'ward' }).figures).toBe('file-2');
  });
});
