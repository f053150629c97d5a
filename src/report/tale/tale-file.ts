/** A tale of two places as a file: a row a figure, in the order of the page. */
import { figureCells, figureHeads, fullDifference, fullFigure } from '../figure-cells.ts';
import type { Source } from '../inputs.ts';
import { datedSources, sourceNote } from '../provenance.ts';
import type { Cell, TableFile } from '../table-file.ts';
import { fileNamePart, levelPlural } from '../words.ts';
import type { TaleSide } from './sides.ts';
import type { Tale } from './tale.ts';
import { TALE_DIFFERENCE_CLASSES, TALE_MARKS } from './tale-difference.ts';
import type { TaleFigure, TaleRow } from './tale-row.ts';

/**
 * "evenground_a-tale-of-two-places-leicester_2026-11-22"
 * @param packs the edition, and the sources of what the tale shows
 */
export function taleFile(
  { title, lead, inShort, sides, who, stages, signs, notes, indicators }: Tale,
  packs: { readonly edition: string; readonly sources: readonly Source[] },
): TableFile {
  const [first, second] = sides;
  const shown = [...who, ...stages.flatMap((stage) => [...stage.rows, ...stage.scores])];
  const rows = [
    ...who.map((row) => rowCells('Who lives there', row, sides)),
    ...stages.flatMap((stage) =>
      [...stage.rows, ...stage.scores].map((row) =>
        rowCells(stage.ages === null ? stage.title : `${stage.title}, ${stage.ages}`, row, sides),
      ),
    ),
  ];
  return {
    name: `evenground_${fileNamePart(title)}_${packs.edition}`,
    sheet: 'A tale of two places',
    head: [
      'Part of life',
      'Indicator',
      'Unit',
      'Period',
      ...figureHeads(first.name),
      ...figureHeads(second.name),
      'Difference (first less second)',
      'Difference: lower 95%',
      'Difference: upper 95%',
      'Told apart',
      'In words',
      'England',
    ],
    rows,
    notes: [
      `Evenground: ${title}`,
      lead,
      ...sides.flatMap(sideNotes),
      ...inShort,
      ...notes,
      ...signs.map(({ sign, words }) => `${sign} ${words}`),
      ...stages.flatMap(({ title: stage, notHeld, elsewhere }) =>
        [notHeld, elsewhere].flatMap((words) => (words === null ? [] : [`${stage}: ${words}`])),
      ),
      `Packs of ${packs.edition}`,
      'An empty cell is never zero: its status says why it is empty',
      ...indicators.flatMap((i) =>
        i.caveat === undefined ? [] : [`${i.label}, note: ${i.caveat}`],
      ),
      ...datedSources(packs.sources, shown).map(sourceNote),
    ],
  };
}

/** Who a side is: its areas by code, and what must be known before its figures are read. */
const sideNotes = ({ name, level, areas, makeUp, cautions }: TaleSide): string[] => [
  `${name}: ${makeUp}; ${levelPlural(level)}: ${areas.map((area) => `${area.name} (${area.code})`).join('; ')}`,
  ...cautions.map((words) => `${name}: ${words}`),
];

function rowCells(
  part: string,
  { indicator: i, period, figures, difference, england }: TaleRow,
  sides: readonly [TaleSide, TaleSide],
): readonly Cell[] {
  return [
    part,
    i.label,
    i.unit,
    period,
    ...figures.flatMap((figure, k) => sideCells(i, figure, sides[k] as TaleSide)),
    ...[difference.value, difference.interval?.[0] ?? null, difference.interval?.[1] ?? null].map(
      (one) =>
        fullDifference(
          one,
          figures.map(({ value }) => value),
        ),
    ),
    TALE_DIFFERENCE_CLASSES[difference.class],
    [
      difference.mark === null
        ? difference.words
        : `${difference.words} ${TALE_MARKS[difference.mark]}`,
      difference.detail,
    ]
      .filter((words) => words !== null)
      .join('; '),
    fullFigure(england?.value ?? null),
  ];
}

/** Where a side has no figure of its own, those of the places around it stand as words: they are not its own. */
function sideCells(
  i: TaleRow['indicator'],
  { value, text, around, modelled }: TaleFigure,
  { level }: TaleSide,
): readonly Cell[] {
  if (value.kind === 'present') return figureCells(i, value, { level, modelled });
  return [null, null, null, around === null ? text : `${text}; around it: ${around}`];
}
