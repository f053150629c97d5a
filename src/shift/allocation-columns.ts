import type { AllocationArea, AllocationInput, AllocationRule } from './allocation-types.ts';

/** The areas of an allocation as columns, checked; money in pence, NaN where there is none. */
export interface AllocationColumns {
  readonly population: Float64Array;
  /** the need per head that the rule reads; NaN where the area lacks it and is set aside */
  readonly need: Float64Array;
  readonly baseline: Float64Array;
  readonly floor: Float64Array;
  readonly cap: Float64Array;
}

// Constants of the module: read off Number in the loop they cost more than all else there.
const INFINITY = Number.POSITIVE_INFINITY;
const NONE = Number.NaN;

/** Pounds as pence; what only floating point keeps from a whole penny is a whole penny. */
export function penceOf(pounds: number): number {
  const pence = pounds * 100;
  const whole = Math.round(pence);
  return Math.abs(pence - whole) < 1e-6 ? whole : pence;
}

/**
 * Checks every argument and takes the areas apart.
 * @throws RangeError naming the row (zero-based), the code where there is one, the field and its value
 */
export function allocationColumns(input: AllocationInput): AllocationColumns {
  const { areas, rule, ratio } = input;
  checkOptions(input);
  const n = areas.length;
  const population = new Float64Array(n);
  const need = new Float64Array(n);
  const baseline = new Float64Array(n);
  const floor = new Float64Array(n);
  const cap = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const area = areas[row] as AllocationArea;
    population[row] = checked(area.population, area, row, 'population');
    baseline[row] = penceOf(checked(area.baseline, area, row, 'baseline'));
    floor[row] = penceOf(checked(area.floor, area, row, 'floor'));
    // No cap and a cap of Infinity are one thing.
    cap[row] = area.cap === INFINITY ? NONE : penceOf(checked(area.cap, area, row, 'cap'));
    // Each figure is checked wherever it stands, read by the rule or not.
    const own = area.need === null ? NONE : checked(area.need, area, row, 'need');
    const position = checked(area.position, area, row, 'position');
    const core20Share = checked(area.core20Share, area, row, 'core20Share');
    need[row] = readBy(rule, own, position, core20Share, ratio);
  }
  return { population, need, baseline, floor, cap };
}

/** The need per head that a rule reads, NaN where it is missing. */
function readBy(
  rule: AllocationRule,
  need: number,
  position: number,
  core20Share: number,
  ratio: number | undefined,
): number {
  switch (rule) {
    case 'perHead':
      return 1;
    case 'positionRatio':
      return (ratio as number) ** (1 - position);
    case 'core20Only':
      return core20Share;
    case 'needWeighted':
    case 'levelUp':
    case 'shortfall':
      return need;
    default:
      return rule satisfies never;
  }
}

const FIELDS = {
  population: { most: INFINITY, unit: 'people' },
  need: { most: INFINITY, unit: '(null where missing)' },
  baseline: { most: INFINITY, unit: 'pounds' },
  floor: { most: INFINITY, unit: 'pounds' },
  cap: { most: INFINITY, unit: 'pounds' },
  position: { most: 1, unit: '(0 most deprived)' },
  core20Share: { most: 1, unit: '(a fraction)' },
} as const;

/** The figure in a field of an area, NaN where an optional one is not given. */
function checked(
  value: number | null | undefined,
  area: AllocationArea,
  row: number,
  field: keyof typeof FIELDS,
): number {
  if (value === undefined && field !== 'population' && field !== 'need') return NONE;
  const { most, unit } = FIELDS[field];
  if (isWithin(value, 0, most)) return value;
  const at = area.code === undefined ? `row ${row}` : `row ${row} (${area.code})`;
  throw outside(`${at}: ${field}`, value, 0, most, unit);
}

const RULES = [
  'perHead',
  'needWeighted',
  'positionRatio',
  'core20Only',
  'levelUp',
  'shortfall',
] as const;

function checkOptions(input: AllocationInput): void {
  const { areas, budget, universalShare, rule, ratio, minimumAward, mostPlaces } = input;
  if (!(RULES as readonly string[]).includes(rule))
    throw new RangeError(`rule is "${rule}"; one of ${RULES.join(', ')} expected`);
  if (areas.length === 0) throw new RangeError('areas is empty; one area or more expected');
  const option = (name: string, value: unknown, least: number, most: number, unit: string) => {
    if (!isWithin(value, least, most)) throw outside(name, value, least, most, unit);
  };
  option('budget', budget, 0, INFINITY, 'pounds');
  option('universalShare', universalShare, 0, 1, '(1 is by head, 0 by need)');
  if (rule === 'positionRatio')
    option('ratio', ratio, 1, INFINITY, '(need of the most deprived to the least)');
  if (minimumAward !== undefined) option('minimumAward', minimumAward, 0, INFINITY, 'pounds');
  if (mostPlaces !== undefined && !(Number.isInteger(mostPlaces) && mostPlaces >= 1))
    throw new RangeError(`mostPlaces is ${mostPlaces}; a whole number of 1 or more expected`);
}

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most;

function outside(
  name: string,
  value: unknown,
  least: number,
  most: number,
  unit: string,
): RangeError {
  const range = most === INFINITY ? `${least} or more` : `${least} to ${most}`;
  return new RangeError(`${name} is ${String(value)}; ${range} ${unit} expected`);
}
