/** Figures and sums on the committed packs. The pounds were worked out by hand from the same sources. */
import { describe, expect, test } from 'vitest';
import { nationalTables, packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { PRESETS } from '../../shift/presets.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import { addingUp, beneathSettings, parentsOfWards } from './beneath.ts';
import { unavailableNeeds } from './figure-need.ts';
import { needSummaries, summaryRequest } from './need-summaries.ts';
import { runShift } from './run-shift.ts';
import { shiftFigures } from './shift-figures.ts';
import { figureSettings, type OwnValues, shiftRequest } from './shift-packs.ts';

const settings = (change: Partial<ScenarioSettings>): ScenarioSettings => ({
  ...DEFAULT_SETTINGS,
  ...change,
});

async function figuresOf(
  change: Partial<ScenarioSettings>,
  own: { need?: OwnValues; baseline?: OwnValues } = {},
) {
  const read = figureSettings(settings(change));
  const request = shiftRequest(read);
  return shiftFigures(read, await packsOnDisk(request, own), request);
}

async function runOf(change: Partial<ScenarioSettings>): Promise<ScenarioRun> {
  const { run, problem } = runShift(settings(change), await figuresOf(change));
  if (run === null) throw new Error(JSON.stringify(problem));
  return run;
}

const pounds = (run: ScenarioRun): Record<string, number> =>
  Object.fromEntries(
    run.outcome.areas.map(({ name, allocation }) => [name, Math.round(allocation)]),
  );

describe('£1m of new money, half by head and half by years of potential life lost', () => {
  test('Leicester, Leicestershire and Rutland', async () => {
    const figures = await figuresOf(PRESETS.opening.settings);
    expect(figures.placeName).toBe('Leicester, Leicestershire and Rutland');
    expect(figures.needWords).toBe('Years of potential life lost, 2025');
    expect(figures.notes).toEqual([]);
    expect(pounds(await runOf(PRESETS.opening.settings))).toEqual({
      Leicester: 371_882,
      Leicestershire: 596_075,
      Rutland: 32_043,
    });
    expect(pounds(await runOf({ ...PRESETS.opening.settings, rule: 'perHead' }))).toEqual({
      Leicester: 328_974,
      Leicestershire: 635_820,
      Rutland: 35_206,
    });
  });

  test('the twelve districts of Essex', async () => {
    const essex = PRESETS.essexDistricts.settings;
    const run = await runOf(essex);
    expect(run.areas).toHaveLength(12);
    expect(pounds(run)).toMatchObject({ Tendring: 117_491, Uttlesford: 51_992 });
    expect(pounds(await runOf({ ...essex, rule: 'perHead' }))).toMatchObject({
      Tendring: 99_736,
      Uttlesford: 60_929,
    });
  });

  test('among the 174 wards the median award is £3,850', async () => {
    const run = await runOf({ ...PRESETS.opening.settings, unit: 'ward' });
    const awards = run.outcome.areas.map(({ allocation }) => allocation).sort((a, b) => a - b);
    expect(awards).toHaveLength(174);
    expect(Math.round(((awards[86] as number) + (awards[87] as number)) / 2)).toBe(3_850);
  });
});

describe('wards beneath', () => {
  test.each([
    PRESETS.opening.settings,
    PRESETS.essexDistricts.settings,
    { ...PRESETS.opening.settings, rule: 'perHead', need: 'nhs_core' },
    { ...PRESETS.opening.settings, rule: 'core20Only' },
    { ...PRESETS.opening.settings, need: 'illness_disability_ratio', universalShare: 0 },
  ] as Partial<ScenarioSettings>[])('add up to their areas: %o', async (change) => {
    const above = await figuresOf(change);
    const wards = beneathSettings(
      settings(change),
      above.areas.map(({ code }) => code),
    );
    if (wards === null) throw new Error('no wards beneath');
    const bare = await figuresOf(wards);
    const parents = parentsOfWards(bare, above, (await nationalTables()).ltla);
    const figures = addingUp(bare, above, parents, wards.rule);
    if (figures === null) throw new Error('the wards are not those of their areas');
    const { run } = runShift(wards, figures);
    // Need that is read is another figure than that of the ward as a unit of its own, and says why.
    expect(figures.needWords).toBe(
      wards.rule === 'needWeighted'
        ? `${bare.needWords}, scaled to add up to its area`
        : bare.needWords,
    );
    expect(figures.notes.at(-1)).toMatch(
      /^People and need of wards are scaled, by (at most 0\.\d\d|less than 0\.01)%/,
    );
    const sums = new Map<string, number>();
    run?.outcome.areas.forEach(({ allocation }, i) => {
      const parent = parents[i];
      expect(parent).not.toBeNull();
      sums.set(parent as string, (sums.get(parent as string) ?? 0) + allocation);
    });
    const whole = runShift(settings(change), above).run;
    // Each ward is rounded to a penny, and each area.
    for (const { code, allocation } of whole?.outcome.areas ?? [])
      expect(Math.abs((sums.get(code) ?? 0) - allocation)).toBeLessThan(0.5);
  });

  test('are not shown where their sums would not come out', () => {
    const open = PRESETS.opening.settings;
    for (const change of [
      { need: 'imd_position', rule: 'positionRatio' },
      { need: 'nhs_core' },
      { minimumAward: 5000 },
      { moneyKind: 'nhs' },
      { mode: 'existing' },
      { unit: 'lsoa' },
      { unit: 'icb', place: ['E54000015'] },
      { pot: 'publicHealthOutturn', mostYearlyChange: 0.01 },
    ] as Partial<ScenarioSettings>[])
      expect(beneathSettings(settings({ ...open, ...change }), [])).toBeNull();
  });
});

describe('places and units', () => {
  const count = async (place: string[], unit: ScenarioSettings['unit']) =>
    (await figuresOf({ place, unit })).areas.length;

  test('any place, any unit within it', async () => {
    expect(await count(['E92000001'], 'icb')).toBe(42);
    expect(await count(['E92000001'], 'lsoa')).toBe(33_755);
    expect(await count(['E12000004'], 'utla')).toBe(10);
    expect(await count(['E54000015'], 'utla')).toBe(3);
    expect(await count(['E06000016'], 'ward')).toBe(21);
    expect(await count(['E05010460'], 'lsoa')).toBeGreaterThan(3);
    // Barnsley by the code that it had before.
    expect(await count(['E08000016'], 'ltla')).toBe(1);
  });

  test('a unit that no part of the place is says so', async () => {
    await expect(figuresOf({ place: ['E06000016'], unit: 'icb' })).rejects.toMatchObject({
      kind: 'invalid',
      message:
        'No integrated care boards lie in Leicester: choose a smaller unit, or a larger place.',
    });
    await expect(figuresOf({ place: [] })).rejects.toMatchObject({
      message: 'Choose a place first.',
    });
  });

  test('33 wards without a neighbourhood are left out by name', async () => {
    const figures = await figuresOf({ place: ['E92000001'], unit: 'ward' });
    expect(figures.areas.length).toBe(6826 - 33);
    expect(figures.notes[0]).toMatch(
      /^Left out, because no neighbourhood falls to them by best fit; .* and 25 more\.$/,
    );
    expect(figures.leftOut).toHaveLength(33);
  });

  test('practices: no rate of where people live, and the deprivation of their site', async () => {
    const change = { place: ['E54000015'], unit: 'practice' } as const;
    await expect(figuresOf(change)).rejects.toMatchObject({ kind: 'unavailable' });
    const figures = await figuresOf({ ...change, need: 'nhs_primary_medical_care' });
    expect(figures.areas.length).toBe(129);
    expect(figures.areas.every(({ incomeDeprived }) => incomeDeprived === null)).toBe(true);
    expect(figures.areas.filter(({ deprivation }) => deprivation !== null).length).toBe(129);
    expect(figures.notes.join(' ')).toContain('the neighbourhood in which its main site stands');
  });

  test('a rule that no area has the figure for says what is lacking', async () => {
    const change = {
      place: ['E54000015'],
      unit: 'practice',
      need: 'nhs_core',
      rule: 'core20Only',
    } as const;
    expect(runShift(settings(change), await figuresOf(change)).problem).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('Every area is set aside (no figure of Core20)'),
    });
  });

  test('registered patients by neighbourhood add up to those of the wards', async () => {
    const change = { place: ['E06000016'], moneyKind: 'nhs' } as const;
    const sum = async (unit: ScenarioSettings['unit']) =>
      (await figuresOf({ ...change, unit })).areas.reduce((all, area) => all + area.population, 0);
    expect(await sum('ward')).toBeCloseTo(await sum('lsoa'), 3);
  });
});

