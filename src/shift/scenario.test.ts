import { describe, expect, test } from 'vitest';
import { compareScenarios } from './compare-scenarios.ts';
import { InfeasibleAllocationError } from './infeasible-allocation-error.ts';
import { PRESETS } from './presets.ts';
import { METHOD_VERSION, runScenario, scenarioOf, scenarioPath } from './scenario.ts';
import { LONGEST_CODE, needsThisBrowser, readScenarioCode, scenarioCode } from './scenario-code.ts';
import { openScenarioFile, scenarioFile } from './scenario-file.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings, settingsChanges } from './scenario-settings.ts';
import type { ShiftArea } from './shift-area.ts';

const area = (
  code: string,
  name: string,
  population: number,
  need: number | null,
  more: Partial<ShiftArea> = {},
): ShiftArea => ({
  code,
  name,
  population,
  need,
  baseline: null,
  position: null,
  core20Share: null,
  incomeDeprived: null,
  deprivation: null,
  publishedTarget: null,
  publishedDistance: null,
  ...more,
});
const settings = (more: Partial<ScenarioSettings>): ScenarioSettings => ({
  ...DEFAULT_SETTINGS,
  ...more,
});
const changes = (run: { outcome: { areas: readonly { change: number }[] } }) =>
  run.outcome.areas.map((row) => row.change);

/** Population now and years of potential life lost, IoD 2025, as in the packs at upper tier. */
const LLR = [
  area('E06000016', 'Leicester', 379780, 73.35218048095703),
  area('E10000018', 'Leicestershire', 734015, 50.90309143066406),
  area('E06000017', 'Rutland', 40643, 47.723533630371094),
];
/** The same at district level: Essex. */
const ESSEX = [
  area('E07000066', 'Basildon', 190544, 54.66682052612305),
  area('E07000067', 'Braintree', 159957, 48.572547912597656),
  area('E07000068', 'Brentwood', 78152, 46.7680549621582),
  area('E07000069', 'Castle Point', 89858, 51.93743896484375),
  area('E07000070', 'Chelmsford', 185278, 44.68487548828125),
  area('E07000071', 'Colchester', 196998, 56.68571090698242),
  area('E07000072', 'Epping Forest', 135975, 44.00749206542969),
  area('E07000073', 'Harlow', 96040, 55.756656646728516),
  area('E07000074', 'Maldon', 68327, 49.00350570678711),
  area('E07000075', 'Rochford', 88188, 44.87434387207031),
  area('E07000076', 'Tendring', 153207, 69.39936065673828),
  area('E07000077', 'Uttlesford', 93594, 36.16510772705078),
];

describe('presets (METHODS, "Opens on")', () => {
  test('£1m for Leicester, Leicestershire and Rutland', () => {
    const open = settings(PRESETS.opening.settings);
    expect(changes(runScenario(open, LLR)).map(Math.round)).toEqual([371882, 596075, 32043]);
    const byHead = runScenario({ ...open, universalShare: 1 }, LLR);
    expect(changes(byHead).map(Math.round)).toEqual([328974, 635820, 35206]);
    expect(changes(runScenario({ ...open, rule: 'perHead' }, LLR))).toEqual(changes(byHead));
  });

  test('£1m for the districts of Essex', () => {
    const essex = settings(PRESETS.essexDistricts.settings);
    const half = runScenario(essex, ESSEX).outcome.areas;
    const byHead = runScenario({ ...essex, universalShare: 1 }, ESSEX).outcome.areas;
    const of = (rows: typeof half, name: string) =>
      Math.round(rows.find((row) => row.name === name)?.change as number);
    expect([of(half, 'Tendring'), of(half, 'Uttlesford')]).toEqual([117491, 51992]);
    expect([of(byHead, 'Tendring'), of(byHead, 'Uttlesford')]).toEqual([99736, 60929]);
  });

  test('after LLR’s primary care scheme: only the least funded half gains, none over £119,000, none excluded', () => {
    const practices = [
      area('C82001', 'A', 10000, 1, { baseline: 900_000 }),
      area('C82002', 'B', 10000, 1.2, { baseline: 1_000_000 }),
      area('C82003', 'C', 10000, 1, { baseline: 1_200_000 }),
      area('C82004', 'D', 10000, 1, { baseline: 1_300_000 }),
      area('C82005', 'University', 10000, 1, { baseline: 500_000 }),
    ];
    const run = runScenario(
      settings({
        ...PRESETS.llrPrimaryCare.settings,
        newMoney: 200_000,
        excluded: [{ code: 'C82005', reason: 'University practice or student list' }],
      }),
      practices,
    );
    const [a, b, ...others] = changes(run);
    expect((a as number) + (b as number)).toBeCloseTo(200_000, 6);
    expect(Math.max(a as number, b as number)).toBeLessThanOrEqual(119_000);
    expect(others).toEqual([0, 0, 0]);
    expect(run.setAside).toEqual([
      { code: 'C82005', reason: 'University practice or student list' },
    ]);
    expect(run.outcome.areas[4]?.distanceBefore).toBeNull();
  });
});

