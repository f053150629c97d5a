import { expect, test } from 'vitest';
import { INDICATORS } from '../indicators/registry.ts';
import { NEED_MEASURES, type NeedMeasure } from './need-measures.ts';
import { PRESETS, type Preset } from './presets.ts';
import { RULES } from './rules.ts';
import { DEFAULT_SETTINGS } from './scenario-settings.ts';
import { readSettings } from './settings-schema.ts';

const INDICATOR_IDS = INDICATORS.map((indicator) => indicator.id);

test('each need measure stands under its id, and its indicator exists', () => {
  for (const [id, measure] of Object.entries(NEED_MEASURES) as [string, NeedMeasure][]) {
    expect(measure.id).toBe(id);
    if (measure.indicator !== null) expect(INDICATOR_IDS).toContain(measure.indicator);
  }
  expect(INDICATOR_IDS).toContain(DEFAULT_SETTINGS.gradientMeasure);
});

test('each rule stands under its id', () => {
  for (const [id, rule] of Object.entries(RULES)) expect(rule.id).toBe(id);
});

test('the defaults and every preset are valid settings', () => {
  expect(readSettings({ ...DEFAULT_SETTINGS })).toEqual({
    settings: DEFAULT_SETTINGS,
    problems: [],
  });
  for (const [id, preset] of Object.entries(PRESETS) as [string, Preset][]) {
    expect(preset.id).toBe(id);
    if (preset.kind !== 'scenario') continue;
    expect(readSettings({ ...DEFAULT_SETTINGS, ...preset.settings }).problems).toEqual([]);
  }
});
