import { describe, expect, it } from 'vitest';
import { indicator } from '../indicators/registry.ts';
import { MADE_TABLES, madeColumn } from './fixtures.ts';
import { spokenSummary } from './spoken-summary.ts';

describe('the spoken summary', () => {
  it('districts by IMD score, Tendring chosen', () => {
    const text = spokenSummary({
      indicator: indicator('imd_score'),
      table: MADE_TABLES.ltla,
      column: madeColumn([33.2, 24, 30.5]),
      period: '2025',
      rows: null,
      within: 'England',
      chosenRow: 2,
    });
    expect(text).toBe(
      'Index of Multiple Deprivation 2025, score, 2025, by district in England. All 3 districts have a figure. Highest: Leicester, 33.2. Lowest: Basildon, 24.0. Tendring: 30.5, 2nd most deprived of 3 districts.',
    );
  });
  it('wards of Leicester by modelled life expectancy: says modelled, says why one has none, ranks none', () => {
    const text = spokenSummary({
      indicator: indicator('life_expectancy_male'),
      table: MADE_TABLES.ward,
      column: madeColumn([[74, 71.5, 76.5], [77, 74, 80], 'notPublished']),
      period: '2021-23',
      rows: [0, 1, 2],
      within: 'Leicester',
      chosenRow: 0,
    });
    expect(text).toBe(
      'Life expectancy at birth, men, 2021-23, modelled, by ward in Leicester. 2 of 3 wards have a figure (1 not modelled for this area). The figures run from 74.0 to 77.0 years; being modelled, they are not ranked. Beaumont Leys: 74.0 years, 95% limits 71.5 to 76.5.',
    );
  });
  it('says when no area has a figure, and invents no highest', () => {
    const text = spokenSummary({
      indicator: indicator('imd_score'),
      table: MADE_TABLES.icb,
      column: madeColumn(['missing', 'suppressed']),
      period: '2025',
      rows: null,
      within: 'England',
      chosenRow: 1,
    });
    expect(text).toContain('0 of 2 integrated care boards have a figure');
    expect(text).not.toContain('Highest');
    expect(text).toContain('suppressed by the publisher.');
  });
});
