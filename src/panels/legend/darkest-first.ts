import type { LegendClass, LegendModel } from '../../map/legend.ts';
import { luminance } from '../../map/oklab.ts';

/**
 * The classes from the darkest to the palest, so that "Most deprived" and "Worse" stand on top
 * whether their values are high or low, with the words for both ends; from the highest to the lowest
 * where the model asks for it.
 */
export function darkestFirst({
  classes,
  ends,
  order,
}: Pick<LegendModel, 'classes' | 'ends' | 'order'>): {
  readonly rows: readonly LegendClass[];
  readonly top: string;
  readonly bottom: string;
} {
  const [first, last] = [classes[0], classes[classes.length - 1]];
  if (first === undefined || last === undefined)
    return { rows: [], top: ends.high, bottom: ends.low };
  return order !== 'highestFirst' && luminance(first.colour) < luminance(last.colour)
    ? { rows: classes, top: ends.low, bottom: ends.high }
    : { rows: [...classes].reverse(), top: ends.high, bottom: ends.low };
}
