import type { Outcome, OutcomeArea } from '../../shift/outcome.ts';

/** Above this many areas, the top and the bottom are shown, and the table has all. */
export const MOST_ROWS = 12;
const AT_EACH_END = 5;

export interface ShareRows {
  /** all of them, or those with most £ a head */
  readonly top: readonly OutcomeArea[];
  /** those with least; none where `top` holds all */
  readonly bottom: readonly OutcomeArea[];
  /** how many stand between */
  readonly between: number;
}

/** What rounding to pence adds or takes is no difference. */
const step = ({ changePerHead }: OutcomeArea): number => Math.round((changePerHead ?? 0) * 1e4);

/**
 * Areas by what they gain a head, most first; where they gain the same, the larger sum, then the code. Areas
 * set aside and areas without people are left out: they have no place in the order.
 */
export function shareRows(areas: readonly OutcomeArea[], all = false): ShareRows {
  const taking = areas.filter((area) => !area.setAside && area.changePerHead !== null);
  if (all || taking.length <= MOST_ROWS)
    return { top: taking.sort(byHead), bottom: [], between: 0 };
  return {
    top: first(taking, byHead, AT_EACH_END),
    bottom: first(taking, (a, b) => byHead(b, a), AT_EACH_END).reverse(),
    between: taking.length - 2 * AT_EACH_END,
  };
}

type Order = (a: OutcomeArea, b: OutcomeArea) => number;

const byHead: Order = (a, b) =>
  step(b) - step(a) || b.change - a.change || (a.code < b.code ? -1 : 1);

/** The first few in an order: while the slider moves over 33,755 areas, sorting them all would be felt. */
function first(areas: readonly OutcomeArea[], order: Order, n: number): OutcomeArea[] {
  const found: OutcomeArea[] = [];
  for (const area of areas) {
    const last = found[n - 1];
    if (last !== undefined && order(last, area) < 0) continue;
    const at = found.findIndex((one) => order(area, one) < 0);
    found.splice(at < 0 ? found.length : at, 0, area);
    if (found.length > n) found.pop();
  }
  return found;
}

/** From where to where bars of £ a head run, so that bars of several lists can be compared; 0 is within. */
export interface BarScale {
  readonly least: number;
  readonly most: number;
  /** by head: what everybody has where need plays no part, among the areas that take part */
  readonly byHead: number | null;
}

/** One scale for rows and what everybody would have by head. */
export function barScale(
  rows: readonly OutcomeArea[],
  { change, takingPart }: Pick<Outcome, 'change' | 'takingPart'>,
): BarScale {
  const byHead = takingPart.people > 0 ? change / takingPart.people : null;
  const figures = [0, byHead ?? 0, ...rows.flatMap(({ changePerHead }) => changePerHead ?? [])];
  return { least: Math.min(...figures), most: Math.max(...figures), byHead };
}

/** Where a figure stands on the scale, 0 to 1. */
export const placeOnScale = (value: number, { least, most }: BarScale): number =>
  most > least ? (value - least) / (most - least) : 0;
