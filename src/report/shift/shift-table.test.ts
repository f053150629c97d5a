import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../shift/presets.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { csvText } from '../table-file.ts';
import { area, figuresOf, LLR, subject, WARDS } from './fixtures.ts';
import { shiftFile } from './shift-file.ts';
import { shiftTable } from './shift-table.ts';

const tableOf = (areas: readonly ShiftArea[], more: Partial<ScenarioSettings> = {}) =>
  shiftTable(subject(areas, more).run, figuresOf(areas));
const shiftCsv = (...args: Parameters<typeof shiftFile>) => csvText(shiftFile(...args));
const ids = (model: ReturnType<typeof tableOf>) => model.columns.map(({ id }) => id);

const DISTANCE = ['publishedDistance', 'distanceBefore', 'distanceAfter'] as const;

describe('no number without a baseline that is published or given', () => {
  test('new money: no before, no after, no distance', () => {
    const model = tableOf(LLR);
    for (const id of ['before', 'after', 'beforePerHead', 'afterPerHead', ...DISTANCE] as const) {
      expect(ids(model)).not.toContain(id);
      for (const row of model.rows) expect(row[id]).toBeNull();
    }
    expect(model.totals.before).toBeNull();
  });
  test('a published baseline without a published target shows money before, and no distance', () => {
    const councils = LLR.map((one) => ({ ...one, baseline: one.population * 70 }));
    const model = tableOf(councils, {
      pot: 'publicHealthOutturn',
      mode: 'existing',
      noLoss: false,
      uncommittedShare: 0.1,
    });
    expect(ids(model)).toContain('before');
    for (const id of DISTANCE) expect(ids(model)).not.toContain(id);
  });
  test('the user’s own baseline shows the distance from the scenario’s target', () => {
    const own = LLR.map((one) => ({ ...one, baseline: one.population * 70 }));
    const model = tableOf(own, { pot: 'own', ownBaseline: 'x', mode: 'existing', noLoss: false });
    expect(ids(model)).toContain('distanceBefore');
  });
  test('a baseline stands before new money on top of it too, and after is the two together', () => {
    const councils = LLR.map((one) => ({ ...one, baseline: one.population * 70 }));
    const model = tableOf(councils, { unit: 'utla', pot: 'publicHealthOutturn' });
    const [row] = model.rows;
    expect(row?.after).toBeCloseTo(379_780 * 70 + 371_881.96, 2);
    expect(model.totals.after).toBeCloseTo(1_154_438 * 70 + 1_000_000, 2);
    for (const id of DISTANCE) expect(ids(model)).not.toContain(id);
  });
  test('an area without a baseline among others has neither before nor after, not £0', () => {
    const some = [
      area('E05000001', 'Abbey', 1000, 2, { baseline: 500 }),
      area('E05000002', 'Castle', 1000, 1),
    ];
    const model = tableOf(some, { unit: 'ward', mode: 'both', newMoney: 100 });
    const castle = model.rows[1];
    expect(castle).toMatchObject({
      before: null,
      after: null,
      setAside: 'no baseline, which this scenario reads',
    });
    expect(model.totals).toMatchObject({ before: 500, after: 600 });
  });
});

test('under pace of change the distance before is after base growth, from a target that is implied', () => {
  const icb = area('E54000015', 'NHS LLR', 1_200_000, 1, {
    baseline: 2_900_000_000,
    publishedTarget: 3_010_000_000,
    publishedDistance: 0.005,
  });
  const { columns } = tableOf([icb], { unit: 'icb', pot: 'icbCore', rule: 'paceOfChange' });
  const titles = columns.map(({ title }) => title);
  expect(columns.map(({ head }) => head)).toContain('Distance after base growth');
  expect(titles).toContain(
    'Distance from the target implied by the published allocation and distance after base growth, before convergence; minus is under target',
  );
  expect(titles.join()).not.toContain('this scenario’s target');
});

test('the totals are the sums of their columns, to the penny', () => {
  const model = tableOf(LLR);
  const pence = model.rows.reduce((sum, row) => sum + Math.round(row.change * 100), 0);
  expect(pence).toBe(100_000_000);
  expect(model.totals).toMatchObject({ people: 1_154_438, change: 1_000_000, byHead: 1_000_000 });
});

test('what is published where more is better stands as it is published', () => {
  const wards = WARDS.map((ward) => ({ ...ward, deprivation: -80 }));
  const model = tableOf(wards, { unit: 'ward', gradientMeasure: 'life_expectancy_female' });
  expect(model.rows[0]?.deprivation).toBe(80);
});