describe('money', () => {
  const held = LLR.map((one, i) => ({ ...one, baseline: [37e6, 33e6, 1.7e6][i] as number }));

  test('new money needs no baseline and takes none into account, unless the rule lifts from it', () => {
    expect(runScenario(settings({}), held).outcome.budget).toBe(1e6);
    expect(runScenario(settings({ rule: 'levelUp' }), held).outcome.budget).toBe(72.7e6);
  });

  test('existing money moves only as far as its uncommitted share, and says from whom', () => {
    const run = runScenario(
      settings({ mode: 'existing', noLoss: false, uncommittedShare: 0.1, universalShare: 0 }),
      held,
    );
    expect(run.outcome.change).toBe(0);
    expect(run.outcome.losers.codes).toEqual(['E06000016']);
    run.outcome.areas.forEach((row) => {
      expect(row.allocation).toBeGreaterThanOrEqual(0.9 * (row.baseline as number));
    });
  });

  test('with new money no area loses, whatever noLoss says', () => {
    const run = runScenario(settings({ rule: 'levelUp', noLoss: false }), held);
    expect(run.outcome.losers.areas).toBe(0);
  });

  test('a missing baseline is not nothing: the area is set aside where baselines count', () => {
    const run = runScenario(settings({ rule: 'levelUp' }), [
      ...held.slice(0, 2),
      LLR[2] as ShiftArea,
    ]);
    expect(run.setAside).toEqual([
      { code: 'E06000017', reason: 'no baseline, which this scenario reads' },
    ]);
    expect(changes(run)[2]).toBe(0);
  });

  test('a limit on yearly change gives a path of years', () => {
    const limited = settings({
      mode: 'existing',
      noLoss: false,
      universalShare: 0,
      mostYearlyChange: 0.05,
      years: 3,
    });
    const path = scenarioPath(limited, held);
    expect(path?.years).toHaveLength(3);
    // The other two may rise by £1,650,000 and £85,000: Leicester falls by no more.
    expect(path?.years[0]?.allocation[0]).toBeCloseTo(35_265_000, 2);
    expect(scenarioPath(settings({ mostYearlyChange: 0.05, years: 3 }), held)).toBeNull();
  });

  test('constraints that can’t be kept are an error by name', () => {
    expect(() => runScenario(settings({ mostAward: 1000 }), LLR)).toThrow(
      InfeasibleAllocationError,
    );
  });
});

describe('settings as changes', () => {
  test('only what differs is a change', () => {
    expect(settingsChanges(DEFAULT_SETTINGS, { universalShare: 0.5, years: 2 })).toEqual([
      { field: 'years', from: 1, to: 2 },
    ]);
  });
});

test('two scenarios by area', () => {
  const first = runScenario(settings({ universalShare: 1 }), LLR);
  const second = runScenario(settings({}), LLR.slice(0, 2));
  const rows = compareScenarios(first, second);
  expect(rows[0]?.difference).toBeCloseTo(
    (rows[0]?.second as number) - (rows[0]?.first as number),
    9,
  );
  expect(rows[2]).toMatchObject({ code: 'E06000017', second: null, difference: null });
});

