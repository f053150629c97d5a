import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packPath } from '../../../src/pack/schemas.ts';
import { LEVELS, type Level, LOCAL_LEVELS, NATIONAL_LEVELS } from '../../../src/place/levels.ts';
import {
  checkParents,
  checkPeople,
  checkRecoded,
  checkWardsWithoutLsoa,
  finding,
  LISTED,
  type Listed,
} from '../areas/check.ts';
import type { Finding } from '../core/finding.ts';
import { BUILD_REPORT } from '../core/output.ts';
import { CommittedPacks } from '../values/committed.ts';
import {
  checkMergedSizes,
  checkNational,
  checkPlacesMeet,
  checkSharedEdges,
} from './check-edges.ts';
import { ENGLAND_GRID } from './england.ts';
import { GRID } from './grid.ts';
import { contains } from './outlines.ts';
import { type BoundaryFile, readBoundaryFile } from './read-topology.ts';
import { type AreaGeometry, polygonsOf } from './topology.ts';

/** What the first look allows the national outlines, gzipped, and a place's file at most. */
const MOST_ENGLAND_GZIPPED = 95_000;
const MOST_PLACE = 600_000;

/** Checks boundaries/ and areas/ of committed packs, and that every values file has their areas. */
export async function checkGeometry(packsFolder: string): Promise<Finding[]> {
  const packs = new CommittedPacks(packsFolder);
  const codes = new Map<Listed, readonly string[]>();
  for (const level of LISTED) codes.set(level, await packs.areaCodes(level));
  const of = (level: Listed) => codes.get(level) as readonly string[];

  const england = readBoundaryFile(packsFolder, packPath.boundariesEngland, ENGLAND_GRID);
  const places = of('utla').map((utla) =>
    readBoundaryFile(packsFolder, packPath.boundariesPlace(utla), GRID),
  );
  const wards = of('utla').map((utla) =>
    readBoundaryFile(packsFolder, packPath.boundariesWards(utla), GRID),
  );
  const parent = async (level: 'lsoa' | 'msoa' | 'ward', column: string) => {
    const [own, above] = [await packs.area(level, 'code'), await packs.area(level, column)];
    return new Map(Array.from(own, (code, row) => [String(code), String(above[row])]));
  };

  return [
    checkCounts(of),
    checkDrawn(of, england, places, wards),
    await checkRightFile(packs, places, wards),
    await checkValuesJoin(packs, of),
    await checkParents(packs, of),
    checkSharedEdges(places),
    checkMergedSizes(places, {
      msoa: await parent('lsoa', 'msoa'),
      ltla: await parent('lsoa', 'ltla'),
    }),
    checkPlacesMeet(places),
    checkNational(england, ENGLAND_GRID, places),
    checkDistrictAreas(packs),
    await checkPoints(packs, places),
    await checkPeople(packs),
    await checkWardsWithoutLsoa(packs),
    await checkRecoded(packs, of),
    checkSizes(packsFolder, packs),
  ];
}

function checkCounts(of: (level: Listed) => readonly string[]): Finding {
  const problems: string[] = [];
  for (const level of LISTED) {
    const found = of(level);
    if (new Set(found).size !== LEVELS[level].count)
      problems.push(`${level}: ${new Set(found).size} areas, ${LEVELS[level].count} expected`);
    if (found.some((code, row) => row > 0 && code <= (found[row - 1] as string)))
      problems.push(`${level}: codes do not ascend`);
  }
  const figures = Object.fromEntries(LISTED.map((level) => [level, of(level).length]));
  return finding('Areas by level', problems, 'all there, codes ascending', figures);
}

/** Outlines and area lists hold the same codes, each once. */
function checkDrawn(
  of: (level: Listed) => readonly string[],
  england: BoundaryFile,
  places: readonly BoundaryFile[],
  wards: readonly BoundaryFile[],
): Finding {
  const problems: string[] = [];
  const compare = (what: string, level: Listed, areas: readonly AreaGeometry[]) => {
    const drawn = areas.map(({ properties }) => properties.code).sort();
    const listed = new Set(of(level));
    const orphans = drawn.filter((code) => !listed.has(code));
    const once = new Set(drawn);
    const missing = [...listed].filter((code) => !once.has(code));
    if (once.size !== drawn.length) problems.push(`${what}: an area is drawn twice`);
    if (orphans.length > 0) problems.push(`${what}: ${orphans.join(', ')} not in the area list`);
    if (missing.length > 0) problems.push(`${what}: ${missing.join(', ')} not drawn`);
  };
  for (const level of NATIONAL_LEVELS)
    compare(`england ${level}`, level, england.objects[level] ?? []);
  for (const level of ['msoa', 'lsoa', 'ltla'] as const)
    compare(
      `places ${level}`,
      level,
      places.flatMap(({ objects }) => objects[level] ?? []),
    );
  compare(
    'wards',
    'ward',
    wards.flatMap(({ objects }) => objects.ward ?? []),
  );
  return finding('Outlines match area lists', problems, 'every area is drawn once at each level');
}

