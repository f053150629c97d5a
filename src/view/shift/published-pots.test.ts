/** Published pots and NHS need on the committed packs, against what their publishers print. */
import { describe, expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { allocate } from '../../shift/allocate.ts';
import { distanceInWords } from '../../shift/distance-from-target.ts';
import { PRESETS } from '../../shift/presets.ts';
import { scenarioWorkings } from '../../shift/scenario.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import { runShift } from './run-shift.ts';
import { shiftFigures } from './shift-figures.ts';
import { figureSettings, shiftRequest } from './shift-packs.ts';

const settings = (change: Partial<ScenarioSettings>): ScenarioSettings => ({
  ...DEFAULT_SETTINGS,
  ...change,
});
async function figuresOf(change: Partial<ScenarioSettings>) {
  const read = figureSettings(settings(change));
  const request = shiftRequest(read);
  return shiftFigures(read, await packsOnDisk(request), request);
}
async function runOf(change: Partial<ScenarioSettings>) {
  const { run, problem } = runShift(settings(change), await figuresOf(change));
  if (run === null) throw new Error(JSON.stringify(problem));
  return run;
}
const LLR = 'E54000015';

describe('NHS need within Leicester, Leicestershire and Rutland, 1 = the ICB', () => {
  test.each([
    ['site', 'nhs_core', [0.995, 1.002, 1.023]],
    ['site', 'nhs_health_inequalities', [1.369, 0.794, 0.631]],
    ['residence', 'nhs_core', [0.993, 1.003, 1.03]],
    ['residence', 'nhs_health_inequalities', [1.352, 0.814, 0.638]],
  ] as const)('by %s, %s', async (weightedBasis, need, [leicester, leicestershire, rutland]) => {
    for (const place of [[LLR], PRESETS.opening.settings.place]) {
      const figures = await figuresOf({
        place,
        unit: 'utla',
        need,
        weightedBasis,
        needReference: 'place',
      });
      expect(
        Object.fromEntries(figures.areas.map((area) => [area.name, Number(area.need?.toFixed(3))])),
      ).toEqual({ Leicester: leicester, Leicestershire: leicestershire, Rutland: rutland });
      expect(figures.needWords).toContain(
        weightedBasis === 'site' ? 'by practice site' : 'by residence of patients (July 2022)',
      );
      expect(figures.needWords).toContain('Leicester, Leicestershire and Rutland');
    }
  });

  test('against England, the same money: a reference names the index', async () => {
    const change = { place: [LLR], unit: 'utla', need: 'nhs_core', moneyKind: 'nhs' } as const;
    const england = await runOf(change);
    const place = await runOf({ ...change, needReference: 'place' });
    expect(england.areas[0]?.need).toBeCloseTo(0.902, 3);
    expect([...england.allocation.allocation]).toEqual([...place.allocation.allocation]);
  });
});

describe('NHS pace of change, 2025/26, on the published columns of 42 ICBs', () => {
  test.each([{}, { pot: 'icbPrimaryMedicalCare', need: 'nhs_primary_medical_care' } as const])(
    '%o',
    async (change) => {
      const preset = { ...PRESETS.nhsPaceOfChange.settings, ...change };
      const run = await runOf(preset);
      const published = await figuresOf({ ...preset, rule: 'needWeighted' });
      expect(run.areas).toHaveLength(42);
      expect(run.setAside).toEqual([]);
      run.outcome.areas.forEach((row, i) => {
        const area = published.areas[i];
        // Allocations are published to the nearest £1,000; distances follow from them.
        expect(Math.abs(row.allocation - (area?.baseline as number))).toBeLessThan(1000);
        expect(row.distanceAfter).toBeCloseTo(area?.publishedDistance as number, 5);
        const { terms, pence } = scenarioWorkings(run, i);
        expect(terms.reduce((sum, term) => sum + term.pence, 0)).toBe(pence);
        expect(pence).toBe(Math.round(row.allocation * 100));
      });
      expect(run.outcome.unallocated).toBe(0);
      expect(run.outcome.losers.areas).toBe(0);
      // Whoever allocates again from the same input has the same pennies.
      expect([...allocate(run.input).allocation]).toEqual([...run.allocation.allocation]);
    },
  );

  test('the published distance from target of Leicester, Leicestershire and Rutland', async () => {
    const change = { place: [LLR], unit: 'icb', need: 'nhs_core' } as const;
    const core = await figuresOf({ ...change, pot: 'icbCore' });
    const care = await figuresOf({ ...change, pot: 'icbPrimaryMedicalCare' });
    expect(distanceInWords(core.areas[0]?.publishedDistance as number)).toBe('0.34% over target');
    expect(distanceInWords(care.areas[0]?.publishedDistance as number)).toBe('0.08% under target');
    expect(core.areas[0]?.baseline).toBe(2_029_020_000);
  });

  test('by another rule the published distance stands, and none from a target that nobody published', async () => {
    const change = { place: ['E92000001'], unit: 'icb', pot: 'icbCore', need: 'nhs_core' } as const;
    const run = await runOf({ ...change, mode: 'existing', noLoss: false, rule: 'perHead' });
    run.outcome.areas.forEach(({ distanceBefore, distanceAfter }, i) => {
      expect([distanceBefore, distanceAfter]).toEqual([null, null]);
      expect(run.areas[i]?.publishedDistance).not.toBeNull();
    });
  });

  test('one sum, as it is shown', async () => {
    const run = await runOf({ ...PRESETS.nhsPaceOfChange.settings, place: [LLR] });
    expect(scenarioWorkings(run, 0).terms.map(({ words }) => words)).toEqual([
      'What it has now',
      'Base growth: 4.37% of £1,945,701,112.24',
      expect.stringMatching(
        /^Convergence: £2,030,728,250\.84 is 0\.42% over target of £2,022,\d{3},\d{3}\.\d\d; 20% of that closes, -0\.0841%$/,
      ),
    ]);
  });

  test('it is combined with nothing, and is no policy for other money', async () => {
    const preset = PRESETS.nhsPaceOfChange.settings;
    const figures = await figuresOf(preset);
    const why = (change: Partial<ScenarioSettings>) =>
      runShift(settings({ ...preset, ...change }), figures).problem;
    expect(why({ floorPerHead: 10 })).toMatchObject({ kind: 'invalid' });
    expect(why({ pot: 'publicHealthOutturn' })).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('a policy for ICB core services'),
    });
  });
});

