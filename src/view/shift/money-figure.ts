/** One figure of an outcome's areas, by what the map is asked to show. */
import type { OutcomeArea } from '../../shift/outcome.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import { MONEY_FIGURES, type MoneyFigure } from '../../url/view-state.ts';

/** What it has before with what it gains, whether the scenario moves what it has or only adds to it. */
const afterOf = ({ baseline, change }: OutcomeArea): number | null =>
  baseline === null ? null : (Math.round(baseline * 100) + Math.round(change * 100)) / 100;

/** Pounds, or pounds a head; null where the area has no such figure. */
export function moneyOf(area: OutcomeArea, figure: MoneyFigure): number | null {
  const perHead = (pounds: number | null): number | null =>
    pounds === null || !(area.population > 0) ? null : pounds / area.population;
  switch (figure) {
    case 'change':
      return area.change;
    case 'changePerHead':
      return area.changePerHead;
    case 'after':
      return afterOf(area);
    case 'afterPerHead':
      return perHead(afterOf(area));
    case 'before':
      return area.baseline;
    case 'beforePerHead':
      return perHead(area.baseline);
    default:
      return figure satisfies never;
  }
}

const NO_BASELINE =
  'Before and after need what each area has now: none is published at this level, and none has been given.';

/**
 * Why each figure cannot be shown; null where it can. Before and after stand only on a baseline that
 * is published or given, as they do in the table and the record.
 */
export function availableFigures(
  run: ScenarioRun | null,
): Readonly<Record<MoneyFigure, string | null>> {
  const held = run?.areas.some(({ baseline }) => baseline !== null) ?? false;
  const reason = held ? null : NO_BASELINE;
  return Object.fromEntries(
    MONEY_FIGURES.map((figure) => [figure, figure.startsWith('change') ? null : reason]),
  ) as Record<MoneyFigure, string | null>;
}

/** The figure to draw: the one asked for, or the change where that one is not held. */
export const shownFigure = (
  asked: MoneyFigure,
  available: Readonly<Record<MoneyFigure, string | null>>,
): MoneyFigure =>
  available[asked] === null ? asked : asked.endsWith('PerHead') ? 'changePerHead' : 'change';
