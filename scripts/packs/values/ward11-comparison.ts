import { STATUS } from '../../../src/indicators/value.ts';
import type { BuildContext } from '../core/context.ts';
import type { ValueStore } from './store.ts';

const SOURCE = 'le_hle_dfle_census_ward11_males_2009-13';

/**
 * The modelled figures of men in wards beside official ones of 2009-13, for wards of today whose
 * name and district are those of a census ward of 2011. Only a check of the model: recorded in the
 * build report, shown nowhere.
 */
export function compareWithWards11(
  { sources, geography, output }: BuildContext,
  store: ValueStore,
): void {
  const { ward, ltla } = geography;
  const modelled = store.get('ward', 'life_expectancy_male');
  const rows = new Map<string, number>();
  ward.codes.forEach((_, row) => {
    rows.set(nameKey(ltla.codes[ward.parent.ltla[row] as number], ward.names[row]), row);
  });
  const pairs: [number, number][] = [];
  const columns = ['cmwd11nm', 'lad_code', 'sex', 'LE'];
  sources.eachRow(SOURCE, { columns }, (each) => {
    const district = ltla.row(each.text('lad_code'));
    if (district === undefined) return;
    const row = rows.get(nameKey(ltla.codes[district], each.text('cmwd11nm')));
    const official = each.optionalNumber('LE', { minimum: 40, maximum: 120 });
    if (row === undefined || official === null || modelled.status[row] !== STATUS.present) return;
    pairs.push([modelled.values[row] as number, official]);
  });
  output.report('values.modelledLifeExpectancy.wardsBeside2009_13', {
    wards: pairs.length,
    correlation: Number(correlation(pairs).toFixed(3)),
  });
}

const nameKey = (district: string | undefined, name: string | undefined): string =>
  `${district} ${name?.toLowerCase().replace(/[^a-z]/g, '')}`;

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}
