import { describe, expect, it } from 'vitest';
import { areaCode, ENGLAND } from '../place/area.ts';
import { changeWords, decileCounts, deprivationSection } from './deprivation-section.ts';
import { domainSection } from './domain-section.ts';
import { extremesSection, flagWords } from './extremes-section.ts';
import { madeBook, MADE_TABLES as T } from './fixtures.ts';
import { contextWords, lifeExpectancySection } from './life-expectancy-section.ts';
import { modelledBasis, msoasWithSameFigure } from './modelled-basis.ts';
import { type Place, placeOf } from './place.ts';
import { sitesWithin } from './services-section.ts';

const place = (code: string): Place => {
  const found = placeOf(T, areaCode(code));
  if (found === null) throw new Error(`no ${code}`);
  return found;
};

describe('the headline of a place', () => {
  const england = madeBook(T.england, { imd_score: [21.6] });
  const districts = madeBook(T.ltla, { imd_score: [33, 24, 30.5], core20_share: [51, 30, 35] });
  const essex = madeBook(T.utla, { imd_score: [33, 19] });
  it('Tendring: score, rank, and against England and Essex', () => {
    const parent = { book: essex, area: { ...place('E10000012').area } };
    const section = deprivationSection(place('E07000076'), districts, england, parent);
    expect(section.score.standingWords).toBe('2nd most deprived of 3 districts');
    expect(section.withinParent).toBe('most deprived of 2 districts in Essex');
    expect(section.england?.words).toBe('above England (21.6)');
    expect(section.parent?.words).toBe('above Essex (19.0)');
    expect(section.core20?.share).toMatchObject({ value: 35 });
    expect(section.core20?.people).toEqual({ kind: 'notPublished' });
    expect(section.noFigure).toBeNull();
  });
  it('a ward without an LSOA says why it has no figure', () => {
    const wards = madeBook(T.ward, { imd_score: [40, 30, 'notPublished'] });
    const section = deprivationSection(place('E05010470'), wards, england, null);
    expect(section.score.value).toEqual({ kind: 'notPublished' });
    expect(section.noFigure).toContain('No neighbourhood (LSOA) fits this ward best');
  });
  it('a move between editions is a change of position, never an improvement', () => {
    expect(changeWords(2, -1)).toContain('from decile 3 to 2, one decile towards most deprived');
    expect(changeWords(5, 2)).toContain('from decile 3 to 5, 2 deciles towards least deprived');
    expect(changeWords(5, 0)).toContain('none, decile 5');
    expect(changeWords(5, null)).toContain('not shown');
    expect([changeWords(2, -1), changeWords(5, 2)].join()).not.toMatch(/improve|wors/i);
  });
  it('counts neighbourhoods by decile', () => {
    const lsoas = madeBook(T.lsoa, { imd_decile: [1, 2, 10] });
    expect(decileCounts(lsoas, [0, 1, 2])).toMatchObject({
      counts: [1, 1, 0, 0, 0, 0, 0, 0, 0, 1],
      core20: 2,
      words: '2 of 3 neighbourhoods are in Core20',
    });
    expect(() => decileCounts(madeBook(T.lsoa, { imd_decile: ['missing', 2, 3] }), [0])).toThrow(
      /decile of E01013600/,
    );
  });
});

describe('domains', () => {
  it('the driver is the domain in which the place stands worst, not the highest score', () => {
    const book = madeBook(T.ltla, {
      income_score: [0.2, 0.1, 0.25],
      crime_score: [-0.4, -0.6, -0.5],
    });
    const section = domainSection(place('E06000016'), book, null);
    expect(section.driver?.indicator.id).toBe('crime_score');
    expect(section.domains).toHaveLength(7);
  });
});

describe('most and least deprived wards', () => {
  it('names population, driving domain, flag and gap, and leaves out what has no figure', () => {
    const wards = madeBook(T.ward, { imd_score: [40.2, 30.1, 'notPublished'] });
    const domains = madeBook(T.ward, {
      income_score: [0.3, 0.2, 'notPublished'],
      barriers_score: [10, 30, 'notPublished'],
    });
    const section = extremesSection(T, { level: 'ltla', code: 'E06000016' }, wards, domains);
    expect(section.most.map(({ name, driver }) => [name, driver])).toEqual([
      ['Beaumont Leys', 'Income'],
    ]);
    expect(section.most[0]?.inEngland).toBe('most deprived of 2 wards in England');
    expect(section.least[0]).toMatchObject({
      name: 'Castle',
      driver: 'Barriers to housing and services',
      flagWords: 'Prison, barracks or students likely in all its neighbourhoods',
    });
    expect(section.gap).toContain('10.1 points');
    expect(section.leftOut).toBe('1 ward has no figure and is left out.');
  });
  it('words the flag by share', () => {
    expect(flagWords('ward', 0.413)).toContain('41% of its people');
    expect(flagWords('ward', 0)).toBeNull();
    expect(flagWords('lsoa', 1)).toBe('Prison, barracks or students likely');
  });
});

