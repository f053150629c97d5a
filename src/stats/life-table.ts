/**
 * Abridged life table: Chiang's second method, with the variance of the final band after Silcocks et al.
 * (J Epidemiol Community Health 2001). Source: OHID, PHEindicatormethods, documented method of
 * `phe_life_expectancy`, which ONS follows for local areas.
 */
import { standardErrorsAt } from './normal.ts';

/** One age band, up to the start of the next; the last is open. */
export interface LifeTableBand {
  /** age in years at which the band starts */
  readonly startAge: number;
  /** person-years lived, pooled over the years of the figure */
  readonly population: number;
  /** deaths in the same years */
  readonly deaths: number;
}

/** Years still to live at an age, with limits; null where the rules of suppression say so. */
export interface LifeExpectancyAt {
  readonly age: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Not shown where the pooled person-years are this or fewer. */
const FEWEST_PERSON_YEARS = 5000;
/** Not shown where the 95% interval is wider. */
const WIDEST_INTERVAL_YEARS = 20;
/** People that the table starts with; the results do not depend on it. */
const RADIX = 100_000;

/**
 * Life expectancy at the start of every band.
 *
 * All null where the person-years are 5,000 or fewer, a band has none, a band has more deaths than
 * person-years or so many that none of the table would leave it, or the open band has no death (its length
 * of life has no end then). Null at an age where the 95% interval is wider than 20 years.
 *
 * @param bands two or more, ages ascending; the last is open
 * @param confidence of the limits, above 0 and below 1
 * @throws RangeError naming the band (1 the youngest), the field and the value
 */
export function lifeExpectancy(
  bands: readonly LifeTableBand[],
  confidence = 0.95,
): LifeExpectancyAt[] {
  check(bands);
  const z = standardErrorsAt(confidence);
  const years = bands.reduce((sum, { population }) => sum + population, 0);
  const isBroken = bands.some(({ population, deaths }) => population === 0 || deaths > population);
  if (years <= FEWEST_PERSON_YEARS || isBroken || bands.at(-1)?.deaths === 0)
    return bands.map(({ startAge }) => blank(startAge));

  const rows = alive(bands);
  if (rows.some(({ dying }) => dying > 1)) return bands.map(({ startAge }) => blank(startAge));
  const out: LifeExpectancyAt[] = [];
  let yearsLeft = 0;
  let spread = 0;
  let nextExpectancy = 0;
  // From the oldest down: both the years still lived and their variance gather from above.
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as TableRow;
    yearsLeft += row.yearsLived;
    spread +=
      row.width === null
        ? (row.living / 2) ** 2 * row.variance
        : row.living ** 2 * ((1 - row.lived) * row.width + nextExpectancy) ** 2 * row.variance;
    const value = yearsLeft / row.living;
    const se = Math.sqrt(spread) / row.living;
    nextExpectancy = value;
    const isTooWide = 2 * standardErrorsAt(0.95) * se > WIDEST_INTERVAL_YEARS;
    out.push(
      isTooWide || !Number.isFinite(value)
        ? blank(row.age)
        : { age: row.age, value, lower: value - z * se, upper: value + z * se },
    );
  }
  return out.reverse();
}

interface TableRow {
  readonly age: number;
  /** in years; null for the open band */
  readonly width: number | null;
  /** share of the band that those who die in it live through */
  readonly lived: number;
  /** probability of dying in the band */
  readonly dying: number;
  /** of that probability; for the open band of the years lived there, over a quarter (Silcocks) */
  readonly variance: number;
  /** of the table's people, at its start */
  readonly living: number;
  /** by the table's people in the band */
  readonly yearsLived: number;
}

function alive(bands: readonly LifeTableBand[]): TableRow[] {
  let living = RADIX;
  return bands.map(({ startAge, population, deaths }, i): TableRow => {
    const rate = deaths / population;
    const next = bands[i + 1];
    // Most who die in their first year die soon after birth.
    const lived = startAge === 0 ? 0.1 : 0.5;
    if (next === undefined)
      return {
        age: startAge,
        width: null,
        lived,
        dying: 1,
        variance: 4 / (deaths * rate ** 2),
        living,
        yearsLived: living / rate,
      };
    const width = next.startAge - startAge;
    const dying = (width * rate) / (1 + width * rate * (1 - lived));
    const row = {
      age: startAge,
      width,
      lived,
      dying,
      // dying²(1 − dying)/deaths, 0 where nobody died.
      variance: deaths === 0 ? 0 : (dying ** 2 * (1 - dying)) / deaths,
      living,
      yearsLived: width * living * (1 - dying + lived * dying),
    };
    living *= 1 - dying;
    return row;
  });
}

const blank = (age: number): LifeExpectancyAt => ({ age, value: null, lower: null, upper: null });

function check(bands: readonly LifeTableBand[]): void {
  if (bands.length < 2) throw new RangeError(`${bands.length} age bands; 2 or more expected`);
  let before = -1;
  bands.forEach(({ startAge, population, deaths }, i) => {
    const wrong = (field: string, value: number, expected: string): never => {
      throw new RangeError(`band ${i + 1}: ${field} is ${value}; ${expected} expected`);
    };
    if (!(Number.isFinite(startAge) && startAge >= 0 && startAge > before))
      wrong('startAge', startAge, i === 0 ? '0 or more' : `above ${before}`);
    before = startAge;
    if (!(Number.isFinite(population) && population >= 0))
      wrong('population', population, '0 or more');
    if (!(Number.isFinite(deaths) && deaths >= 0)) wrong('deaths', deaths, '0 or more');
  });
}
