/** Groups, measures and parts of the gap as files, to be checked in another package. */
import { fullFigure } from '../figure-cells.ts';
import type { Source } from '../inputs.ts';
import { areaSources, datedSources, sourceNote } from '../provenance.ts';
import type { TableFile } from '../table-file.ts';
import { fileNamePart, inPeriod } from '../words.ts';
import type { GapMap } from './gap-map.ts';
import type { DeprivationGroup } from './groups.ts';
import type { InequalityAnswer } from './inequality-report.ts';
import { unitWords } from './measure-words.ts';
import { type InequalityInputs, rankingName } from './question.ts';

export interface InequalityProvenance {
  /** edition of the packs, an ISO date */
  readonly edition: string;
  /** all of the manifest; those of the answer are named */
  readonly sources: readonly Source[];
}

/** What a file says of itself, of an answer or of a gap: each by the areas of its own question. */
type Told = Pick<
  InequalityAnswer,
  'title' | 'period' | 'question' | 'indicator' | 'notes' | 'sources'
>;

/** Digits enough to come to the same slope, of what is computed here; a published figure has seven. */
const full = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(12));

/** "evenground_inequality_essex_smoking_groups_2026-11-21" */
const named = (
  { question }: Told,
  sheet: 'Groups' | 'Measures' | 'Areas',
  { edition }: InequalityProvenance,
): Pick<TableFile, 'name' | 'sheet'> => ({
  name: `evenground_inequality_${fileNamePart(question.place.name)}_${fileNamePart(question.indicator)}_${sheet.toLowerCase()}_${edition}`,
  sheet,
});

/** A figure of one area is as published, in single precision; of several it is a mean worked out here. */
const figureOf = ({ rows }: DeprivationGroup, value: number | null): number | null =>
  rows.length === 1 ? fullFigure(value) : full(value);

/** One row a group, from most to least deprived: what the slope is made from. */
export function groupsFile(answer: InequalityAnswer, provenance: InequalityProvenance): TableFile {
  const { groups, indicator: i, fit } = answer;
  const type = fit.task?.options.valueType;
  const scale = type === 'rate' ? 'log' : type === 'proportion' ? 'logit' : null;
  return {
    ...named(answer, 'Groups', provenance),
    head: [
      'Order',
      'Group',
      'Areas',
      'Population now',
      'Place in the population (0 most deprived; 1 least)',
      `Value (${unitWords(i)})`,
      'Standard error',
      'Lower 95%',
      'Upper 95%',
      ...(scale === null ? [] : [`Standard error on the ${scale} scale`]),
    ],
    rows: groups.map((group, k) => [
      k + 1,
      group.label,
      group.rows.length,
      full(group.population),
      full(group.position),
      figureOf(group, group.value),
      full(group.standardError),
      figureOf(group, group.lower),
      figureOf(group, group.upper),
      ...(scale === null ? [] : [full(fit.task?.groups[k]?.standardError ?? null)]),
    ]),
    notes: [
      ...linesOf(answer, fit.multiplier, provenance),
      'Value and limits of a group of one area are those published; of more areas the value is their population-weighted mean and the standard error theirs combined',
      ...(scale === null
        ? []
        : [
            `Limits of the slope are simulated with each value varied on the ${scale} scale by the standard error there${scale === 'logit' ? '; of the value as a fraction of 1' : ''}`,
          ]),
    ],
  };
}

/** One row a measure; one that is not computed says why. */
export function measuresFile(
  answer: InequalityAnswer,
  provenance: InequalityProvenance,
): TableFile {
  const { measures, indicator: i } = answer;
  return {
    ...named(answer, 'Measures', provenance),
    head: [
      'Measure',
      'Technical name',
      'Value',
      'Lower 95%',
      'Upper 95%',
      'Unit',
      'In words',
      'Variant',
      'Caveat',
    ],
    rows: measures.map((measure) => [
      measure.title,
      measure.method,
      ...(measure.kind === 'present'
        ? [
            full(measure.value),
            full(measure.interval?.[0] ?? null),
            full(measure.interval?.[1] ?? null),
            IN_UNIT.has(measure.id) ? (i.unit === '%' ? 'percentage points' : unitWords(i)) : '',
            measure.words,
          ]
        : [null, null, null, '', measure.sentence]),
      measure.variant,
      measure.caveat,
    ]),
    notes: [
      ...linesOf(answer, answer.fit.multiplier, provenance),
      ...(isUndrawn(answer.fit)
        ? [
            'Limits of the slope index and of its ratio are simulated, and were not drawn when this file was made: that is why their cells are empty',
          ]
        : []),
    ],
  };
}

const isUndrawn = ({ limits }: InequalityAnswer['fit']): boolean =>
  limits === 'pending' || limits === 'undrawn';

const IN_UNIT: ReadonlySet<string> = new Set(['slope', 'gap', 'attributable']);

/**
 * One row an area, from most to least deprived, with its part in the gap.
 *
 * @param inputs those that the gap was made from
 */
export function areasFile(
  gap: GapMap,
  { book: { table } }: InequalityInputs,
  provenance: InequalityProvenance,
): TableFile {
  return {
    ...named(gap, 'Areas', provenance),
    head: [
      'Code',
      'Name',
      'Population now',
      'Place in the population (0 most deprived; 1 least)',
      `Deprivation, higher is more deprived (${rankingName(gap.question.ranking)})`,
      `Value (${unitWords(gap.indicator)})`,
      'Standard error',
      'Lower 95%',
      'Upper 95%',
      'On the line',
      'Part in the gap',
      'Stands out',
      'How',
      'Flag',
    ],
    rows: gap.areas.map((area) => [
      area.code,
      area.name,
      Math.round(table.population[area.row] as number),
      full(area.position),
      fullFigure(area.deprivation),
      fullFigure(area.value),
      full(area.standardError),
      fullFigure(area.limits?.[0] ?? null),
      fullFigure(area.limits?.[1] ?? null),
      full(area.fitted),
      full(area.contribution),
      area.standsOut ? 'yes' : 'no',
      area.standsOutWords,
      area.flagWords,
    ]),
    notes: [
      ...linesOf(gap, gap.multiplier, provenance),
      gap.method,
      gap.caveat,
      `The parts sum to ${full(gap.gap)}`,
      ...(gap.leftOut.length === 0
        ? []
        : [
            `Without a figure, deprivation score or residents, so left out: ${gap.leftOut.map((row) => table.names[row]).join('; ')}`,
          ]),
    ],
  };
}

function linesOf(
  { title, period, question, indicator: i, notes, sources }: Told,
  multiplier: number,
  { edition, sources: all }: InequalityProvenance,
): string[] {
  const due = new Set([...sources, ...areaSources(question.level)]);
  return [
    `Evenground: ${title}`,
    `${question.place.name} (${question.place.code}); ${inPeriod(i.label, period)}`,
    `Packs of ${edition}`,
    'An empty cell is never zero',
    'Population now: Census 2021 scaled to the mid-2023 estimate of the district (ONS)',
    i.direction === 'neutral'
      ? 'Slope and gap are the least deprived end minus the most deprived; no judgement is meant'
      : `Multiplier ${multiplier}: a disadvantage of the most deprived is positive`,
    ...notes,
    ...datedSources(
      all.filter(({ id }) => due.has(id)),
      [{ indicator: i, period }],
    ).map(sourceNote),
  ];
}
