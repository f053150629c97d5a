/** How long it takes to share money out: the sum alone, and with everything that is shown of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeLocalAreas } from '../../src/pack/areas.ts';
import { readParquet } from '../../src/pack/parquet.ts';
import { packPath } from '../../src/pack/schemas.ts';
import { decodeTheme } from '../../src/pack/values.ts';
import { allocate } from '../../src/shift/allocate.ts';
import { allocationCase } from '../../src/shift/allocation-input.ts';
import { runScenario } from '../../src/shift/scenario.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../src/shift/scenario-settings.ts';
import type { ShiftArea } from '../../src/shift/shift-area.ts';
import { median } from './measure.ts';

const PACKS = join(import.meta.dirname, '..', '..', 'public', 'packs');
const RUNS = 15;

const tableOf = (path: string) => {
  const { buffer, byteOffset, byteLength } = readFileSync(join(PACKS, path));
  return readParquet(path, buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
};

/** All neighbourhoods of England with what the opening scenario reads. */
async function neighbourhoods(): Promise<ShiftArea[]> {
  const areas = decodeLocalAreas('lsoa', await tableOf(packPath.areas('lsoa')));
  const columnOf = async (theme: 'health' | 'deprivation', id: string) => {
    const path = packPath.values('lsoa', theme);
    const column = decodeTheme(path, await tableOf(path)).columns.get(id);
    if (column === undefined) throw new Error(`${path} has no column ${id}`);
    return column.values;
  };
  const need = await columnOf('health', 'years_of_potential_life_lost');
  const score = await columnOf('deprivation', 'imd_score');
  return areas.codes.map((code, row) => ({
    code,
    name: areas.names[row] ?? code,
    population: areas.population[row] ?? 0,
    need: need[row] ?? null,
    baseline: null,
    position: null,
    core20Share: 0,
    incomeDeprived: null,
    deprivation: score[row] ?? null,
    publishedTarget: null,
    publishedDistance: null,
  }));
}

/** The same areas several times over, each under a code of its own. */
const repeated = (areas: readonly ShiftArea[], times: number): ShiftArea[] =>
  Array.from({ length: times }, (_, i) =>
    areas.map((area) => ({ ...area, code: `${area.code}/${i}` })),
  ).flat();

/** Milliseconds, the median of several runs after three that are not counted. */
function timed(run: () => unknown): number {
  const times: number[] = [];
  for (let i = 0; i < RUNS + 3; i++) {
    const start = performance.now();
    run();
    if (i >= 3) times.push(performance.now() - start);
  }
  return median(times);
}

export interface AllocationTimes {
  readonly areas: number;
  /** `allocate` alone */
  readonly allocate: number;
  /** the same with a floor, so that the money is filled to a total */
  readonly withLimits: number;
  /** a whole scenario: the case, the sum, and the outcome with its fifths, targeting and gradient */
  readonly scenario: number;
}

function timesOf(areas: readonly ShiftArea[]): AllocationTimes {
  const settings: ScenarioSettings = { ...DEFAULT_SETTINGS, newMoney: 100_000_000 };
  const { input } = allocationCase(settings, areas);
  const limited = allocationCase({ ...settings, floorPerHead: 1 }, areas);
  // The slider's own work: each run at another universal share.
  let step = 0;
  const share = () => (step++ % 100) / 100;
  return {
    areas: areas.length,
    allocate: timed(() => allocate({ ...input, universalShare: share() })),
    withLimits: timed(() =>
      allocate({
        ...limited.input,
        budget: limited.input.budget * Math.max(1, areas.length / 33_755),
        universalShare: share(),
      }),
    ),
    scenario: timed(() => runScenario({ ...settings, universalShare: share() }, areas)),
  };
}

/** All 33,755 neighbourhoods, and ten times as many. */
export async function allocationTimes(): Promise<AllocationTimes[]> {
  const areas = await neighbourhoods();
  return [timesOf(areas), timesOf(repeated(areas, 10))];
}