describe('measures of need', () => {
  test('of life expectancy, women and men apart, short of England or of a benchmark of the user’s', async () => {
    const change = { ...PRESETS.opening.settings, unit: 'utla' } as const;
    const women = await figuresOf({ ...change, need: 'life_expectancy_shortfall_female' });
    expect(women.needWords).toMatch(
      /women short of a benchmark, 2021-23: years under England’s 83\.\d$/,
    );
    expect(women.areas.map(({ need }) => (need as number) > 0)).toEqual([true, false, false]);
    const men = await figuresOf({
      ...change,
      need: 'life_expectancy_shortfall_male',
      benchmark: 90,
    });
    expect(men.areas.every(({ need }) => (need as number) > 5)).toBe(true);
    await expect(
      figuresOf({ ...change, unit: 'ward', need: 'life_expectancy_shortfall_male' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('modelled') });
  });

  test('NHS need below districts is refused in words, and listed beforehand', async () => {
    await expect(
      figuresOf({ place: ['E06000016'], unit: 'ward', need: 'nhs_core' }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('need measured at neighbourhoods'),
    });
    const at = (unit: ScenarioSettings['unit']) =>
      Object.keys(unavailableNeeds({ unit, ownNeed: null })).length;
    expect([at('utla'), at('ward'), at('practice')]).toEqual([1, 11, 10]);
  });

  test('a mix is of two measures over their means', async () => {
    const figures = await figuresOf({
      ...PRESETS.opening.settings,
      need: 'mix',
      mix: { first: 'years_of_potential_life_lost', second: 'nhs_core', share: 0.5 },
    });
    const people = figures.areas.reduce((all, { population }) => all + population, 0);
    const mean = figures.areas.reduce(
      (all, { population, need }) => all + population * (need as number),
      0,
    );
    expect(mean / people).toBeCloseTo(1, 9);
    await expect(
      figuresOf({ ...PRESETS.opening.settings, need: 'mix', mix: null }),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('the user’s own figures by code; what the file lacks is missing, not 0', async () => {
    const figures = await figuresOf(
      { ...PRESETS.opening.settings, need: 'own', ownNeed: 'a', ownBaseline: 'b' },
      {
        need: new Map([
          ['E06000016', 2],
          ['E10000018', null],
        ]),
        baseline: new Map([['E06000017', 5]]),
      },
    );
    expect(figures.areas.map(({ need }) => need)).toEqual([2, null, null]);
    expect(figures.areas.map(({ baseline }) => baseline)).toEqual([null, 5, null]);
  });

  test('by position: the ratio is the user’s, and most to least deprived', async () => {
    const figures = await figuresOf({
      place: ['E06000016'],
      unit: 'lsoa',
      need: 'imd_position',
      ratio: 3,
    });
    const needs = figures.areas.map(({ need }) => need as number);
    expect(Math.max(...needs)).toBeGreaterThan(2.9);
    expect(Math.min(...needs)).toBeLessThan(1.05);
  });
});

describe('need per head between fifths of people (METHODS)', () => {
  const summariesOf = async (change: Partial<ScenarioSettings>) => {
    const read = figureSettings(settings(change));
    return needSummaries(read, await figuresOf(change), await packsOnDisk(summaryRequest(read)));
  };
  test('years of potential life lost, England: 1.64:1', async () => {
    const { need } = await summariesOf({ place: ['E92000001'], unit: 'ltla' });
    expect(need?.ratio?.toFixed(2)).toBe('1.64');
    expect(need?.label).toBe(
      'Years of potential life lost, 2025: neighbourhoods of England, fifths of people by IMD 2025',
    );
  });
  test('the NHS’s formula for core services beside it', async () => {
    const { need, nhsNeed, notes } = await summariesOf(PRESETS.opening.settings);
    expect(need?.ratio?.toFixed(2)).toBe('1.66');
    expect(nhsNeed?.ratio?.toFixed(2)).toBe('1.09');
    expect(notes).toEqual([]);
    const nhs = await summariesOf({ ...PRESETS.opening.settings, need: 'nhs_core' });
    expect(nhs.notes.join()).toMatch(/^In \d+ neighbourhoods over 10% of the patients/);
    expect(nhs.need).not.toBeNull();
  });
});
