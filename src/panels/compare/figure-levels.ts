import type { Level } from '../../place/levels.ts';
import type { PinnedComparison } from '../../report/compare/pinned-comparison.ts';

/** Levels of all figures of a comparison, benchmarks too: they decide which sources are named. */
export const levelsOf = ({ rows }: PinnedComparison): readonly Level[] => [
  ...new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ figure, benchmark }): Level[] =>
        benchmark === null ? [figure.level] : [figure.level, benchmark.figure.level],
      ),
    ),
  ),
];