describe('life expectancy', () => {
  const cells = (value: number): [number, number, number] => [value, value - 0.4, value + 0.4];
  const books = {
    england: madeBook(T.england, {
      life_expectancy_male: [[79.1, 79.05, 79.15]],
      healthy_life_expectancy_male: [[60.7, 60.6, 60.8]],
    }),
    utla: madeBook(T.utla, {
      life_expectancy_male: [cells(76.4), cells(79.6)],
      healthy_life_expectancy_male: [cells(58), cells(62)],
    }),
    ltla: madeBook(T.ltla, {
      life_expectancy_male: [[76.4, 76.1, 76.8], cells(79), 'missing'],
    }),
    ward: madeBook(T.ward, {
      life_expectancy_male: [[74, 71.5, 76.5], [77, 74.5, 79.5], 'notPublished'],
    }),
  };
  it('a unitary authority takes healthy life expectancy from its upper tier as its own', () => {
    const { life, healthy } = lifeExpectancySection(place('E06000016'), books);
    expect(life[0]).toMatchObject({ own: true, england: { verdict: 'lower' } });
    expect(healthy[0]).toMatchObject({ own: true, value: { value: 58 } });
  });
  it('a district of Essex shows that of Essex, named as such', () => {
    const [men] = lifeExpectancySection(place('E07000066'), books).healthy;
    expect(men?.own).toBe(false);
    if (men) expect(contextWords(men)).toContain('Published for Essex, the upper-tier authority');
  });
  it('an absent figure of its own stays absent and borrows no one else’s', () => {
    const [men] = lifeExpectancySection(place('E07000076'), books).life;
    expect(men?.value).toEqual({ kind: 'missing' });
    expect(men?.of.name).toBe('Tendring');
  });
  it('a ward’s is marked as modelled, its healthy one is that of the upper tier', () => {
    const section = lifeExpectancySection(place('E05010458'), books);
    expect(section.modelled).toBe(true);
    expect(section.life[0]).toMatchObject({ origin: 'modelled', england: { confidence: 0.998 } });
    expect(section.healthy[0]).toMatchObject({ own: false, of: { name: 'Leicester' } });
  });
});

describe('the basis of a modelled figure', () => {
  it('names the MSOAs by share of people, and the wards that share them', () => {
    const basis = modelledBasis(T, 'E05010458');
    expect(basis.msoas.map(({ name, share }) => [name, Math.round(share * 100)])).toEqual([
      ['Beaumont Leys North', 67],
      ['City Centre', 33],
    ]);
    expect(basis.sharedWith.map(({ name }) => name)).toEqual(['Castle']);
    expect(basis.sameFigure).toEqual([]);
  });
  it('finds MSOAs with one and the same figure', () => {
    const health = madeBook(T.msoa, {
      life_expectancy_male: [75, 75],
      life_expectancy_female: [80, 80],
    });
    expect(msoasWithSameFigure(T, health, 'E02002823').map(({ name }) => name)).toEqual([
      'City Centre',
    ]);
  });
});

describe('services inside a place', () => {
  const sites = [
    { name: 'B surgery', lsoa: 'E01013602', ward: 'E05010461', ltla: 'E06000016' },
    { name: 'A surgery', lsoa: 'E01013600', ward: 'E05010458', ltla: 'E06000016' },
    { name: 'Clacton', lsoa: null, ward: null, ltla: 'E07000076' },
  ];
  const names = (level: Parameters<typeof sitesWithin>[1]['level'], code: string) =>
    sitesWithin(T, { level, code }, sites).map(({ name }) => name);
  it('by district, county, region, ward, MSOA, ICB and England', () => {
    expect(names('ltla', 'E06000016')).toEqual(['A surgery', 'B surgery']);
    expect(names('utla', 'E10000012')).toEqual(['Clacton']);
    expect(names('region', 'E12000004')).toEqual(['A surgery', 'B surgery']);
    expect(names('ward', 'E05010461')).toEqual(['B surgery']);
    expect(names('msoa', 'E02002823')).toEqual(['A surgery']);
    expect(names('icb', 'E54000015')).toEqual(['A surgery', 'B surgery']);
    expect(names('england', ENGLAND)).toHaveLength(3);
  });
});
