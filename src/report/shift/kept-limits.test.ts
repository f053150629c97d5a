/** What a scenario says of its limits is what it does: sentence, settings and result agree. */
import { describe, expect, test } from 'vitest';
import { promisesOf } from '../../shift/promises.ts';
import { scenarioPath } from '../../shift/scenario.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import { settingsWords } from '../../shift/settings-words.ts';
import { decisionRecord } from './decision-record.ts';
import { LLR, settings, subject } from './fixtures.ts';
import { scenarioSentence } from './scenario-sentence.ts';

/** £20m, £50m and £1m now: of £1m by need alone Leicester would have £414,785. */
const COUNCILS = LLR.map((one, i) => ({ ...one, baseline: [20e6, 50e6, 1e6][i] as number }));
const ON_TOP = {
  unit: 'utla',
  pot: 'publicHealthOutturn',
  universalShare: 0,
} as const satisfies Partial<ScenarioSettings>;
const changes = (more: Partial<ScenarioSettings>) =>
  subject(COUNCILS, { ...ON_TOP, ...more }).run.outcome.areas.map(({ change }) => change);
const said = (more: Partial<ScenarioSettings>) => ({
  sentence: scenarioSentence(settings(more), 'LLR'),
  words: Object.fromEntries(
    settingsWords(settings(more), 'LLR').map(({ label, value }) => [label, value]),
  ),
});

describe('new money on top of a published pot: limits are measured by what areas have', () => {
  const yearly = { mostYearlyChange: 0.016 } as const;

  test('most change in a year holds back new money, and the rest goes by the rule', () => {
    const free = changes({});
    // 1.6% is £320,000, £800,000 and £16,000.
    const [leicester = 0, leicestershire = 0, rutland = 0] = changes(yearly);
    expect(free[0]).toBeGreaterThan(320_000);
    expect([leicester, rutland]).toEqual([320_000, 16_000]);
    expect(leicestershire).toBe(664_000);
  });
  test('a limit so tight that the sum can’t be placed is no share-out, as it says', () => {
    expect(() => changes({ mostYearlyChange: 0.001 })).toThrow(/caps leave £929000 of/);
  });
  test('only the least funded half gains', () => {
    const [leicester, leicestershire, rutland] = changes({ onlyLeastFundedHalf: true });
    // £0.72, £1.34 and £0.52 for a year of life lost: half of three, rounded up, is the first and the last.
    expect(leicestershire).toBe(0);
    expect((leicester as number) + (rutland as number)).toBe(1_000_000);
  });
  test('an area without a baseline can’t be measured, and is set aside', () => {
    const [first, ...rest] = COUNCILS;
    const areas = [{ ...(first as (typeof COUNCILS)[number]), baseline: null }, ...rest];
    const { run } = subject(areas, { ...ON_TOP, mostYearlyChange: 0.1 });
    expect(run.setAside).toEqual([
      { code: 'E06000016', reason: 'no baseline, which this scenario reads' },
    ]);
    expect(subject(areas, ON_TOP).run.setAside).toEqual([]);
  });
  test('and that is what is said of it; the baselines move no money', () => {
    const { sentence, words } = said({ ...ON_TOP, ...yearly });
    expect(sentence).toContain('No area changes by more than 1.6% a year.');
    expect(words).toMatchObject({ 'Most change in a year': '1.6% of what an area has' });
    const of = subject(COUNCILS, { ...ON_TOP, ...yearly });
    expect(of.run.countsBaseline).toBe(false);
    expect(promisesOf(of.run.settings).hold).toEqual([]);
    const before = decisionRecord(of, new Map(), []).inputs.at(-1);
    expect(before?.value).toMatch(
      /contracts and ring-fences: shown, and limits are measured by it, but it moves no money$/,
    );
    // All of it is given in its year: no path of years is promised, and none comes out.
    const years = { ...of.run.settings, years: 3 };
    expect(scenarioPath(years, COUNCILS)).toBeNull();
    expect(said(years).words).not.toHaveProperty('Years');
  });
});

describe('where nobody has a baseline such a limit is not kept, and not stated', () => {
  test.each([
    { unit: 'utla' },
    { unit: 'ward', pot: 'publicHealthOutturn' },
  ] as Partial<ScenarioSettings>[])('%o', (where) => {
    const limited = { ...where, mostYearlyChange: 0.001, onlyLeastFundedHalf: true };
    const { sentence, words } = said(limited);
    expect(sentence).not.toMatch(/a year|half of areas/);
    expect(words).not.toHaveProperty('Most change in a year');
    expect(words).not.toHaveProperty('Who may gain');
    expect(promisesOf(settings(limited))).toEqual(promisesOf(settings(where)));
    expect(subject(LLR, limited).run.outcome.areas.map(({ change }) => change)).toEqual(
      subject(LLR, where).run.outcome.areas.map(({ change }) => change),
    );
  });
});
