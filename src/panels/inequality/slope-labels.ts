/** Where the words of a slope chart stand: the ends of its line, and the names of its areas. */
import { formatWithUnit } from '../../indicators/format.ts';
import type { DeprivationGroup } from '../../report/inequality/groups.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { type Box, boxesOfLine, boxOfLabel, clearBaseline, clearPlace, type Plot } from './plot.ts';

export interface SlopeLabel {
  /** an end of the line, or an area by its name */
  readonly kind: 'line' | 'area';
  /** "line: 78.0 years", "Tendring" */
  readonly text: string;
  readonly x: number;
  /** of its baseline */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** from the label to what it names, where it stands off it; else null */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}

/** Over this many, points are drawn as dots: a cloud, off which no label can be kept. */
export const MOST_CIRCLES = 400;
/** Of so few, and in a chart so wide, all are named that can be. */
const MOST_NAMED = 40;
const WIDE = 600;
/** Width of a character, at most: of the bold ends of the line, and of names. */
const CHARACTER = { line: 7, area: 6.2 } as const;
/** A label further off than this needs a line to what it names. */
const NEAR = 12;
/** A name further off than this is left out, save of the two ends. */
const FAR = 20;
/** Half the height of a letter: from a baseline to the middle of its words. */
const MIDDLE = 4;

type Drawn = Pick<InequalityAnswer, 'groups' | 'fit' | 'indicator' | 'question'>;

/**
 * The value at each end of the line says that it is the line's: beside the first and the last dot it would be
 * read as theirs. Where every area is a group of its own, those two are named, and in a wide chart all that can be.
 *
 * @param radii of the circles, in the order of the groups
 */
export function slopeLabels(
  { groups, fit, indicator: i, question }: Drawn,
  plot: Plot,
  radii: readonly number[],
  drawsLimits: boolean,
): SlopeLabel[] {
  const { x, y, width, height, left, right, top, bottom } = plot;
  const within = [top - 4, height - bottom - 4] as const;
  const marks: Box[] = [
    ...boxesOfLine({ x: x(0), y: y(fit.atMostDeprived) }, { x: x(1), y: y(fit.atLeastDeprived) }),
    ...(groups.length > MOST_CIRCLES ? [] : boxesOf(groups, plot, radii, drawsLimits)),
  ];
  // Outside the line: it runs between its two labels, not through them.
  const rises = fit.atLeastDeprived > fit.atMostDeprived;
  const labels = [
    { at: 0, value: fit.atMostDeprived, anchor: 'start' as const },
    { at: 1, value: fit.atLeastDeprived, anchor: 'end' as const },
  ].map(({ at, value, anchor }): SlopeLabel => {
    const text = `line: ${formatWithUnit(i, value)}`;
    const start = x(at) + (anchor === 'start' ? 3 : -3);
    const span = spanOf(start, anchor, CHARACTER.line * text.length);
    const best = y(value) + ((at === 0) === rises ? 18 : -9);
    const baseline = clearBaseline(best, span, marks, within);
    marks.push(boxOfLabel(baseline, span));
    const isNear = Math.abs(baseline - best) <= NEAR;
    return {
      kind: 'line',
      text,
      x: start,
      y: baseline,
      anchor,
      leader: isNear ? null : [x(at), baseline - MIDDLE, x(at), y(value)],
    };
  });
  if (question.grouping !== 'continuous' || groups.length > MOST_CIRCLES) return labels;
  const last = groups.length - 1;
  const named =
    width >= WIDE && groups.length <= MOST_NAMED
      ? [0, last, ...groups.keys()].filter((k, at, all) => all.indexOf(k) === at)
      : [0, last];
  for (const k of named) {
    const { position, value, label, rows } = groups[k] as DeprivationGroup;
    const text = rows.length > 2 ? `${rows.length} equally deprived` : label;
    const [at, height, r] = [x(position), y(value), radii[k] as number];
    const isEnd = k === 0 || k === last;
    const places = (['start', 'end'] as const).flatMap((anchor) => {
      const from = at + (anchor === 'start' ? r + 4 : -r - 4);
      const span = spanOf(from, anchor, CHARACTER.area * text.length);
      if (span.left < left || span.right > width - right) return [];
      const baseline = clearPlace(height + MIDDLE, span, marks, within, isEnd ? undefined : FAR);
      return baseline === null ? [] : [{ anchor, from, span, baseline }];
    });
    const offOf = ({ baseline }: { baseline: number }) => Math.abs(baseline - height - MIDDLE);
    const [place] = places.sort((a, b) => offOf(a) - offOf(b));
    if (place === undefined) continue;
    marks.push(boxOfLabel(place.baseline, place.span));
    const isUp = place.baseline < height;
    labels.push({
      kind: 'area',
      text,
      x: place.from,
      y: place.baseline,
      anchor: place.anchor,
      leader:
        offOf(place) <= NEAR
          ? null
          : [place.from, place.baseline + (isUp ? 2 : -2 * MIDDLE), at, height + (isUp ? -r : r)],
    });
  }
  return labels;
}

const spanOf = (from: number, anchor: 'start' | 'end', width: number) =>
  anchor === 'start' ? { left: from, right: from + width } : { left: from - width, right: from };

/** What the circles and their limits take up: the limits are thin, so that a name may stand beside them. */
function boxesOf(
  groups: readonly DeprivationGroup[],
  { x, y }: Plot,
  radii: readonly number[],
  drawsLimits: boolean,
): Box[] {
  return groups.flatMap(({ position, value, lower, upper }, k): Box[] => {
    const r = (radii[k] as number) + 1;
    const at = x(position);
    const circle = { left: at - r, right: at + r, top: y(value) - r, bottom: y(value) + r };
    if (!drawsLimits || lower === null || upper === null) return [circle];
    return [circle, { left: at - 1.5, right: at + 1.5, top: y(upper), bottom: y(lower) }];
  });
}
