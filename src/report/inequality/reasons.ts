/** Why no inequality is computed, each with its sentence and what can be asked instead. */
import { originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { LEVELS, type Level } from '../../place/levels.ts';
import { countOf, levelPlural, levelSingular } from '../words.ts';
import {
  type InequalityQuestion,
  type Ranking,
  rankingIndicator,
  rankingName,
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

/** Something that can be asked in its place: a change of the question, or a door elsewhere. */
export type Instead =
  | { readonly kind: 'ask'; readonly words: string; readonly change: Partial<InequalityQuestion> }
  | { readonly kind: 'import'; readonly words: string };

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

/** Indicators that the health domain is made from: ranked by it they would show themselves. */
const IN_HEALTH_DOMAIN: ReadonlySet<string> = new Set([
  'years_of_potential_life_lost',
  'illness_disability_ratio',
  'acute_morbidity',
  'mental_health',
]);

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
      {
        kind: 'ask',
        words: 'Official figures of 2009-13 for middle-layer areas',
        change: { indicator: historic, level: 'msoa' },
      },
      { kind: 'import', words: 'Official figures of your own: import a file' },
    ],
  );
}

function againstReflection(i: Indicator, ranking: Ranking): NotComputed | null {
  const isItself = i.id === rankingIndicator(ranking);
  const isOfIndex =
    i.theme === 'deprivation' ||
    ((i.theme === 'domains' || i.theme === 'subdomains') && ranking.kind !== 'domain');
  const isOfDomain =
    ranking.kind === 'domain' && ranking.domain === 'health' && IN_HEALTH_DOMAIN.has(i.id);
  if (!isItself && !isOfIndex && !isOfDomain) return null;
  return notComputed(
    'reflection',
    `“${i.label}” belongs to what the areas are ranked by, ${rankingName(ranking)}: the slope would show the ranking its own reflection.`,
    isOfDomain
      ? [
          {
            kind: 'ask',
            words: 'Rank areas by IMD 2025 without its health domain',
            change: { ranking: { kind: 'imdWithoutHealth' } },
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
      origin !== 'modelled' &&
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
