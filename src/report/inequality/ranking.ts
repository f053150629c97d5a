/** How deprived each area is, by the measure that the user ranks areas by. */
import { DOMAINS, imdScores } from '../../deprivation/imd.ts';
import { aggregateMean } from '../../indicators/aggregate.ts';
import { STATUS } from '../../indicators/value.ts';
import type { Level } from '../../place/levels.ts';
import { rankValues } from '../../stats/ranks.ts';
import type { Book } from '../inputs.ts';
import { type InequalityInputs, type Ranking, rankingIndicator } from './question.ts';

/** What was worked out of some inputs: all periods, the gap map and the answer itself ask for the same order. */
const made = new WeakMap<InequalityInputs, Map<string, Float64Array>>();

/**
 * Deprivation of every area of the book, higher more deprived; NaN where it has none. Own weights are
 * applied to neighbourhoods and carried up by population, as the published score is. Worked out once for
 * one object of inputs: not to be written to.
 *
 * @throws RangeError where a column or, for own weights, the neighbourhoods are not at hand; where the
 *   weights are all 0 or one is negative
 */
export function deprivationOf(ranking: Ranking, inputs: InequalityInputs): Float64Array {
  const before = made.get(inputs) ?? new Map<string, Float64Array>();
  made.set(inputs, before);
  const key = JSON.stringify(ranking);
  const found = before.get(key) ?? workedOut(ranking, inputs);
  before.set(key, found);
  return found;
}

function workedOut(ranking: Ranking, { book, neighbourhoods }: InequalityInputs): Float64Array {
  if (ranking.kind !== 'own') return columnOf(book, rankingIndicator(ranking) as string);
  const lsoas = book.table.level === 'lsoa' ? book : neighbourhoods;
  if (lsoas === undefined)
    throw new RangeError(
      'own weights need the domains of all neighbourhoods; they are not at hand',
    );
  const scores = ownScores(lsoas, ranking.weights);
  return book.table.level === 'lsoa' ? scores : carriedUp(scores, lsoas, book);
}

/** Domain ranks are taken anew from the published scores; equal scores share the lowest. */
function ownScores(lsoas: Book, weights: Parameters<typeof imdScores>[2] & object): Float64Array {
  const ranks = DOMAINS.filter((domain) => (weights[domain] ?? 0) !== 0).map(
    (domain) => [domain, rankValues(columnOf(lsoas, `${domain}_score`), 'descending')] as const,
  );
  return imdScores(Object.fromEntries(ranks), lsoas.table.codes.length, weights);
}

function carriedUp(scores: Float64Array, lsoas: Book, book: Book): Float64Array {
  const { level, rowOf } = book.table;
  const whole = level === 'england';
  const parents = whole
    ? undefined
    : lsoas.table.parents[level as Exclude<Level, 'england' | 'lsoa'>];
  if (!whole && parents === undefined)
    throw new RangeError(`neighbourhoods do not say which ${level} they lie in`);
  const kept: number[] = [];
  const areaOf: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    const area = whole ? 0 : rowOf.get(parents?.[row] ?? '');
    if (area === undefined) continue;
    kept.push(row);
    areaOf.push(area);
  }
  return aggregateMean(
    {
      values: Float64Array.from(kept, (row) => scores[row] as number),
      status: Uint8Array.from(kept, (row) =>
        Number.isNaN(scores[row]) ? STATUS.missing : STATUS.present,
      ),
    },
    {
      areaOf,
      weights: Float64Array.from(kept, (row) => lsoas.table.population[row] as number),
      areas: book.table.codes.length,
    },
  ).values;
}

function columnOf({ columns, table }: Book, id: string): Float64Array {
  const column = columns.get(id);
  if (column === undefined)
    throw new RangeError(`no column ${id} among those of ${table.level} at hand`);
  const { values, status } = column;
  const held = new Float64Array(values.length);
  for (let row = 0; row < held.length; row++)
    held[row] = status[row] === STATUS.present ? (values[row] as number) : Number.NaN;
  return held;
}
