import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INDICATORS, indicator } from '../indicators/registry.ts';
import type { Source } from './inputs.ts';
import {
  datedSources,
  figureSources,
  figureSourceWords,
  GEOGRAPHY_SOURCES,
  originPhrase,
  originSentence,
  PLACE_NAME_SOURCES,
  sourcesOf,
} from './provenance.ts';

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/packs/manifest.json'), 'utf8'),
) as { readonly sources: readonly Source[] };
const idsOf = (...asked: Parameters<typeof sourcesOf>) => sourcesOf(...asked).map(({ id }) => id);

describe('how a figure came to stand at its level', () => {
  test.each([
    ['imd_score', 'lsoa', 'As published'],
    ['imd_without_health_score', 'lsoa', 'Computed here from published figures'],
    ['imd_decile_change_2019_2025', 'lsoa', 'Computed here from published figures'],
    ['imd_score', 'ltla', 'From neighbourhoods (LSOAs), weighted by population'],
    ['core20_people', 'ltla', 'From neighbourhoods (LSOAs), summed'],
    ['imd_proportion_decile_1', 'ltla', 'From neighbourhoods (LSOAs), each counted once'],
    ['life_expectancy_male', 'ward', 'Modelled here'],
  ] as const)('%s at %s: %s', (id, level, words) => {
    const i = indicator(id);
    const origin = i.levels[level];
    expect(origin && originSentence(i, origin)).toBe(words);
  });
  test('a modelled figure carries the word in a legend, a published one carries none', () => {
    const i = indicator('life_expectancy_male');
    expect([originPhrase(i, 'modelled'), originPhrase(i, 'published')]).toEqual(['modelled', null]);
  });
});

describe('sources', () => {
  test('every source that is named stands in the committed manifest', () => {
    const held = new Set(manifest.sources.map(({ id }) => id));
    const named = [
      ...INDICATORS.flatMap(({ sources }) => sources),
      ...Object.values(GEOGRAPHY_SOURCES).flat(),
      ...PLACE_NAME_SOURCES,
    ];
    expect(named.filter((id) => !held.has(id))).toEqual([]);
  });
  test('the unofficial series stands only beside modelled figures', () => {
    const life = [indicator('life_expectancy_male')];
    expect(idsOf(life, manifest.sources, 'ward')).toContain('le_msoa11_2016-20_unofficial');
    expect(idsOf(life, manifest.sources, 'ltla')).not.toContain('le_msoa11_2016-20_unofficial');
  });
  test('names of middle-layer areas carry the House of Commons Library’s licence', () => {
    const score = [indicator('imd_score')];
    const named = sourcesOf(score, manifest.sources, 'msoa', GEOGRAPHY_SOURCES.msoa);
    expect(named.map(({ licence }) => licence)).toContain('Open Parliament Licence v3.0');
  });
});

describe('the sources that a legend names', () => {
  const le = indicator('life_expectancy_male');
  const named = (level: 'ltla' | 'ward', period: string | null) =>
    figureSources(le, manifest.sources, level, period).map(({ id }) => id);
  test('a published figure: its own', () => {
    expect(named('ltla', null)).toEqual(['le_local_areas_2021-23']);
  });
  test('an earlier period: the source that holds it', () => {
    expect(named('ltla', '2001-03')).toEqual(['le_local_areas_2001-03_to_2016-18']);
  });
  test('a figure computed here: all that it was computed from', () => {
    const change = indicator('imd_decile_change_2019_2025');
    const ids = figureSources(change, manifest.sources, 'lsoa', null).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['imd2025_lsoa21', 'imd2019_lsoa11']);
  });
  test('in words: a source of many periods names none, a modelled figure says from whose', () => {
    const smoking = indicator('smoking');
    const held = figureSources(smoking, manifest.sources, 'ltla', null);
    expect(figureSourceWords(held, smoking, 'ltla')).toBe(
      'Adults who smoke (Office for National Statistics)',
    );
    const made = figureSources(le, manifest.sources, 'ward', null);
    expect(figureSourceWords(made, le, 'ward')).toBe(
      'modelled here from figures of Office for National Statistics (2021-23), Birmingham City Council (2016-20) and Office for National Statistics (2009-13)',
    );
  });
  test('a modelled figure: also what it was modelled from', () => {
    expect(named('ward', null)).toEqual([
      'le_local_areas_2021-23',
      'le_msoa11_2016-20_unofficial',
      'le_hle_dfle_msoa11_2009-13',
    ]);
  });
});

test('a source of many periods is given those of the figures shown, another keeps its own', () => {
  const smoking = indicator('smoking');
  const held = sourcesOf([smoking, indicator('imd_score')], manifest.sources);
  const undated = held.map((source) =>
    smoking.sources.includes(source.id) ? { ...source, period: 'see the period column' } : source,
  );
  const dated = datedSources(undated, [
    { indicator: smoking, period: '2024' },
    { indicator: smoking, period: '2024' },
    { indicator: indicator('imd_score'), period: '2025' },
  ]);
  for (const [k, source] of dated.entries())
    expect(source.period).toBe(smoking.sources.includes(source.id) ? '2024' : held[k]?.period);
});