describe('LLR’s primary care scheme', () => {
  test('opens: no university practice and no service for homeless people is compared', async () => {
    const run = await runOf(PRESETS.llrPrimaryCare.settings);
    expect(run.outcome.change).toBe(2_850_000);
    expect(run.outcome.losers.areas).toBe(0);
    expect(Math.max(...run.outcome.areas.map(({ change }) => change))).toBeLessThanOrEqual(119_000);
    const aside = new Map(run.setAside.map(({ code, reason }) => [code, reason]));
    const named = (part: RegExp) => run.areas.filter(({ name }) => part.test(name));
    for (const area of named(/De Montfort|Victoria Park|Inclusion|Assist|Asylum|SAS/i)) {
      expect(aside.get(area.code)).toMatch(/University|homeless|asylum|removed/i);
      const row = run.outcome.areas.find(({ code }) => code === area.code);
      expect([row?.change, row?.distanceBefore, row?.target]).toEqual([0, null, null]);
    }
    expect(named(/De Montfort/i)).toHaveLength(1);
    const { mostAward, ...open } = PRESETS.llrPrimaryCare.settings;
    expect(mostAward).toBe(119_000);
    const all = await figuresOf({ ...open, setAsideUnlike: false });
    expect(all.excluded).toEqual([]);
  });
});

describe('council public health spend, 2024/25', () => {
  test('150 of 153 submitted; the others are named, and set aside where baselines count', async () => {
    const change = {
      place: ['E92000001'],
      unit: 'utla',
      pot: 'publicHealthOutturn',
      mode: 'existing',
      noLoss: false,
      uncommittedShare: 0.1,
    } as const;
    const figures = await figuresOf(change);
    expect(figures.areas.filter(({ baseline }) => baseline !== null)).toHaveLength(150);
    expect(figures.notes.join(' ')).toMatch(/Slough, .*Cumberland.*Birmingham/);
    const run = await runOf(change);
    expect(run.setAside).toHaveLength(3);
    expect(run.outcome.change).toBe(0);
    // Its target is no published one: no distance from it is shown.
    expect(run.outcome.areas.every(({ distanceBefore }) => distanceBefore === null)).toBe(true);
  });

  test('below councils nothing is published, and that is said', async () => {
    const change = { place: ['E10000012'], unit: 'ltla', pot: 'publicHealthOutturn' } as const;
    const figures = await figuresOf(change);
    expect(figures.areas.every(({ baseline }) => baseline === null)).toBe(true);
    expect(figures.notes[0]).toBe(
      'Council public health spend, 2024/25: spend is published for upper-tier authorities only. What Essex spends below that level is not published.',
    );
    const { problem } = runShift(settings({ ...change, mode: 'existing' }), figures);
    expect(problem).toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('published for upper-tier authorities only'),
    });
  });
});
