/** What is asked of "How unequal is it?", and what must be at hand to answer. */
import {
  DOMAIN_WEIGHTS,
  DOMAINS,
  type Domain,
  WEIGHTS_WITHOUT_HEALTH,
} from '../../deprivation/imd.ts';
import { indicator } from '../../indicators/registry.ts';
import type { Direction, Indicator, Theme } from '../../indicators/types.ts';
import type { Column } from '../../indicators/value.ts';
import type { Level } from '../../place/levels.ts';
import type { Book, NamedArea } from '../inputs.ts';

/** Fifths or tenths of areas, or every area a group of its own. */
export type Grouping = 'tenths' | 'fifths' | 'continuous';

/** Whose fifths and tenths: England's, or those of the areas within the place. The two give different answers. */
export const BASES = ['national', 'within'] as const;
export type Basis = (typeof BASES)[number];

/** What the areas are ordered by. */
export type Ranking =
  | { readonly kind: 'imd' }
  | { readonly kind: 'imdWithoutHealth' }
  | { readonly kind: 'domain'; readonly domain: Domain }
  | { readonly kind: 'own'; readonly weights: Readonly<Partial<Record<Domain, number>>> };

export interface InequalityQuestion {
  readonly place: NamedArea;
  /** id in the registry */
  readonly indicator: string;
  /** what the asker takes for good, where the registry judges neither; left out: no judgement is meant */
  readonly direction?: Exclude<Direction, 'neutral'>;
  /** level of the areas that are grouped */
  readonly level: Level;
  readonly grouping: Grouping;
  /** without effect where every area is a group of its own */
  readonly basis: Basis;
  readonly ranking: Ranking;
  /** of all limits; 0.95 unless given */
  readonly confidence?: number;
  /** of simulated limits; 100,000 unless given */
  readonly repetitions?: number;
}

export interface InequalityInputs {
  /** the areas that are grouped, all of England: the indicator's theme and the ranking's */
  readonly book: Book;
  /** neighbourhoods of England with their domains; needed for own weights only */
  readonly neighbourhoods?: Book;
}

/** The indicator as the asker judges it. @throws RangeError where the registry has no such indicator */
export function askedIndicator({ indicator: id, direction }: InequalityQuestion): Indicator {
  const i = indicator(id);
  return i.direction === 'neutral' && direction !== undefined ? { ...i, direction } : i;
}

/** The packs that a question needs: a level and its themes. */
export function packsFor({
  indicator: id,
  level,
  ranking,
}: InequalityQuestion): { readonly level: Level; readonly themes: readonly Theme[] }[] {
  const { theme } = indicator(id);
  switch (ranking.kind) {
    case 'imd':
    case 'imdWithoutHealth':
      return [{ level, themes: themes(theme, 'deprivation') }];
    case 'domain':
      return [{ level, themes: themes(theme, 'domains') }];
    case 'own':
      return level === 'lsoa'
        ? [{ level, themes: themes(theme, 'domains') }]
        : [
            { level, themes: [theme] },
            { level: 'lsoa', themes: ['domains'] },
          ];
    default:
      return ranking satisfies never;
  }
}

const themes = (own: Theme, ranking: Theme): Theme[] => [...new Set([own, ranking])];

/** Id of the column that areas are ordered by; null for own weights, which have none. */
export function rankingIndicator(ranking: Ranking): string | null {
  switch (ranking.kind) {
    case 'imd':
      return 'imd_score';
    case 'imdWithoutHealth':
      return 'imd_without_health_score';
    case 'domain':
      return `${ranking.domain}_score`;
    case 'own':
      return null;
    default:
      return ranking satisfies never;
  }
}

/** "IMD 2025", "IMD 2025 without its health domain", …: for the middle of a sentence. */
export function rankingName(ranking: Ranking): string {
  switch (ranking.kind) {
    case 'imd':
      return 'IMD 2025';
    case 'imdWithoutHealth':
      return 'IMD 2025 without its health domain';
    case 'domain':
      return `the ${indicator(`${ranking.domain}_score`).shortLabel.toLowerCase()} domain of IMD 2025`;
    case 'own':
      return `IMD 2025 with your own weights (${weightWords(ranking.weights)})`;
    default:
      return ranking satisfies never;
  }
}

/** How much of the ranking a domain is, from 0 to 1. */
export function shareOf(ranking: Ranking, domain: Domain): number {
  if (ranking.kind === 'domain') return ranking.domain === domain ? 1 : 0;
  const weights: Readonly<Partial<Record<Domain, number>>> =
    ranking.kind === 'imd'
      ? DOMAIN_WEIGHTS
      : ranking.kind === 'imdWithoutHealth'
        ? WEIGHTS_WITHOUT_HEALTH
        : ranking.weights;
  const all = DOMAINS.reduce((sum, one) => sum + (weights[one] ?? 0), 0);
  return all === 0 ? 0 : (weights[domain] ?? 0) / all;
}

/** "income 50%, crime 50%": the share of each domain that weighs anything. */
function weightWords(weights: Readonly<Partial<Record<Domain, number>>>): string {
  const used = DOMAINS.flatMap((domain): [Domain, number][] => {
    const weight = weights[domain];
    return weight === undefined || weight === 0 ? [] : [[domain, weight]];
  });
  const all = used.reduce((sum, [, weight]) => sum + weight, 0);
  return used
    .map(([domain, weight]) => `${domain} ${Math.round((100 * weight) / all)}%`)
    .join(', ');
}

/** The indicator's figures among the inputs. @throws RangeError where they are not at hand or of another level */
export function columnFor({ id }: Indicator, level: Level, { book }: InequalityInputs): Column {
  if (book.table.level !== level)
    throw new RangeError(`areas of ${book.table.level}; ${level} expected, as asked`);
  const column = book.columns.get(id);
  if (column === undefined) throw new RangeError(`no column ${id} among those of ${level} at hand`);
  return column;
}
