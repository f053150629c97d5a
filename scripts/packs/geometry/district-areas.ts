import { currentDistrictCode } from '../areas/codes.ts';
import type { BuildContext } from '../core/context.ts';
import { squareKilometres } from './area-size.ts';
import { readOutlines } from './outlines.ts';
import type { MergedLevels } from './places.ts';
import { type GridTopology, polygonsOf } from './topology.ts';

/** How far a merged district may differ from its independent outline, as a share of its area. */
export const LARGEST_AREA_DIFFERENCE = 0.005;

/**
 * Compares each district merged from LSOAs with the independent district outlines of 2024, and
 * reports the largest differences.
 * @throws Error where one differs by more than LARGEST_AREA_DIFFERENCE.
 */
export function compareDistrictAreas(
  { geography, output, sources }: BuildContext,
  topology: GridTopology,
  merged: MergedLevels,
): void {
  const { ltla } = geography;
  const differences = readOutlines(sources, 'ltla24_bgc', 'ltla24_code').map((outline) => {
    const row = ltla.rowOrFail(currentDistrictCode(outline.code), 'ltla24_bgc');
    const area = merged.ltla[row];
    if (!area) throw new Error(`no merged outline of ${outline.code}`);
    const independent = squareKilometres(outline.polygons);
    const ours = squareKilometres(polygonsOf(topology.arcs, area));
    return {
      code: ltla.codes[row] as string,
      name: ltla.names[row] as string,
      difference: ours / independent - 1,
    };
  });
  if (differences.length !== ltla.count)
    throw new Error(`ltla24_bgc: ${differences.length} districts, ${ltla.count} expected`);
  differences.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const tooFar = differences.filter((each) => Math.abs(each.difference) > LARGEST_AREA_DIFFERENCE);
  output.report('geometry.districtAreas', {
    note: 'Area of each district merged from LSOAs ÷ area of its own outline (ONS, May 2024) − 1; the ten largest differences.',
    districts: differences.length,
    over: tooFar.length,
    largest: differences
      .slice(0, 10)
      .map((each) => ({ ...each, difference: Number(each.difference.toFixed(6)) })),
  });
  if (tooFar.length > 0)
    throw new Error(
      `merged outlines differ by over ${LARGEST_AREA_DIFFERENCE * 100}% from ltla24_bgc: ${tooFar
        .map((each) => `${each.name} ${(each.difference * 100).toFixed(2)}%`)
        .join(', ')}`,
    );
}