/** Each local area is in the file of its upper-tier place. */
async function checkRightFile(
  packs: CommittedPacks,
  places: readonly BoundaryFile[],
  wards: readonly BoundaryFile[],
): Promise<Finding> {
  const problems: string[] = [];
  for (const level of LOCAL_LEVELS) {
    const [codes, utlas] = [await packs.area(level, 'code'), await packs.area(level, 'utla')];
    const place = new Map(Array.from(codes, (code, row) => [code, String(utlas[row])]));
    for (const { path, objects } of level === 'ward' ? wards : places)
      for (const { properties } of objects[level] ?? [])
        if (!path.includes(place.get(properties.code) ?? '-'))
          problems.push(`${properties.code} is in ${path}`);
  }
  return finding('Areas stand in the file of their place', problems, 'all of them');
}

async function checkValuesJoin(
  packs: CommittedPacks,
  of: (level: Listed) => readonly string[],
): Promise<Finding> {
  const problems: string[] = [];
  const files = packs.files('values/');
  for (const { path } of files) {
    const level = path.split('/')[1] as Level;
    if (level === 'england') continue;
    const found = Array.from((await packs.table(path)).column('code'), String);
    if (found.join() !== of(level).join())
      problems.push(`${path} has ${found.length} rows that are not ${level}'s ${of(level).length}`);
  }
  return finding('Values have the rows of their level', problems, `${files.length} files`);
}

/** Read from the build's report: the independent outlines are not in the packs. */
function checkDistrictAreas(packs: CommittedPacks): Finding {
  const report = packs.json(BUILD_REPORT) as {
    'geometry.districtAreas'?: {
      districts: number;
      over: number;
      largest: { name: string; difference: number }[];
    };
  };
  const areas = report['geometry.districtAreas'];
  const furthest = areas?.largest[0];
  if (!areas || !furthest)
    return finding('Districts agree with independent outlines', ['not in the build report'], '');
  return {
    check: 'Districts agree with independent outlines',
    ok: areas.districts === LEVELS.ltla.count && areas.over === 0,
    detail: `${areas.districts} compared when built: ${areas.over} differ by over 0.5% of their area; the furthest is ${furthest.name}, ${(furthest.difference * 100).toFixed(2)}%`,
    figures: { over: areas.over, largest: furthest.difference },
  };
}

/** The point that stands for an LSOA lies in it (or within a step of the grid of it). */
async function checkPoints(
  packs: CommittedPacks,
  places: readonly BoundaryFile[],
): Promise<Finding> {
  const [codes, xs, ys] = await Promise.all(
    ['code', 'x', 'y'].map((column) => packs.area('lsoa', column)),
  );
  const row = new Map(Array.from(codes ?? [], (code, index) => [code, index]));
  const outside: string[] = [];
  for (const { arcs, objects } of places)
    for (const area of objects.lsoa ?? []) {
      const at = row.get(area.properties.code) ?? -1;
      const [x, y] = [Number(xs?.[at]), Number(ys?.[at])];
      const polygons = polygonsOf(arcs, area);
      const near = [0, GRID, -GRID].some((dx) =>
        [0, GRID, -GRID].some((dy) => contains(polygons, x + dx, y + dy)),
      );
      if (!near) outside.push(area.properties.code);
    }
  return finding('Every LSOA holds its own point', outside, 'all of them');
}

function checkSizes(packsFolder: string, packs: CommittedPacks): Finding {
  const problems: string[] = [];
  const gzipped = gzipSync(readFileSync(join(packsFolder, packPath.boundariesEngland))).length;
  if (gzipped > MOST_ENGLAND_GZIPPED)
    problems.push(`${packPath.boundariesEngland}: ${gzipped} bytes gzipped`);
  let largest = 0;
  for (const { path, bytes } of packs.files('boundaries/places/')) {
    largest = Math.max(largest, bytes);
    if (bytes > MOST_PLACE) problems.push(`${path}: ${bytes} bytes`);
    if (!existsSync(join(packsFolder, path))) problems.push(`${path} is not there`);
  }
  return finding(
    'Boundary files are small enough',
    problems,
    `national outlines ${Math.round(gzipped / 1000)} KB gzipped, the largest place ${Math.round(largest / 1000)} KB`,
    { englandGzipped: gzipped, largestPlace: largest },
  );
}
