import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { runScenario } from '../../shift/scenario.ts';
import type { ComparedScenario } from '../../shift/scenario-comparison.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import { comparedCsv, comparedFileName, comparedHeadlines } from './compared-scenarios.ts';
import { LLR, settings } from './fixtures.ts';

const scenario = (name: string, more: Partial<ScenarioSettings>): ComparedScenario => ({
  name,
  placeName: 'Leicester, Leicestershire and Rutland',
  settings: settings(more),
  run: runScenario(settings(more), LLR),
});
const half = scenario('Half and half', {});
const byHead = scenario('=By "head"', { rule: 'perHead' });
const packs = { edition: '2026-11-21', files: {} };

test('headline figures in words, one a scenario', () => {
  const said = Object.fromEntries(
    comparedHeadlines([half, byHead]).map(({ label, values }) => [label, values]),
  );
  expect(said).toMatchObject({
    'New money shared out': ['£1,000,000', '£1,000,000'],
    'Taken from areas that have it now': ['nothing', 'nothing'],
    'Areas that gain': ['3, where 1,154,438 people live', '3, where 1,154,438 people live'],
    'Areas that lose': ['none', 'none'],
    // Leicester alone is given more than by head: 70,000 of 127,000 (55.1%); by head nobody is.
    'Income-deprived people who live where more is given than by head': ['55.1%', '0%'],
  });
  // £1,000,000 ÷ 1,154,438 people.
  expect(said['£ a head, least deprived fifth']?.[1]).toBe('£0.87');
});

test('one without a result says so, and its areas are not compared', () => {
  const none = { ...byHead, run: null };
  expect(comparedHeadlines([half, none])[0]?.values).toEqual(['£1,000,000', 'no result']);
  expect(comparedCsv([half, none], { packs: [packs, packs] })).toContain('their areas do not');
});

test('the file: pence, differences that can be negative numbers, notes that stay in one cell', () => {
  const text = comparedCsv([half, byHead], { packs: [packs, packs] });
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
  const [leicester] = data.filter((row) => row[1] === 'Leicester');
  expect(data[0]?.[2]).toBe('Half and half: £');
  expect(leicester?.[2]).toBe('371881.96');
  expect(Number(leicester?.[6])).toBeLessThan(0);
  expect(Number(leicester?.[4]) - Number(leicester?.[2])).toBeCloseTo(Number(leicester?.[6]), 6);
  const notes = data.slice(5).filter((row) => row[0] !== '');
  expect(notes.every((row) => row.length === 1 && row[0]?.startsWith('# '))).toBe(true);
  expect(notes.flat().join('\n')).toContain('Half and half: Universal share: 50% by head; 50%');
});

test('a name for the file', () =>
  expect(comparedFileName([half, byHead])).toBe('evenground_compared_half-and-half_by-head.csv'));