test('an area set aside has no share by head: neither £0 nor less than by head', () => {
  const areas = LLR.map((one) => (one.code === 'E06000017' ? { ...one, need: null } : one));
  const of = subject(areas, { universalShare: 1 }, { unit: 'utla' });
  const model = shiftTable(of.run, of.figures);
  expect(model.rows.map(({ byHead, fromByHead }) => [byHead === null, fromByHead])).toEqual([
    [false, expect.closeTo(0, 1)],
    [false, expect.closeTo(0, 1)],
    [true, null],
  ]);
  expect(shiftCsv(of, model, model.rows, [])).toMatch(/E06000017,Rutland,.*,no figure of need/);
});

describe('the file', () => {
  const opening = subject(LLR, PRESETS.opening.settings, {
    unit: 'utla',
    placeName: 'Leicester, Leicestershire and Rutland',
  });
  const model = shiftTable(opening.run, opening.figures);
  const text = shiftCsv(opening, model, model.rows, [
    {
      id: 'imd2025_lsoa21_indicators',
      title: 'English Indices of Deprivation 2025: underlying indicators',
      publisher: 'MHCLG',
      licence: 'OGL v3.0',
      attribution: 'Contains public sector information',
      period: '2025',
      page: 'https://www.gov.uk/',
    },
  ]);
  const [head = '', leicester = ''] = text.split('\r\n');

  test('pence in the file', () => {
    expect(head.startsWith('\uFEFFCode,Area')).toBe(true);
    expect(leicester).toContain('E06000016,Leicester');
    expect(leicester).toContain('371881.96');
  });
  test('rule, inputs, method, packs with checksums, sources, and who loses stand in it', () => {
    for (const words of [
      'half by head, half by years of potential life lost. Nobody loses.',
      'There is no agreed rule',
      'Universal share: 50% by head, 50% by need',
      'Method: shift 2',
      'Packs of 2026-11-21',
      'SHA-256 a1b2c3d4e5f6a7b8',
      'Source: English Indices of Deprivation 2025: underlying indicators. MHCLG',
      'Does anyone lose? No. All of it is new money',
      'The areas add up to the penny: £1,000,000.00 of £1,000,000.00.',
    ])
      expect(text).toContain(words);
  });
  test('every line below the table is a comment, and the name says place, unit and edition', () => {
    const [, notes = ''] = text.split('\r\n\r\n');
    const lines = notes.trimEnd().split('\r\n');
    for (const line of lines) expect(line.startsWith('# ')).toBe(true);
    // A spreadsheet has the text whole, in one cell beside the mark; a reader that skips "#" skips the line.
    const cells = Papa.parse<string[]>(lines.join('\r\n')).data;
    for (const row of cells) expect(row).toHaveLength(2);
    expect(cells.map(([, words]) => words)).toContain('Universal share: 50% by head, 50% by need');
    expect(Papa.parse(text, { comments: '#', skipEmptyLines: true }).data).toHaveLength(4);
  });
  test('the name says place, scenario, unit and edition: two scenarios of a place are two files', () => {
    const nameOf = (name: string) => shiftFile({ ...opening, name }, model, [], []).name;
    expect(nameOf('')).toBe(
      'evenground_shift_leicester-leicestershire-and-rutland_universal-plus-top-up_utla_2026-11-21',
    );
    expect(nameOf('Plan B: all by need')).toContain('_plan-b-all-by-need_utla_');
  });
  test('by head is shared to the penny, as money is: the column adds up', () => {
    const wards = Array.from({ length: 37 }, (_, i) =>
      area(`E050000${10 + i}`, `Ward ${i}`, 1001 + 7 * i * i, 20 + i),
    );
    const of = subject(wards, { unit: 'ward', newMoney: 1_000_000 });
    const rows = shiftTable(of.run, of.figures).rows;
    const pence = (value: number | null) => Math.round((value ?? 0) * 100);
    expect(rows.reduce((sum, row) => sum + pence(row.byHead), 0)).toBe(100_000_000);
    expect(rows.reduce((sum, row) => sum + pence(row.fromByHead), 0)).toBe(0);
    const exact = of.run.outcome.areas.map(({ changeByHead }) => pence(changeByHead));
    expect(exact.reduce((sum, one) => sum + one, 0)).not.toBe(100_000_000);
  });
  test('a name that a spreadsheet would run as a formula is escaped; a negative sum stays a number', () => {
    const odd = subject(
      [
        area('E05000001', '=1+1', 1000, 2, { baseline: 900 }),
        area('E05000002', '-2+3', 1000, 1, { baseline: 900 }),
      ],
      { unit: 'ward', mode: 'existing', noLoss: false, universalShare: 0 },
    );
    const oddModel = shiftTable(odd.run, odd.figures);
    const file = shiftCsv(odd, oddModel, oddModel.rows, []);
    expect(file).toContain("'=1+1");
    expect(file).toContain("'-2+3");
    expect(file).toContain(',-300,');
  });
});