describe('files', () => {
  const packs = {
    edition: '2026-11-21',
    files: { 'values/utla/health.parquet': 'abcdef0123456789' },
  };
  const saved = scenarioOf(runScenario(settings(PRESETS.opening.settings), LLR), {
    name: 'Opening',
    note: '',
    savedAt: '2026-11-22T01:00:00Z',
    packs,
  });
  const text = scenarioFile(saved);
  const opened = (changed: string, now = packs) => {
    const result = openScenarioFile(changed, now);
    if (!result.ok) throw new Error(result.problem);
    return { ...result, said: result.differences.map((one) => one.message) };
  };

  test('reopens to the same pennies', () => {
    const { scenario, said } = opened(text);
    expect(said).toEqual([]);
    expect(scenario).toEqual(saved);
    expect(text).toContain('"E06000016": 371881.96');
  });

  test('other packs: which, and the pennies stand all the same', () => {
    const other = { edition: '2027-02-01', files: { 'values/utla/health.parquet': '99999999ff' } };
    const { scenario, said } = opened(text, other);
    expect(said).toEqual([
      'Its packs are the edition of 2026-11-21, those here of 2027-02-01.',
      'Pack values/utla/health.parquet is another: abcdef01 in the file, 99999999 here.',
    ]);
    expect(scenario.result).toEqual(saved.result);
  });

  test('tampered result: which area, what stands there, what comes out', () => {
    expect(opened(text.replace('371881.96', '471881.96')).said).toEqual([
      'Leicester (E06000016) has £471,881.96 in the file; £371,881.96 comes out.',
    ]);
  });

  test('tampered figure: every area whose pennies no longer come out', () => {
    const { said } = opened(text.replace('"population": 40643', '"population": 50643'));
    expect(said).toHaveLength(3);
  });

  test('another version: its method, a setting and an area that it can’t read; the rest opens', () => {
    const { scenario, said, differences } = opened(
      text
        .replace(`"${METHOD_VERSION}"`, '"shift 0"')
        .replace('"universalShare": 0.5', '"universalShare": 7')
        .replace('"population": 40643', '"population": "many"'),
    );
    expect(differences.map((one) => one.kind)).toEqual([
      'method',
      'setting',
      'area',
      'result',
      'result',
      'result',
    ]);
    expect(said[1]).toBe('Setting universalShare is 7, which is not valid; 0.5 is used.');
    expect(said[2]).toBe('Area 3 of 3 is left out: its population is not as expected.');
    expect(scenario.areas).toHaveLength(2);
  });

  test('constraints that can’t be kept open without a result', () => {
    const { scenario, said } = opened(text.replace('"mostAward": null', '"mostAward": 5'));
    expect(said[0]).toContain("can't be shared out");
    expect(scenario.result).toEqual([]);
  });

  test.each(['', '{"format": "other"}', text.slice(0, 200), '[]'])(
    'no scenario: says so (%#)',
    (other) => {
      expect(openScenarioFile(other, packs).ok).toBe(false);
    },
  );
});

describe('a code for an address', () => {
  test('round trip, short, safe in a query', () => {
    const given = settings({
      ...PRESETS.opening.settings,
      universalShare: 0.3,
      priceBase: '£ of 2025/26 – cash',
    });
    const code = scenarioCode(given, 'Plan “A”') as string;
    expect(code).toMatch(/^[\w-]+$/);
    expect(code.length).toBeLessThan(300);
    expect(readScenarioCode(code)).toEqual({ settings: given, name: 'Plan “A”', problems: [] });
  });
  test('too long: none; with figures of the user’s own: for this browser only', () => {
    const excluded = Array.from({ length: 80 }, (_, i) => ({
      code: `C8${1000 + i}`,
      reason: 'set aside',
    }));
    expect(scenarioCode(settings({ excluded }))).toBeNull();
    const own = settings({ need: 'own', ownNeed: 'abc' });
    expect(readScenarioCode(scenarioCode(own) as string)?.settings).toEqual(own);
    expect([needsThisBrowser(own), needsThisBrowser(settings({}))]).toEqual([true, false]);
    expect(LONGEST_CODE).toBe(1500);
  });
  test('what can’t be read never throws', () => {
    for (const bad of ['', '1', '1%%%', '2abc', `1${btoa('[1]')}`, `1${btoa('{')}`])
      expect(readScenarioCode(bad)).toBeNull();
    const code = `1${btoa(JSON.stringify([{ universalShare: 9 }]))}`.replace(/=+$/, '');
    expect(readScenarioCode(code)?.problems[0]?.field).toBe('universalShare');
    expect(readScenarioCode(code)?.settings.universalShare).toBe(0.5);
  });
});
