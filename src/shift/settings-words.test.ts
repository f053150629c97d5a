import { describe, expect, test } from 'vitest';
import { PRESETS } from './presets.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from './scenario-settings.ts';
import { poundsInWords, settingsWords, shareInWords } from './settings-words.ts';

const words = (more: Partial<ScenarioSettings>, place = 'Essex') =>
  Object.fromEntries(
    settingsWords({ ...DEFAULT_SETTINGS, ...more }, place).map(({ label, value }) => [
      label,
      value,
    ]),
  );

test('the opening scenario, whole and in order', () => {
  const opening = { ...DEFAULT_SETTINGS, ...PRESETS.opening.settings };
  expect(
    settingsWords(opening, 'Leicester, Leicestershire and Rutland').map(
      ({ label, value }) => `${label}: ${value}`,
    ),
  ).toEqual([
    'Place: Leicester, Leicestershire and Rutland',
    'Shared out between: Upper-tier authorities',
    'Pot: New money',
    'Money: £1,000,000 of new money',
    'Whose money: Not stated',
    'How long: Every year (recurrent)',
    'Price base: 2025/26 cash',
    'Need: Years of potential life lost, 2025',
    'Rule: Universal plus top-up',
    'Universal share: 50% by head, 50% by need',
    'May an area lose?: No',
    'Gradient read against: IMD 2025 without the health domain, score',
  ]);
});

describe('a setting stands only where it is read', () => {
  test('by head reads no need and no share; the ratio stands with positions', () => {
    const byHead = words({ rule: 'perHead' });
    expect(byHead.Need).toBe('Not read: by head');
    expect(byHead['Universal share']).toBeUndefined();
    expect(words({})['Most to least deprived end']).toBeUndefined();
    expect(words({ need: 'imd_position', ratio: 2.5 })['Most to least deprived end']).toBe(
      '2.5 to 1',
    );
  });

  test('pace of change reads NHS England’s target, and sets its own money', () => {
    const pace = words({ rule: 'paceOfChange', pot: 'icbCore', unit: 'icb' }, 'England');
    expect(pace).toMatchObject({
      Money: 'What the policy gives each area',
      Need: 'Not read: it stands in NHS England’s target',
      Rule: 'NHS pace of change',
    });
    expect(pace['Universal share']).toBeUndefined();
  });

  test('money that moves says how much of it may, and who may lose', () => {
    const moved = words({
      pot: 'publicHealthOutturn',
      mode: 'existing',
      uncommittedShare: 0.025,
      noLoss: false,
      mostYearlyChange: 0.02,
      years: 5,
    });
    expect(moved).toMatchObject({
      Pot: 'Council public health spend, 2024/25',
      Money: 'What areas have now, shared out again',
      'May move of what areas have': '2.5%',
      'May an area lose?': 'Yes',
      'Most change in a year': '2% of what an area has',
      Years: '5',
    });
    expect(words({ mode: 'new', noLoss: false })['May an area lose?']).toBe('No');
    expect(words({ mostYearlyChange: 0.02 })['Most change in a year']).toBeUndefined();
  });

  test('NHS need names its basis and its reference; a mix both measures and the shares', () => {
    expect(
      words({ need: 'nhs_core', weightedBasis: 'site', needReference: 'place' }),
    ).toMatchObject({
      Need: 'NHS need: core services, 2025/26',
      'NHS need counted by': 'Where their practice stands',
      'NHS need of 1 is that of': 'The place',
    });
    expect(
      words({
        need: 'mix',
        mix: { first: 'years_of_potential_life_lost', second: 'nhs_core', share: 0.7 },
      }).Need,
    ).toBe('70% Years of potential life lost, 2025; 30% NHS need: core services, 2025/26');
  });

  test('limits and areas set aside by name', () => {
    const limited = words({
      unit: 'practice',
      floorPerHead: 0.5,
      mostAward: 119_000,
      minimumAward: 5000,
      mostPlaces: 12,
      setAsideUnlike: true,
      excluded: [{ code: 'C82005', reason: 'university practice' }],
    });
    expect(limited).toMatchObject({
      'Shared out between': 'GP practices',
      'No area under': '£0.50 a head',
      'Most to one area': '£119,000',
      'Smallest award': '£5,000, or nothing',
      'Most areas that gain': '12',
      'How places go': expect.stringContaining('whose awards would be largest'),
      'How awards go': expect.stringContaining('favours those with many people'),
      'Set aside':
        'Practices unlike others (homeless, student, atypical or small); C82005 (university practice)',
    });
  });
});

test('each label stands once, so that two scenarios compare by label', () => {
  const labels = settingsWords(
    { ...DEFAULT_SETTINGS, mode: 'both', need: 'nhs_core', deflator: 0.8, figures: 'abc' },
    'Essex',
  ).map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});

test.each([
  [0.5, '50%'],
  [0.025, '2.5%'],
  [0.07, '7%'],
  [1, '100%'],
  [1 / 3, '33.33%'],
])('share %d is %s', (share, said) => expect(shareInWords(share)).toBe(said));
test('pence only where there are some', () =>
  expect([poundsInWords(1e6), poundsInWords(0.5)]).toEqual(['£1,000,000', '£0.50']));
