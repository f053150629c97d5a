import type { GridPoint } from './grid.ts';
import { nestRings } from './rings.ts';

/** An arc's index, or its complement where it runs backwards, as TopoJSON writes it. */
type ArcRef = number;
/** Rings of polygons as arc references: outer first, then holes. */
export type ArcPolygon = ArcRef[][];

/** Square grid steps (0.8 m²) below which a ring the wrong way round is a sliver that rounding turned over, and is left out. */
const LARGEST_TURNED_OVER = 200;

/**
 * Merges polygons that share arcs: what is left are the arcs on the outside, joined into rings.
 * Members' outer rings run anticlockwise and holes clockwise, so a shared arc is walked once each
 * way and cancels, and the inside of what is left is always on the left.
 *
 * Not topojson-client's mergeArcs: where a merged outline touches itself at a point it joins two
 * rings into one that crosses over, and mistakes which is the outer one (Dartford came out 23% too
 * large).
 * @throws Error where the arcs left do not close into rings.
 */
export function mergePolygons(
  arcs: readonly (readonly GridPoint[])[],
  members: readonly ArcPolygon[],
): ArcPolygon[] {
  const left = outsideArcs(members);
  const rings = joinRings(arcs, left).flatMap((ring) => splitAtTouches(arcs, ring));
  return nestRings(
    rings.map((ring) => ({ points: ringPoints(arcs, ring), item: ring })),
    (ring, area) => {
      if (-area > LARGEST_TURNED_OVER)
        throw new Error(
          `a hole of ${-area} square steps at ${endPoint(arcs, ring[0] as ArcRef, -1)} lies in no ring`,
        );
    },
  );
}

const endPoint = (
  arcs: readonly (readonly GridPoint[])[],
  ref: ArcRef,
  fromEnd: number,
): GridPoint => {
  // fromEnd 0: the last position, 1: the one before, -1: the first, -2: the second.
  const arc = arcs[ref < 0 ? ~ref : ref];
  const backwards = ref < 0;
  const atEnd = fromEnd >= 0;
  const offset = atEnd ? fromEnd : -1 - fromEnd;
  const point = backwards === atEnd ? arc?.[offset] : arc?.at(-1 - offset);
  if (!point) throw new RangeError(`arc ${ref} has no position ${fromEnd}`);
  return point;
};
const nodeKey = ([x, y]: readonly [number, number]): string => `${x},${y}`;

function outsideArcs(members: readonly ArcPolygon[]): ArcRef[] {
  const refs = new Set<ArcRef>();
  for (const ring of members.flat())
    for (const ref of ring) {
      if (refs.delete(~ref)) continue;
      if (refs.has(ref)) throw new Error(`arc ${ref} is walked twice the same way: areas overlap`);
      refs.add(ref);
    }
  return [...refs];
}

/** Rings walked with the inside on the left; at a node where several arcs leave, the one that bounds the same corner of the inside. */
function joinRings(arcs: readonly (readonly GridPoint[])[], refs: readonly ArcRef[]): ArcRef[][] {
  const leaving = new Map<string, ArcRef[]>();
  for (const ref of refs) {
    const key = nodeKey(endPoint(arcs, ref, -1));
    const at = leaving.get(key);
    if (at) at.push(ref);
    else leaving.set(key, [ref]);
  }
  const used = new Set<ArcRef>();
  const rings: ArcRef[][] = [];
  for (const first of refs) {
    if (used.has(first)) continue;
    const ring: ArcRef[] = [];
    let ref = first;
    do {
      used.add(ref);
      ring.push(ref);
      const node = nodeKey(endPoint(arcs, ref, 0));
      const choices = leaving.get(node)?.filter((each) => each === first || !used.has(each));
      ref = nextArc(arcs, ref, choices ?? []);
    } while (ref !== first);
    rings.push(ring);
  }
  return rings;
}

function nextArc(
  arcs: readonly (readonly GridPoint[])[],
  ref: ArcRef,
  choices: readonly ArcRef[],
): ArcRef {
  const node = endPoint(arcs, ref, 0);
  const only = choices[0];
  if (only === undefined) throw new Error(`no arc leaves ${node}: a ring is open`);
  if (choices.length === 1) return only;
  const angle = ([x, y]: GridPoint) => Math.atan2(y - node[1], x - node[0]);
  const back = angle(endPoint(arcs, ref, 1));
  // The inside lies clockwise of the way we came, up to the first arc that leaves.
  let best = only;
  let least = Infinity;
  for (const choice of choices) {
    let turn = back - angle(endPoint(arcs, choice, -2));
    while (turn <= 1e-12) turn += 2 * Math.PI;
    if (turn < least) {
      least = turn;
      best = choice;
    }
  }
  return best;
}

/** A ring that comes back to a node it has passed holds a hole that touches its edge there: cut out as its own ring. */
function splitAtTouches(
  arcs: readonly (readonly GridPoint[])[],
  ring: readonly ArcRef[],
): ArcRef[][] {
  const rings: ArcRef[][] = [];
  const open: ArcRef[] = [];
  const passed = new Map<string, number>();
  for (const ref of ring) {
    const start = nodeKey(endPoint(arcs, ref, -1));
    const at = passed.get(start);
    if (at !== undefined) {
      const loop = open.splice(at);
      for (const each of loop) passed.delete(nodeKey(endPoint(arcs, each, -1)));
      rings.push(loop);
    }
    passed.set(start, open.length);
    open.push(ref);
  }
  rings.push(open);
  return rings;
}

export function ringPoints(
  arcs: readonly (readonly GridPoint[])[],
  ring: readonly ArcRef[],
): GridPoint[] {
  const points: GridPoint[] = [];
  for (const ref of ring) {
    const arc = arcs[ref < 0 ? ~ref : ref] ?? [];
    const along = ref < 0 ? [...arc].reverse() : arc;
    for (let i = points.length > 0 ? 1 : 0; i < along.length; i++)
      points.push(along[i] as GridPoint);
  }
  return points;
}
