/** Groups, measures and parts of the gap as files, to be checked in another package. */
import type { Source } from '../inputs.ts';
import { GEOGRAPHY_SOURCES, sourceNote } from '../provenance.ts';
import type { TableFile } from '../table-file.ts';
import { fileNamePart } from '../words.ts';
import type { GapMap } from './gap-map.ts';
import type { InequalityAnswer } from './inequality-report.ts';
import type { InequalityInputs } from './question.ts';

export interface InequalityProvenance {
  /** edition of the packs, an ISO date */
  readonly edition: string;
  /** all of the manifest; those of the answer are named */
  readonly sources: readonly Source[];
}

/** Digits enough to come to the same slope. */
const full = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(12));

/** "evenground_inequality_essex_smoking_groups_2026-11-21" */
const named = (
  { question }: InequalityAnswer,
  sheet: 'Groups' | 'Measures' | 'Areas',
  { edition }: InequalityProvenance,
): Pick<TableFile, 'name' | 'sheet'> => ({
  name: `evenground_inequality_${fileNamePart(question.place.name)}_${fileNamePart(question.indicator)}_${sheet.toLowerCase()}_${edition}`,
  sheet,
});

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
      `Value (${i.unit})`,
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
      full(group.value),
      full(group.standardError),
      full(group.lower),
      full(group.upper),
      ...(scale === null ? [] : [full(fit.task?.groups[k]?.standardError ?? null)]),
    ]),
    notes: [
      ...linesOf(answer, provenance),
      'Values are population-weighted means over the areas of a group; standard errors are those of the areas combined',
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
            IN_UNIT.has(measure.id) ? (i.unit === '%' ? 'percentage points' : i.unit) : '',
            measure.words,
          ]
        : [null, null, null, '', measure.sentence]),
      measure.variant,
      measure.caveat,
    ]),
    notes: linesOf(answer, provenance),
  };
}

const IN_UNIT: ReadonlySet<string> = new Set(['slope', 'gap', 'attributable']);

/** One row an area, from most to least deprived, with its part in the gap. */
export function areasFile(
  answer: InequalityAnswer,
  gap: GapMap,
  { book: { table } }: InequalityInputs,
  provenance: InequalityProvenance,
): TableFile {
  const { unit } = answer.indicator;
  return {
    ...named(answer, 'Areas', provenance),
    head: [
      'Code',
      'Name',
      'Population now',
      'Place in the population (0 most deprived; 1 least)',
      `Value (${unit})`,
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
      full(area.value),
      full(area.fitted),
      full(area.contribution),
      area.standsOut ? 'yes' : 'no',
      area.standsOutWords,
      area.flagWords,
    ]),
    notes: [
      ...linesOf(answer, provenance),
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
  { title, period, question, indicator: i, notes, sources, fit }: InequalityAnswer,
  { edition, sources: all }: InequalityProvenance,
): string[] {
  const due = new Set([...sources, ...GEOGRAPHY_SOURCES[question.level]]);
  return [
    `Evenground: ${title}`,
    `${question.place.name} (${question.place.code}); ${i.label}; ${period}`,
    `Packs of ${edition}`,
    'An empty cell is never zero',
    'Population now: Census 2021 scaled to the mid-2023 estimate of the district (ONS)',
    `Multiplier ${fit.multiplier}: a disadvantage of the most deprived is positive`,
    ...notes,
    ...all.filter(({ id }) => due.has(id)).map(sourceNote),
  ];
}
