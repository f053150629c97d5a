import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../shift/presets.ts';
import { METHOD_VERSION } from '../../shift/scenario.ts';
import { decisionRecord, decisionRecordText } from './decision-record.ts';
import { area, LLR, subject, WARDS } from './fixtures.ts';
import { MOST_ROWS } from './record-tables.ts';

const PLACE = 'Leicester, Leicestershire and Rutland';
const opening = subject(LLR, PRESETS.opening.settings, { unit: 'utla', placeName: PLACE });
const recordOf = (of: Parameters<typeof decisionRecord>[0]) => decisionRecord(of, new Map(), []);
const about = { printedOn: '22 November 2026', link: null };

test('the opening scenario: question, answer, who loses (issue 4)', () => {
  const record = recordOf(opening);
  expect(record.asked).toBe(
    `£1,000,000 of new money for ${PLACE}: half by head, half by years of potential life lost. Nobody loses.`,
  );
  expect(record.answer[0]).toBe(
    'New money: Leicester £371,882 (£0.98 a head), Leicestershire £596,075 (£0.81 a head), Rutland £32,043 (£0.79 a head).',
  );
  expect(record.losers[0]).toMatch(/^No\./);
  expect(record.choice[0]).toContain('There is no agreed rule');
  expect(record.versions.join(' ')).toContain(`Method ${METHOD_VERSION}. Packs of 2026-11-21`);
  expect(record.versions.join(' ')).toContain('a1b2c3d4');
});

test('few areas stand in full with their total, many by the area above and both ends', () => {
  const [table] = recordOf(opening).tables;
  expect(table?.rows.map(({ cells }) => cells[0])).toEqual([
    'Leicester',
    'Leicestershire',
    'Rutland',
    'Total',
  ]);
  expect(table?.rows.at(-1)?.cells).toEqual(['Total', '1,154,438', '£1,000,000', '£0.87', '']);
  const many = Array.from({ length: 60 }, (_, i) =>
    area(`E05${String(i).padStart(6, '0')}`, `Ward ${i}`, 5000, 40 + i),
  );
  const wards = subject(
    many,
    { unit: 'ward' },
    { parents: many.map((_, i) => (i % 2 === 0 ? 'E07000129' : 'E07000130')) },
  );
  const tables = decisionRecord(
    wards,
    new Map([
      ['E07000129', 'Blaby'],
      ['E07000130', 'Charnwood'],
    ]),
    [],
  ).tables;
  expect(tables[0]?.rows.map(({ cells }) => cells[0])).toEqual([
    'Charnwood (30)',
    'Blaby (30)',
    'Total',
  ]);
  expect(tables[1]?.rows).toHaveLength(10);
  for (const { rows } of tables) expect(rows.length).toBeLessThanOrEqual(MOST_ROWS + 1);
});

describe('it cannot mislead by accident', () => {
  const held = WARDS.map((ward, i) => ({ ...ward, baseline: 100_000 + i * 20_000 }));

  test('who loses is named first where anyone does', () => {
    const record = recordOf(subject(held, { unit: 'ward', mode: 'existing', noLoss: false }));
    expect(record.losers[0]).toMatch(/^Yes\./);
    expect(record.asked).toContain('Areas can lose');
    expect(record.asked).not.toContain('Nobody loses');
  });
  test('no money before, and no distance from target, without a baseline', () => {
    const text = decisionRecordText(recordOf(opening), about);
    expect(text).not.toContain('Before');
    expect(text).not.toMatch(/(over|under) target/);
    expect(text).toContain('no distance from target is shown');
  });
  test('money before that nobody shares out is shown, and said to move no money', () => {
    const councils = LLR.map((one) => ({ ...one, baseline: one.population * 70 }));
    const record = recordOf(subject(councils, { unit: 'utla', pot: 'publicHealthOutturn' }));
    expect(record.tables[0]?.heads).toEqual(expect.arrayContaining(['Before', 'Gets', 'After']));
    const before = record.inputs.find(({ label }) => label === 'Money before');
    expect(before?.value).toMatch(
      /^Council public health.*ring-fences: shown, but moves no money$/,
    );
  });
  test('an area set aside is not said to have less than by head', () => {
    const [leicester, ...rest] = LLR;
    const record = recordOf(
      subject([{ ...(leicester as (typeof LLR)[number]), need: null }, ...rest], {
        unit: 'utla',
        rule: 'needWeighted',
        universalShare: 1,
      }),
    );
    expect(record.losers).toHaveLength(1);
    expect(record.tables[0]?.rows.find(({ id }) => id === 'E06000016')?.cells.at(-1)).toBe('–');
  });
  test('no life, and no quality-adjusted year, is given to any area', () => {
    const record = recordOf(subject(WARDS, { unit: 'ward', moneyKind: 'publicHealth' }));
    const elsewhere = [
      ...record.answer,
      ...record.losers,
      ...record.gainers,
      ...record.reach,
      ...record.tables.flatMap(({ heads, rows }) => [
        ...heads,
        ...rows.flatMap((row) => row.cells),
      ]),
    ].join(' ');
    expect(elsewhere).not.toMatch(/QALY|quality-adjusted|lives saved|deaths/i);
    expect(record.evidence.join(' ')).toContain('Same total under every rule');
    expect(record.evidence.join(' ')).toContain('There is no such figure for any area');
  });
  test('an area set aside is named with its reason, and its need is not nothing', () => {
    const [first, ...rest] = WARDS;
    const record = recordOf(
      subject([{ ...(first as (typeof WARDS)[number]), need: null }, ...rest], { unit: 'ward' }),
    );
    expect(record.setAside).toEqual([
      '1 ward set aside; each keeps what it has. A missing figure is not a need of nothing.',
      'No figure of need: Abbey.',
    ]);
  });
});
