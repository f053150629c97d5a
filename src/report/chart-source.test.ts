import { expect, test } from 'vitest';
import { chartSourceWords } from './chart-source.ts';
import type { Source } from './inputs.ts';

const source = (id: string, title: string, publisher: string, period: string): Source => ({
  id,
  title,
  publisher,
  period,
  licence: 'Open Government Licence v3.0',
  attribution: 'Contains OS data © Crown copyright 2025',
  page: 'https://example.org',
});

test('names the source with its period, its licence and the packs', () =>
  expect(
    chartSourceWords(
      [source('imd', 'English Indices of Deprivation 2025', 'MHCLG', '2025')],
      '2026-11-22',
    ),
  ).toBe(
    'Source: English Indices of Deprivation 2025 (MHCLG, 2025). Open Government Licence v3.0. Contains OS data © Crown copyright 2025. Evenground, packs of 2026-11-22.',
  ));

test('says a licence that several share once', () =>
  expect(
    chartSourceWords(
      [source('a', 'Life expectancy', 'ONS', '2021-23'), source('b', 'Wards', 'ONS', '2025')],
      '2026-11-22',
    ),
  ).toBe(
    'Sources: Life expectancy (ONS, 2021-23); Wards (ONS, 2025). Open Government Licence v3.0. Contains OS data © Crown copyright 2025. Evenground, packs of 2026-11-22.',
  ));

test('without a source there is nothing to write, so the chart does not leave', () =>
  expect(chartSourceWords([], '2026-11-22')).toBeNull());
