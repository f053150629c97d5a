/** Why no inequality is computed, each with its sentence and what can be asked instead. */
import { sharedMaking } from '../../deprivation/shared-making.ts';
import { indicator, isIndicatorId, isModelledAt, originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { LEVELS, type Level } from '../../place/levels.ts';
import { countOf, levelPlural, levelSingular } from '../words.ts';
import {
  type InequalityQuestion,
  type Ranking,
  rankingIndicator,
  rankingName,
  shareOf,
} from './question.ts';

export type NotComputedReason =
  /** the figure is modelled at that level: it would show the model its own assumptions */
  | 'modelled'
  /** finer than the geography that its source was measured at */
  | 'belowSource'
  | 'notAtLevel'
  /** the areas do not lie within the place */
  | 'notWithin'
  /** a count, a rank or a decile */
  | 'noRate'
  /** it is part of what the areas are ranked by */
  | 'reflection'
  | 'fewGroups'
  /** England's fifths or tenths of which the place has none */
  | 'emptyGroup'
  /** a group with figures for under half of its people */
  | 'groupUncovered'
  | 'noFigures'
  | 'equalDeprivation'
  | 'allEqual'
  /** own weights that weigh nothing */
  | 'noWeights';

/** Something that can be asked in its place: a change of the question; or what is to be had elsewhere only. */
export type Instead =
  | { readonly kind: 'ask'; readonly words: string; readonly change: Partial<InequalityQuestion> }
  | { readonly kind: 'elsewhere'; readonly words: string };

export interface NotComputed {
  readonly kind: 'notComputed';
  readonly reason: NotComputedReason;
  readonly sentence: string;
  readonly instead: readonly Instead[];
}

export const notComputed = (
  reason: NotComputedReason,
  sentence: string,
  instead: readonly Instead[] = [],
): NotComputed => ({ kind: 'notComputed', reason, sentence, instead });

/** How fine a level is; wards and MSOAs are of one size. */
const FINENESS: Readonly<Record<Level, number>> = {
  england: 0,
  region: 1,
  icb: 1,
  utla: 2,
  ltla: 3,
  msoa: 4,
  ward: 4,
  lsoa: 5,
};

const NO_RATE: ReadonlySet<string> = new Set(['people', 'rank', 'decile', 'deciles']);

/** What can be known before any figure is read; null where nothing stands in the way. */
export function reasonAgainst(i: Indicator, question: InequalityQuestion): NotComputed | null {
  const { level, place, ranking } = question;
  if (NO_RATE.has(i.unit))
    return notComputed(
      'noRate',
      `“${i.label}” counts or orders; it is no rate or average, so it has no slope across deprivation.`,
    );
  const origin = originAt(i, level);
  if (origin === 'modelled') return againstModelled(i, level);
  if (isModelledAt(i, level)) return againstSourceModel(i);
  if (origin === null && FINENESS[level] > FINENESS[i.sourceLevel])
    return notComputed(
      'belowSource',
      `“${i.label}” is measured for ${levelPlural(i.sourceLevel)}. No inequality is computed below the geography of its source.`,
      levelsInstead(i, place.level),
    );
  if (origin === null)
    return notComputed(
      'notAtLevel',
      `“${i.label}” has no figures for ${levelPlural(level)}.`,
      levelsInstead(i, place.level),
    );
  if (place.level !== 'england' && FINENESS[level] <= FINENESS[place.level])
    return notComputed(
      'notWithin',
      `The areas that are compared must be smaller than ${place.name}: ${levelPlural(level)} are not.`,
      levelsInstead(i, place.level),
    );
  return againstReflection(i, ranking);
}

function againstModelled(i: Indicator, level: Level): NotComputed {
  const historic = `${i.id}_2009_13`;
  return notComputed(
    'modelled',
    `“${i.label}” for ${levelPlural(level)} is modelled here. A slope through modelled figures would measure the model, so none is computed.`,
    [
      {
        kind: 'ask',
        words: 'Years of potential life lost, held for neighbourhoods',
        change: { indicator: 'years_of_potential_life_lost', level: 'lsoa' },
      },
      {
        kind: 'ask',
        words: 'Illness and disability ratio, held for neighbourhoods',
        change: { indicator: 'illness_disability_ratio', level: 'lsoa' },
      },
      ...(isIndicatorId(historic)
        ? [
            {
              kind: 'ask' as const,
              words: 'Official figures of 2009-13 for middle-layer areas',
              change: { indicator: historic, level: 'msoa' as const },
            },
          ]
        : []),
      {
        kind: 'elsewhere',
        words:
          'Official figures for small areas of 2016-20 and later are published elsewhere. They could not be held here, and a file of your own cannot be brought in yet.',
      },
    ],
  );
}

/** What is counted and not modelled, and tells of the same. */
const COUNTED_INSTEAD: Readonly<Record<string, string>> = {
  modelled_unemployment: 'claimant_count',
};

function againstSourceModel(i: Indicator): NotComputed {
  const counted = COUNTED_INSTEAD[i.id];
  return notComputed(
    'modelled',
    `“${i.label}” comes out of a model of its publisher. A slope through modelled figures would measure the model, so none is computed.`,
    counted === undefined
      ? []
      : [
          {
            kind: 'ask',
            words: `${indicator(counted).label}, which is counted`,
            change: { indicator: counted },
          },
        ],
  );
}

/**
 * The index, a part of it that weighs in the ranking, or an ingredient of the one domain that is all of the
 * ranking. An ingredient among much else, and what is only akin, is answered with a note (`overlapNote`).
 */
function againstReflection(i: Indicator, ranking: Ranking): NotComputed | null {
  const made = sharedMaking(i.id);
  const share = made === null ? 0 : shareOf(ranking, made.domain);
  const isReflected =
    i.id === rankingIndicator(ranking) ||
    (made === null
      ? i.theme === 'deprivation'
      : made.how === 'part'
        ? share > 0
        : made.how === 'ingredient' && share === 1);
  if (!isReflected) return null;
  return notComputed(
    'reflection',
    `“${i.label}” belongs to what the areas are ranked by, ${rankingName(ranking)}: the slope would show the ranking its own reflection.`,
    made?.domain === 'health'
      ? [
          {
            kind: 'ask',
            words: 'Rank areas by IMD 2025 without its health domain',
            change: { ranking: { kind: 'imdWithoutHealth' } },
          },
        ]
      : made?.how === 'ingredient'
        ? [
            {
              kind: 'ask',
              words: 'Rank areas by IMD 2025 as a whole',
              change: { ranking: { kind: 'imd' } },
            },
          ]
        : [],
  );
}

/** The levels within the place at which the indicator can be asked for, from the largest to the smallest. */
export function askableLevels(i: Indicator, place: Level): Exclude<Level, 'england'>[] {
  return (Object.keys(LEVELS) as Level[]).filter((level): level is Exclude<Level, 'england'> => {
    const origin = originAt(i, level);
    return (
      level !== 'england' &&
      origin !== null &&
      !isModelledAt(i, level) &&
      FINENESS[level] > FINENESS[place]
    );
  });
}

const levelsInstead = (i: Indicator, place: Level): Instead[] =>
  askableLevels(i, place).map((level) => ({
    kind: 'ask',
    words: `By ${levelSingular(level)}`,
    change: { level },
  }));

export const fewGroups = (held: number, level: Level, place: string): NotComputed =>
  notComputed(
    'fewGroups',
    `${place} has ${held === 0 ? `no ${levelPlural(level)}` : countOf(held, level)} with figures; a slope needs five groups or more.`,
  );

/** Own weights that weigh nothing; else null. */
export const weightless = (ranking: Ranking): NotComputed | null =>
  ranking.kind === 'own' && !Object.values(ranking.weights).some((weight) => weight > 0)
    ? notComputed('noWeights', 'All your weights are zero: give at least one domain a weight.')
    : null;
