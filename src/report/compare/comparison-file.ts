/** The comparison as a file: a row an area and indicator, so that it can be filtered, joined and checked. */
import type { Level } from '../../place/levels.ts';
import { figureCells, figureHeads, fullDifference } from '../figure-cells.ts';
import { type FilePacks, fileNotes } from '../file-notes.ts';
import type { Cell, TableFile } from '../table-file.ts';
import { fileNamePart, levelLabel } from '../words.ts';
import { DIFFERENCE_CLASSES } from './difference.ts';
import type { ComparedCell, PinnedComparison } from './pinned-comparison.ts';

const NO_FIGURE: readonly Cell[] = [null, null, null, 'No such benchmark'];

/**
 * @param about the benchmark as it stands after "against"; how its places were found, where it is a mean
 * @returns "evenground_compare_leicester-and-9-more_2026-11-22"
 */
export function comparisonFile(
  { places, rows, notes }: PinnedComparison,
  about: { readonly against: string; readonly methods: readonly string[] },
  packs: FilePacks,
): TableFile {
  const levels = new Set<Level>();
  const body = rows.flatMap(({ indicator: i, cells }) =>
    cells.map((cell, k): readonly Cell[] => {
      const { figure, benchmark, difference } = cell;
      const place = places[k] as (typeof places)[number];
      levels.add(figure.level);
      if (benchmark !== null) levels.add(benchmark.figure.level);
      return [
        i.label,
        i.unit,
        place.area.code,
        place.area.name,
        levelLabel(place.area.level, place.alsoUpperTier),
        figure.period,
        ...figureCells(i, figure.value, figure),
        benchmark?.name ?? null,
        benchmark?.figure.period ?? null,
        ...(benchmark === null
          ? NO_FIGURE
          : figureCells(i, benchmark.figure.value, benchmark.figure)),
        ...[difference.value, ...(difference.interval ?? [null, null])].map((one) =>
          fullDifference(one, [
            figure.value,
            ...(benchmark === null ? [] : [benchmark.figure.value]),
          ]),
        ),
        difference.confidence === null ? null : 100 * difference.confidence,
        DIFFERENCE_CLASSES[difference.class],
        inWords(cell),
      ];
    }),
  );
  const [first] = places;
  const others = places.length - 1;
  return {
    name: `evenground_compare_${fileNamePart(first?.area.name ?? '')}${others === 0 ? '' : `-and-${others}-more`}_${packs.edition}`,
    sheet: 'Comparison',
    head: [
      'Indicator',
      'Unit',
      'Code',
      'Area',
      'Kind of area',
      'Period',
      ...figureHeads('Figure'),
      'Benchmark',
      'Period of the benchmark',
      ...figureHeads('Figure of the benchmark'),
      'Difference (area less benchmark)',
      'Difference: lower',
      'Difference: upper',
      'Confidence of the difference (%)',
      'Told apart',
      'In words',
    ],
    rows: body,
    notes: [
      `Evenground: ${places.map(({ area }) => `${area.name} (${area.code})`).join('; ')} against ${about.against}; latest figures`,
      ...notes,
      ...about.methods,
      ...fileNotes(
        rows.map((row) => row.indicator),
        [...levels],
        packs,
      ),
    ],
  };
}

const inWords = ({ difference, periodNote }: ComparedCell): string =>
  `${difference.words}${periodNote === null ? '' : ` (periods: ${periodNote})`}`;
