import { describe, expect, test } from 'vitest';
import { ABSENT_CLASS, SET_ASIDE_CLASS } from '../../map/model.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import type { MoneyFigure } from '../../url/view-state.ts';
import { type MoneyScene, moneyScene } from './money-scene.ts';
import { COUNTIES, figuresOf, groundOf, runOf, settingsOf, shiftArea } from './money-test-run.ts';

/** By need 3 and 2: 1.2m of people × need is 1.2m, 0.2m and 1.4m of 2.8m. */
function sceneOf(
  more: Partial<ScenarioSettings> = {},
  areas: readonly ShiftArea[] = COUNTIES,
  money: MoneyFigure = 'changePerHead',
  empty: readonly string[] = [],
  ownFiles: { need: string | null; baseline: string | null } = { need: null, baseline: null },
): MoneyScene {
  const figures = figuresOf(areas);
  const run = runOf(more, areas);
  return moneyScene({
    scenario: {
      settings: settingsOf(more),
      placeName: figures.placeName,
      problem: null,
      pending: false,
      failed: false,
      ownFiles,
    },
    drawn: { run, figures },
    unit: 'utla',
    money,
    canBeneath: false,
    patterns: false,
    scheme: 'light',
    ramp: 'blues',
    ground: groundOf(areas, empty),
    at: null,
  });
}

describe('£1,200,000 all by need', () => {
  const scene = sceneOf();
  test('areas are classed by their £ a head: £1.29, £0.86 and £0.86', () => {
    // 1,200,000 × 1.2 ÷ 2.8 = 514,285.71, over 400,000 people £1.2857; the others £0.8571.
    expect(Array.from(scene.colouring?.values ?? [], (v) => v.toFixed(4))).toEqual([
      '1.2857',
      '0.8571',
      '0.8571',
    ]);
    expect([...(scene.colouring?.classes ?? [])]).toEqual([6, 3, 3]);
    expect(scene.colouring?.others).toBe('outside');
  });
  test('the title says what is shown of what', () => {
    expect(scene.title).toBe(
      'New money, £ a head, upper-tier authorities, £1,200,000 of new money, all by years of potential life lost',
    );
  });
  test('the legend says what each class means and where its limits come from', () => {
    expect(scene.legend?.order).toBe('highestFirst');
    expect(scene.legend?.classes[6]).toMatchObject({
      text: '£1.20 to £1.49',
      note: 'more than by head',
      count: 1,
    });
    expect(scene.legend?.sentence).toContain('times £1.00 a head, which is the money by head');
  });
  test('the card has £, £ a head, the difference from by head, need and rank', () => {
    expect(scene.cardOf('E06000016')).toMatchObject({
      name: 'Leicester',
      figure: '£1.29 a head',
      lines: [
        '£514,285.71 in all',
        '£0.29 a head more than by head',
        'Years of potential life lost: 3 (rate standardised for age and sex, 2025)',
      ],
      standing: 'Highest of 3 upper-tier authorities',
    });
    expect(scene.cardOf('E10000018')?.standing).toBe('2nd highest of 3 upper-tier authorities');
    expect(scene.cardOf('E07000129')).toBeNull();
  });
  test('the summary names highest and lowest, and that none loses', () => {
    expect(scene.summary).toContain('Highest: Leicester, £1.29 a head. Lowest: ');
    expect(scene.summary).toContain(
      '3 upper-tier authorities gain, none gets nothing, none loses.',
    );
  });
  test('before and after are refused with the reason, and the change is drawn in their place', () => {
    expect(scene.available.afterPerHead).toContain('none is published at this level');
    expect(scene.available.change).toBeNull();
    expect(sceneOf({}, COUNTIES, 'beforePerHead').shown).toBe('changePerHead');
    expect(sceneOf({}, COUNTIES, 'after').shown).toBe('change');
  });
});

test('set aside, without residents and without anything are three different things', () => {
  const areas = [...COUNTIES, shiftArea('E10000099', 'Nowhere', 50_000, null)];
  const scene = sceneOf({ rule: 'needWeighted' }, areas, 'changePerHead', ['Bushby']);
  expect([...(scene.colouring?.classes ?? [])].slice(3)).toEqual([
    SET_ASIDE_CLASS,
    ABSENT_CLASS.missing,
  ]);
  expect(scene.legend?.absences.map(({ kind, text, count }) => [kind, text, count])).toEqual([
    ['setAside', 'Set aside: no figure of need', 1],
    ['missing', 'No residents counted', 1],
  ]);
  expect(scene.cardOf('E10000099')).toMatchObject({
    figure: 'Set aside',
    lines: ['no figure of need'],
  });
  expect(scene.cardOf('E05010000')?.figure).toBe('No residents counted');
  expect(scene.summary).toContain('1 upper-tier authority set aside (no figure of need)');
});

test('existing money: losers are told, and before and after can be shown', () => {
  const areas = COUNTIES.map((area) => ({ ...area, baseline: area.population * 10 }));
  const scene = sceneOf({ mode: 'existing', newMoney: 0, noLoss: false }, areas);
  // £12m by need: Leicester 12m × 1.2 ÷ 2.8 = £5,142,857, from £4m; the others lose as much.
  expect(scene.legend?.classes[0]).toMatchObject({ note: 'less than now' });
  expect(scene.legend?.classes[3]).toMatchObject({ text: '£0', note: 'no change' });
  expect(scene.summary).toContain('1 upper-tier authority gains');
  expect(scene.summary).toContain('2 lose £1,142,857 in all.');
  expect(scene.available).toMatchObject({ before: null, afterPerHead: null });
  expect(scene.cardOf('E06000016')?.lines).toContain('Before £4,000,000, after £5,142,857');
});

test('a baseline beside new money can be shown: before, and after is the two together', () => {
  const areas = COUNTIES.map((area) => ({ ...area, baseline: area.population * 10 }));
  const scene = sceneOf({ pot: 'publicHealthOutturn' }, areas, 'afterPerHead');
  expect(scene.available).toMatchObject({ before: null, after: null });
  expect(scene.shown).toBe('afterPerHead');
  // £514,286 of new money beside £4,000,000, for 400,000 people.
  expect(scene.cardOf('E06000016')).toMatchObject({
    figure: '£11.29 a head',
    lines: expect.arrayContaining(['Before £4,000,000, after £4,514,286']),
  });
});

test('sources are named once each, by publisher', () => {
  const held = [
    {
      id: 'imd2025_lsoa21_indicators',
      title: 'Underlying indicators',
      publisher: 'MHCLG',
      licence: 'OGL',
      attribution: '',
      period: '2025',
      page: '',
    },
  ];
  expect(sceneOf().sourceWords(held)).toBe('worked out here from figures of MHCLG (2025)');
  const files = { need: 'need.csv', baseline: 'spend.csv' };
  expect(sceneOf({ need: 'own' }, COUNTIES, 'changePerHead', [], files).sourceWords(held)).toBe(
    'worked out here from your own file “need.csv” and figures of MHCLG (2025)',
  );
});
