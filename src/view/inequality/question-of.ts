/** From the address to what is asked of "How unequal is it?". */
import { indicator } from '../../indicators/registry.ts';
import { LEVELS_WITHIN, type Level } from '../../place/levels.ts';
import { parseOrder } from '../../report/inequality/order-code.ts';
import type { InequalityQuestion, Ranking } from '../../report/inequality/question.ts';
import { askableLevels, reasonAgainst } from '../../report/inequality/reasons.ts';
import type { NamedArea } from '../../report/inputs.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { MapLevel } from '../shown-level.ts';

/** Asked where what the map shows is deprivation itself, or a count: held for every neighbourhood, with a true zero. */
export const STAND_IN = 'years_of_potential_life_lost';

export interface AskedQuestion {
  readonly question: InequalityQuestion;
  /** levels that can be asked for here, from the largest to the smallest areas */
  readonly levels: readonly MapLevel[];
  /** why another indicator is asked of than the one in the address, in a sentence; null: it is that one */
  readonly standIn: string | null;
  /** a sentence where the order in the address was not understood */
  readonly problem: string | null;
}

/** What of the address a question is made from. */
export type AskedState = Pick<ViewState, 'indicator' | 'among' | 'grouping' | 'basis' | 'order'>;

const NEVER_RATES: ReadonlySet<string> = new Set(['reflection', 'noRate']);

export function questionOf(state: AskedState, place: NamedArea): AskedQuestion {
  const read = parseOrder(state.order);
  const ranking: Ranking = read ?? { kind: 'imd' };
  const ask = (id: string): Omit<AskedQuestion, 'standIn' | 'problem'> => {
    const within: readonly Level[] = LEVELS_WITHIN[place.level];
    const levels = askableLevels(indicator(id), place.level).filter((l) => within.includes(l));
    return {
      levels,
      question: {
        place,
        indicator: id,
        level: levelOf(state.among, id, levels, within),
        grouping: state.grouping,
        basis: state.basis === 'england' ? 'national' : 'within',
        ranking,
      },
    };
  };
  const asked = ask(state.indicator);
  const i = indicator(state.indicator);
  const against = reasonAgainst(i, asked.question);
  // A health figure under its own domain has a better way out, which its reason names.
  const replaced =
    against !== null &&
    NEVER_RATES.has(against.reason) &&
    i.id !== STAND_IN &&
    i.theme !== 'health';
  return {
    ...(replaced ? ask(STAND_IN) : asked),
    standIn: replaced ? standInWords(against.reason === 'reflection', i.label) : null,
    problem:
      read === null
        ? `The order “${state.order.slice(0, 40)}” is not known: areas are ranked by IMD 2025.`
        : null,
  };
}

/**
 * The level of the areas that the gap is taken apart by. They need not be those that are grouped: wards
 * are what a board knows by name, and a country is read by its districts. What is chosen by hand stands.
 */
export function gapLevel(
  { question, levels }: Pick<AskedQuestion, 'question' | 'levels'>,
  among: ViewState['among'],
): MapLevel {
  const own = question.level as MapLevel;
  if (among !== 'auto') return own;
  const wanted = question.place.level === 'england' ? 'ltla' : 'ward';
  return levels.includes(wanted) ? wanted : own;
}

const standInWords = (isDeprivation: boolean, label: string): string =>
  `${
    isDeprivation
      ? 'Deprivation is what areas are ranked by here, so it cannot be the figure too'
      : `“${label}” counts or orders, so it has no slope`
  }. Shown in its place: ${indicator(STAND_IN).label.toLowerCase()}.`;

/**
 * The level of the areas that are grouped. 'auto': the finest that indicator and place bear; where they bear
 * none, the largest areas in the place at which the reason why can be told.
 */
function levelOf(
  among: ViewState['among'],
  id: string,
  levels: readonly MapLevel[],
  within: readonly Level[],
): MapLevel {
  if (among !== 'auto') return among;
  const finest = levels.at(-1);
  if (finest !== undefined) return finest;
  const held = indicator(id).levels;
  const told = within.find((level) => held[level] !== undefined) ?? within[0];
  return (told === 'england' ? undefined : told) ?? 'lsoa';
}
