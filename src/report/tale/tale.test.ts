import { describe, expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { INDICATORS, indicator } from '../../indicators/registry.ts';
import type { AreaCode } from '../../place/area.ts';
import { areaAt, rowsWithin } from '../../place/area-table.ts';
import type { Level } from '../../place/levels.ts';
import { LEVELS } from '../../place/levels.ts';
import { figureOf } from '../inputs.ts';
import { namedArea } from '../place.ts';
import { checkTable } from '../table-file.ts';
import { sideFigure } from './side-figure.ts';
import type { TaleQuestion, TaleSide } from './sides.ts';
import { TALE_LEFT_OUT, TALE_STAGES, TALE_WHO } from './stages.ts';
import { type Tale, taleNeeds, taleOf } from './tale.ts';
import { taleFile } from './tale-file.ts';

describe('the course', () => {
  const placed = [
    ...TALE_WHO,
    ...TALE_STAGES.flatMap(({ lead, more, scores }) => [...lead, ...more, ...scores]),
  ];
  test('each indicator stands in one place, or is left out for a reason', () => {
    const all = [...placed, ...Object.keys(TALE_LEFT_OUT)];
    expect(all.toSorted()).toEqual(INDICATORS.map(({ id }) => id).toSorted());
  });
  test('every stage says what is not held for it', () => {
    for (const { notHeld } of TALE_STAGES) expect(notHeld.length).toBeGreaterThan(0);
  });
});

const packs = await packsOnDisk({
  levels: [],
  books: (['ward', 'ltla', 'utla', 'england'] as const).map((level) => ({
    level,
    themes: ['deprivation', 'domains', 'subdomains', 'health', 'census', 'access'] as const,
  })),
  weighted: [],
  practices: false,
  moneyLsoas: false,
  icb: false,
  outturn: false,
});
const place = (level: Level, code: string) => {
  const found = namedArea(packs.tables, level, code as AreaCode);
  if (found === null) throw new Error(`no ${code} in ${LEVELS[level].plural}`);
  return found;
};
const told = (question: TaleQuestion): Tale => {
  const tale = taleOf(packs.tables, packs.books, question);
  if (tale.kind === 'none') throw new Error(tale.reason);
  return tale;
};
const rowOf = (tale: Tale, id: string) => {
  const row = [
    ...tale.who,
    ...tale.stages.flatMap(({ rows, scores }) => [...rows, ...scores]),
  ].find(({ indicator: i }) => i.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

describe('tenths of the wards of Leicester, Leicestershire and Rutland, from the packs', () => {
  const tale = told({ kind: 'tenths', place: place('icb', 'E54000015') });
  const [most, least] = tale.sides;
  test('174 wards: 17 and 18, as ceil(10 · rank ÷ n) has them', () => {
    expect(most.makeUp).toBe('17 of the 174 wards of Leicester, Leicestershire and Rutland');
    expect(least.areas).toHaveLength(18);
    expect(most.areas.every(({ within }) => within !== null)).toBe(true);
  });
  test('a figure is the mean of the wards by people', () => {
    const book = packs.books.ward;
    const column = book?.columns.get('years_of_potential_life_lost');
    if (book === undefined || column === undefined) throw new Error('no book');
    let [sum, people] = [0, 0];
    for (const { row } of most.areas) {
      sum += (book.table.population[row] as number) * (column.values[row] as number);
      people += book.table.population[row] as number;
    }
    expect(rowOf(tale, 'years_of_potential_life_lost').figures[0].value).toMatchObject({
      value: sum / people,
    });
    expect(most.people).toBe(people);
  });
  test('modelled life expectancy is shown as such, and never subtracted', () => {
    const row = rowOf(tale, 'life_expectancy_male');
    expect(row.figures[0].modelled).toBe(true);
    expect(row.figures[0].limitsText).not.toBeNull();
    expect(row.difference).toMatchObject({ class: 'modelled', value: null });
    expect(tale.notes.join()).toContain('Modelled here, not published');
  });
  test('a district’s figure is context and not the wards’ own', () => {
    const row = rowOf(tale, 'child_poverty_after_housing_costs');
    expect(row.figures[0].value.kind).toBe('notPublished');
    expect(row.figures[0].around).toMatch(/^[\d.]+% to [\d.]+% in its 3 districts$/);
    expect(row.difference.class).toBe('shared');
  });
  test('a tenth of wards is no tenth of people: 23% and 9% of the place, said wherever it is named', () => {
    expect(Math.round(most.percentOfPlace as number)).toBe(23);
    expect(Math.round(least.percentOfPlace as number)).toBe(9);
    expect(tale.lead).toContain(
      'the most deprived tenth of wards of Leicester, Leicestershire and Rutland (23% of its people)',
    );
    expect(tale.lead).toContain('the least deprived tenth of wards (9%)');
    expect(tale.inShort).toHaveLength(5);
    for (const line of tale.inShort) {
      expect(line).toContain('the most deprived tenth of wards (23% of residents)');
      expect(line).toContain('the least deprived tenth of wards (9%)');
    }
  });
  test('each headline says what its figure means', () => {
    const lost = tale.inShort.find((line) => line.startsWith('Years of potential life lost'));
    expect(lost).toContain(indicator('years_of_potential_life_lost').description);
    expect(tale.inShort.at(-1)).toContain('how long a newborn would live, on average');
  });
  test('shares of residents in the census: the interval of the difference, from Wilson limits', () => {
    const ward = packs.books.ward;
    const { difference, figures } = rowOf(tale, 'ethnic_white');
    if (ward === undefined) throw new Error('no book');
    // Wilson's limits are so near the normal ones for over 100,000 people that these stand in for them here.
    const errors = tale.sides.map(({ areas }, k) => {
      const n = areas.reduce(
        (sum, { row }) => sum + (ward.table.populationCensus[row] as number),
        0,
      );
      const value = figures[k]?.value;
      if (value?.kind !== 'present') throw new Error('no figure');
      const share = value.value / 100;
      return (share * (1 - share)) / n;
    });
    const half = 100 * 1.959964 * Math.sqrt((errors[0] as number) + (errors[1] as number));
    expect(difference.class).toBe('lower');
    expect(difference.mark).toBeNull();
    expect(difference.interval?.[0]).toBeCloseTo((difference.value as number) - half, 3);
    expect(difference.interval?.[1]).toBeCloseTo((difference.value as number) + half, 3);
    expect(difference.detail).toMatch(/^95% interval 41\.\d to 4[12]\.\d$/);
    expect(rowOf(tale, 'disability').difference.detail).toMatch(/: worse$/);
  });
  test('shares of households, whose number is not held: no interval, and no talk of chance', () => {
    expect(rowOf(tale, 'no_car').difference).toMatchObject({
      class: 'unjudged',
      detail: null,
      interval: null,
      mark: 'census',
    });
    expect(rowOf(tale, 'no_car').difference.words).toMatch(/percentage points higher$/);
    expect(rowOf(tale, 'years_of_potential_life_lost').difference.mark).toBe('noLimits');
    expect(rowOf(tale, 'fuel_poverty').difference.mark).toBe('noLimits');
    expect(JSON.stringify([tale.signs, tale.notes])).not.toContain('chance');
  });
  test('a figure of one district never stands for wards of others that have none', () => {
    expect(rowOf(tale, 'early_cancer_diagnosis').figures[0].around).toBe(
      'North West Leicestershire (2 of 17 wards) 54.3%; Leicester (14), Charnwood (1): suppressed by the publisher',
    );
    expect(rowOf(tale, 'early_cancer_diagnosis').figures[1].around).toBe(
      '54.3% to 57.8% in 4 of its 7 districts; Charnwood (5 of 18 wards), Rutland (2), Oadby and Wigston (1): suppressed by the publisher',
    );
  });
  test('scores stand apart from what a board reads', () => {
    const shown = tale.stages.flatMap(({ rows }) => rows.map(({ indicator: i }) => i));
    expect(shown.filter(({ unit }) => unit === 'score')).toEqual([]);
    expect(tale.stages.flatMap(({ scores }) => scores)).toHaveLength(15);
  });
});

test('Leicester: one figure of the city for both sides', () => {
  const tale = told({ kind: 'tenths', place: place('ltla', 'E06000016') });
  expect(tale.sides[0].makeUp).toMatch(/^2 of the \d+ wards of Leicester$/);
  expect(rowOf(tale, 'smoking').difference.words).toBe('One figure for both');
  expect(rowOf(tale, 'healthy_life_expectancy_male').figures[0].around).toMatch(/^Leicester /);
});

test('the wards of Leicester together have the figures of Leicester, whatever their denominator', () => {
  const ward = packs.books.ward;
  const ltla = packs.books.ltla;
  if (ward === undefined || ltla === undefined) throw new Error('no books');
  const areas = rowsWithin(ward.table, 'ltla', 'E06000016').map((row) => ({
    ...areaAt(ward.table, row),
    people: 1,
    within: null,
  }));
  const side: TaleSide = {
    id: 'first',
    kind: 'tenth',
    name: 'All wards',
    inWords: 'all wards',
    level: 'ward',
    areas,
    people: null,
    percentOfPlace: null,
    makeUp: '',
    standing: null,
    cautions: [],
  };
  const off = ['no_qualifications', 'unpaid_care', 'disability', 'income_deprived_share', 'no_car']
    .map((id) => {
      const mine = sideFigure(indicator(id), side, packs.books).value;
      const city = figureOf(ltla, 'E06000016', id);
      if (mine.kind !== 'present' || city.kind !== 'present') throw new Error(id);
      return { id, off: Math.abs(mine.value - city.value) };
    })
    .filter(({ off }) => off > 0.05);
  expect(off).toEqual([]);
});

test('Rutland: Greetham is one neighbourhood, and a prison is in it', () => {
  const tale = told({ kind: 'tenths', place: place('ltla', 'E06000017') });
  const [most] = tale.sides;
  expect(most.areas.map(({ name }) => name)).toContain('Greetham');
  expect(most.cautions.join(' ')).toContain('Prison, barracks or students likely');
  expect(most.cautions.join(' ')).toContain('one neighbourhood');
  expect(most.standing).toMatch(/in England\.$/);
});

test('Rutland: of few people, a difference without limits may be chance', () => {
  const tale = told({ kind: 'tenths', place: place('ltla', 'E06000017') });
  // 2,450 people live in it.
  expect(tale.signs.map(({ sign, words }) => `${sign} ${words}`)[0]).toBe(
    '† no limits to judge the difference by; may be chance, as at most 5,000 people live in the most deprived tenth of wards',
  );
});

test('Rutland: a figure that is withheld says so', () => {
  const tale = told({ kind: 'tenths', place: place('ltla', 'E06000017') });
  const row = rowOf(tale, 'early_cancer_diagnosis');
  expect(row.figures[0].around).toBe('Rutland: suppressed by the publisher');
});

describe('two districts: Uttlesford and Tendring', () => {
  const tale = told({
    kind: 'areas',
    first: place('ltla', 'E07000077'),
    second: place('ltla', 'E07000076'),
  });
  test('Uttlesford men 2021-23 less Tendring men is 5.5 years, 4.6 to 6.4', () => {
    expect(rowOf(tale, 'life_expectancy_male').difference).toMatchObject({
      class: 'better',
      words: '5.5 years higher',
      detail: '95% interval 4.6 to 6.4: better',
    });
  });
  test('healthy life expectancy is that of Essex for both', () => {
    const row = rowOf(tale, 'healthy_life_expectancy_female');
    expect(row.figures[0].around).toMatch(/^Essex /);
    expect(row.difference.words).toBe('One figure for both');
  });
});

test('no tale of a place with itself, nor of one ward', () => {
  const essex = place('ltla', 'E07000076');
  expect(
    taleOf(packs.tables, packs.books, { kind: 'areas', first: essex, second: essex }).kind,
  ).toBe('none');
  expect(
    taleOf(packs.tables, packs.books, { kind: 'tenths', place: place('ltla', 'E09000001') }).kind,
  ).toBe('tale');
});

test('what a tale needs: its own level whole, districts and upper tiers for their health', () => {
  const needs = taleNeeds({ kind: 'tenths', place: place('icb', 'E54000015') });
  expect(needs.map(({ level }) => level)).toEqual(['ward', 'england', 'ltla', 'utla']);
  expect(needs.at(-1)?.themes).toEqual(['health']);
});

test('the file: every row of the page, modelled figures as such, wards named by code', () => {
  const tale = told({ kind: 'tenths', place: place('icb', 'E54000015') });
  const file = taleFile(tale, { edition: '2026-11-22', sources: [] });
  checkTable(file);
  expect(file.rows).toHaveLength(
    tale.who.length +
      tale.stages.reduce((n, { rows, scores }) => n + rows.length + scores.length, 0),
  );
  const men = file.rows.find(([, label]) => label === indicator('life_expectancy_male').label);
  const at = (head: string) => men?.[file.head.indexOf(head)];
  expect(at('The most deprived tenth of wards: status')).toBe('modelled');
  expect(at('Difference (first less second)')).toBeNull();
  expect(at('Told apart')).toBe('Modelled: not subtracted');
  expect(file.notes.join()).toMatch(/wards: [^;]+ \(E05\d{6}\);/);
  expect(file.notes).toContain(tale.lead);
});
