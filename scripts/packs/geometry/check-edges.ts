import type { Finding } from '../core/finding.ts';
import { GRID, type GridPoint } from './grid.ts';
import { mergePolygons, ringPoints } from './merge.ts';
import type { BoundaryFile } from './read-topology.ts';
import { signedArea } from './rings.ts';
import { type AreaGeometry, polygonArcs, ringsOf } from './topology.ts';

/** Signed area of an area's rings in square grid steps: holes, and slivers turned over, count as minus. */
const sizeOf = (arcs: readonly GridPoint[][], area: AreaGeometry): number =>
  ringsOf(area).reduce((sum, ring) => sum + signedArea(ringPoints(arcs, ring)), 0);

/**
 * In every place file, each arc of the LSOAs is walked once each way by two areas, or once by one on
 * the edge of the place: no gap, no overlap.
 */
export function checkSharedEdges(places: readonly BoundaryFile[]): Finding {
  let shared = 0;
  let edge = 0;
  const wrong: string[] = [];
  for (const { path, arcs, objects } of places) {
    const walked = new Map<number, string[]>();
    for (const area of objects.lsoa ?? [])
      for (const ring of ringsOf(area))
        for (const ref of ring) {
          const by = walked.get(ref);
          if (by) by.push(area.properties.code);
          else walked.set(ref, [area.properties.code]);
        }
    for (let arc = 0; arc < arcs.length; arc++) {
      const there = walked.get(arc) ?? [];
      const back = walked.get(~arc) ?? [];
      if (there.length > 1 || back.length > 1 || there.length + back.length === 0)
        wrong.push(`${path} arc ${arc} (${[...there, ...back].join(', ')})`);
      else if (there.length + back.length === 2) shared++;
      else edge++;
    }
  }
  return {
    check: 'LSOA edges are shared exactly',
    ok: wrong.length === 0,
    detail:
      wrong.length === 0
        ? `${shared} arcs are walked once each way by two LSOAs, ${edge} once on the edge of a place`
        : `${wrong.length} arcs are not: ${wrong.slice(0, 5).join('; ')}`,
    figures: { shared, edge, wrong: wrong.length },
  };
}

/** Merged MSOAs and districts are as large as the LSOAs in them, to a millionth. */
export function checkMergedSizes(
  places: readonly BoundaryFile[],
  parents: Readonly<Record<'msoa' | 'ltla', ReadonlyMap<string, string>>>,
): Finding {
  let most = 0;
  let furthest = '';
  for (const { arcs, objects } of places) {
    const sizes = new Map<string, number>();
    for (const area of objects.lsoa ?? []) {
      const size = sizeOf(arcs, area);
      for (const level of ['msoa', 'ltla'] as const) {
        const code = parents[level].get(area.properties.code) ?? '';
        const before = sizes.get(code);
        sizes.set(code, before === undefined ? size : before + size);
      }
    }
    for (const area of [...(objects.msoa ?? []), ...(objects.ltla ?? [])]) {
      const { code } = area.properties;
      const expected = sizes.get(code);
      const difference =
        expected === undefined ? Infinity : Math.abs(sizeOf(arcs, area) / expected - 1);
      if (difference > most) [most, furthest] = [difference, code];
    }
  }
  return {
    check: 'Merged outlines are the sum of their LSOAs',
    ok: most <= 1e-6,
    detail: `the largest difference is ${most.toExponential(1)} of the area (${furthest || 'none'})`,
    figures: { largestDifference: most },
  };
}

/**
 * Places put together: the arcs on the edge of one are walked the other way by its neighbour, and
 * those that are left go round England. A hole in that outline would be a gap between two places.
 */
export function checkPlacesMeet(places: readonly BoundaryFile[]): Finding {
  const arcs: GridPoint[][] = [];
  const indexOf = new Map<string, number>();
  const rings: number[][] = [];
  let total = 0;
  for (const place of places) {
    const own = new Map<number, number>();
    const national = (ref: number): number => {
      const index = ref < 0 ? ~ref : ref;
      let at = own.get(index);
      if (at === undefined) {
        at = nationalArc(place.arcs[index] as GridPoint[], arcs, indexOf);
        own.set(index, at);
      }
      return ref < 0 ? ~at : at;
    };
    for (const area of place.objects.ltla ?? []) {
      total += sizeOf(place.arcs, area);
      for (const ring of polygonArcs(area).flat()) rings.push(ring.map(national));
    }
  }
  const england = mergePolygons(arcs, [rings]);
  const holes = england.flatMap(([, ...inner]) =>
    inner.map((ring) => -signedArea(ringPoints(arcs, ring))),
  );
  const size = england.flat().reduce((sum, ring) => sum + signedArea(ringPoints(arcs, ring)), 0);
  const gaps = holes.reduce((sum, hole) => sum + hole, 0) / total;
  return {
    check: 'Places meet without gaps',
    ok: gaps < 1e-6 && Math.abs(size / total - 1) < 1e-6,
    detail: `England's outline, put together from ${places.length} places, has ${england.length} parts and ${holes.length} holes, ${(gaps * 100).toFixed(5)}% of its area`,
    figures: { parts: england.length, holes: holes.length, holeShare: gaps },
  };
}

/**
 * The national index of an arc, complemented where the same arc was first met the other way round.
 * A closed arc may start at another of its points in the file of the neighbour: places are cut from
 * one topology, so it doesn't.
 */
function nationalArc(arc: GridPoint[], arcs: GridPoint[][], indexOf: Map<string, number>): number {
  const key = arc.join(';');
  const known = indexOf.get(key);
  if (known !== undefined) return known;
  const index = arcs.push(arc) - 1;
  indexOf.set(key, index);
  indexOf.set([...arc].reverse().join(';'), ~index);
  return index;
}

/** Every area of the national file has a part left after simplifying, and about its true size. */
export function checkNational(
  england: BoundaryFile,
  englandGrid: number,
  places: readonly BoundaryFile[],
): Finding {
  const step = (GRID / englandGrid) ** 2;
  const truth = new Map<string, number>();
  for (const { arcs, objects } of places)
    for (const area of objects.ltla ?? [])
      truth.set(area.properties.code, sizeOf(arcs, area) * step);
  const vanished: string[] = [];
  let most = 0;
  let furthest = '';
  for (const area of Object.values(england.objects).flat()) {
    const size = sizeOf(england.arcs, area);
    if (!(size > 0)) vanished.push(area.properties.code);
    const expected = truth.get(area.properties.code);
    if (expected === undefined) continue;
    const difference = Math.abs(size / expected - 1);
    if (difference > most) [most, furthest] = [difference, area.properties.code];
  }
  return {
    check: 'National outlines keep every area',
    ok: vanished.length === 0 && most < 0.15,
    detail:
      vanished.length > 0
        ? `these have no outline: ${vanished.join(', ')}`
        : `simplifying changes a district's area by ${(most * 100).toFixed(1)}% at most (${furthest})`,
    figures: { largestDifference: Number(most.toFixed(4)), vanished: vanished.length },
  };
}
