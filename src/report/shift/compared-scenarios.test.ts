import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { runScenario } from '../../shift/scenario.ts';
import type { ComparedScenario } from '../../shift/scenario-comparison.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import { csvText } from '../table-file.ts';
import { comparedFile, comparedHeadlines } from './compared-scenarios.ts';
import { LLR, settings, WARDS } from './fixtures.ts';
import { formatPerHead, gradientSentences } from './outcome-words.ts';

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
});

describe('fifths, slope and income deprivation are those of the scenario’s page', () => {
  const FIFTH = '£ a head, most deprived fifth of people';
  const REACHED = 'Income-deprived people who live where more is given than by head';
  const FROM = 'Fifths, slope and income deprivation are read from';
  const said = (scenarios: readonly ComparedScenario[]) =>
    Object.fromEntries(comparedHeadlines(scenarios).map(({ label, values }) => [label, values]));
  const beneath = runScenario(settings({ unit: 'ward' }), WARDS);
  const byWard = { ...half, beneath };

  test('fifths of three areas say nothing, and are not shown as if they did', () => {
    expect(said([half])[FIFTH]?.[0]).toBe('not shown: fifths of fewer than five areas say nothing');
    expect(said([half])['Slope index of £ a head']?.[0]).toMatch(
      /^Not shown: with fewer than five/,
    );
  });
  test('from the wards beneath where the scenario reaches them, in the words of its page', () => {
    const rows = said([byWard, byWard]);
    const most = beneath.outcome.changeByFifth?.perHead[0] as number;
    expect(rows[FIFTH]).toEqual([formatPerHead(most), formatPerHead(most)]);
    expect(`${rows['Slope index of £ a head']?.[0]}.`).toBe(gradientSentences(beneath.outcome)[0]);
    expect(rows[FROM]).toEqual(['6 wards beneath', '6 wards beneath']);
  });
  test('one by wards, one by its own areas: each figure says of which it is', () => {
    const rows = said([byWard, byHead]);
    expect(rows[FROM]).toEqual(['6 wards beneath', 'its own 3 upper-tier authorities']);
    expect(rows[REACHED]?.[0]).toMatch(/ \(by the wards beneath\)$/);
    expect(rows[REACHED]?.[1]).toBe('0% (by its own upper-tier authorities)');
    // Money is the areas' own, whatever is read from wards.
    expect(rows['New money shared out']).toEqual(['£1,000,000', '£1,000,000']);
  });
});

const comparedCsv = (...args: Parameters<typeof comparedFile>) => csvText(comparedFile(...args));

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
  expect(notes.every((row) => row.length === 2 && row[0]?.startsWith('#'))).toBe(true);
  expect(notes.flat().join('\n')).toContain('Half and half: Universal share: 50% by head, 50%');
});

test('packs are not said to stand behind figures of a file', () => {
  const frozen = { ...half, settings: { ...half.settings, figures: 'a file' } };
  expect(comparedCsv([frozen, byHead], { packs: [packs, packs] })).toContain(
    'Half and half: figures as saved in a file, which names the packs of 2026-11-21',
  );
});

test('a name for the file', () =>
  expect(comparedFile([half, byHead], { packs: [packs, packs] }).name).toBe(
    'evenground_compared_half-and-half_by-head',
  ));
