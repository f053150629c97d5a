import { afterEach, expect, test } from 'vitest';
import { madeSources, removeMadeSources } from '../values/made-sources.ts';
import { mapLabels } from './labels.ts';

afterEach(removeMadeSources);

test('Ordnance Survey towns lead by population, one name a place, nothing outside England', () => {
  const sources = madeSources({
    os_gb_places: {
      text: [
        'name,easting,northing,region',
        'Oakham,486000,309000,East Midlands',
        'Leicester,458743,304336,East Midlands',
        'Royal Tunbridge Wells,558500,139500,South East',
        'Huyton with Roby,344400,390800,North West',
        'Cardiff,318000,176000,Wales',
      ].join('\n'),
    },
    geonames_england_places: {
      text: [
        'geonameid,name,lon,lat,population,feature_code',
        '1,Leicester,-1.13169,52.6386,508916,PPLA2',
        '2,Royal Tunbridge Wells,0.26256,51.13321,57772,PPL',
        '3,Huyton,-2.83935,53.4115,54738,PPL',
        '4,Saint Peters,1.4,51.36,125370,PPL',
        '5,Brent,-0.30,51.55,329100,PPLX',
        '6,Uppingham,-0.72,52.59,4900,PPL',
        '7,Syston,-1.07,52.69,12804,PPL',
      ].join('\n'),
    },
  });
  const labels = mapLabels(sources, () => true);
  expect(labels.map(({ name }) => name)).toEqual([
    'Leicester',
    'Tunbridge Wells',
    'Huyton with Roby',
    'Oakham',
    'St Peters',
    'Syston',
  ]);
  expect(labels[0]?.lon).toBeCloseTo(-1.13, 1);
  expect(mapLabels(sources, (lon) => lon > 0).map(({ name }) => name)).toEqual([
    'Tunbridge Wells',
    'St Peters',
  ]);
});
