/** Differences from the committed packs, held against published figures. */
import { expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { indicator } from '../../indicators/registry.ts';
import { areaCode } from '../../place/area.ts';
import { figureOf } from '../inputs.ts';
import { placeOf } from '../place.ts';
import { differenceOf } from './difference.ts';
import { pairDifferences } from './pair.ts';

const { books, tables } = await packsOnDisk({
  levels: [],
  books: [{ level: 'ltla', themes: ['health'] }],
  weighted: [],
  practices: false,
  moneyLsoas: false,
  icb: false,
  outturn: false,
});
const { ltla } = books;
if (ltla === undefined) throw new Error('no districts');
const UTTLESFORD = 'E07000077';
const TENDRING = 'E07000076';

test('ONS, men, 2021-23: Uttlesford less Tendring is 5.5 years, 4.6 to 6.4', () => {
  const life = indicator('life_expectancy_male');
  const of = (name: string, code: string) => ({ name, value: figureOf(ltla, code, life.id) });
  const found = differenceOf(life, of('Uttlesford', UTTLESFORD), of('Tendring', TENDRING), 0.95);
  expect(found).toMatchObject({
    class: 'better',
    text: '+5.5 years',
    intervalText: '4.6 to 6.4',
    words: '5.5 years higher than Tendring (4.6 to 6.4): better',
  });
  const [place, other] = [UTTLESFORD, TENDRING].map((code) => placeOf(tables, areaCode(code)));
  if (place == null || other == null) throw new Error('no such place');
  expect(pairDifferences(other, place, [life.id], books)[0]?.sentence).toMatch(
    /2021-23: Uttlesford \(.* years\) less Tendring \(.* years\) is 5\.5 years, 4\.6 to 6\.4\.$/,
  );
});
