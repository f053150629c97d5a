/**
 * The classes of a money map. Their limits come from the sum that is shared out and the people it is
 * for, never from how it is shared: the legend stands still while the slider moves.
 */
import { divergingColours, rampColours, type Scheme } from '../../map/ramps.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import { classOf } from '../../stats/breaks.ts';
import type { MoneyFigure, Ramp } from '../../url/view-state.ts';
import { moneyOf } from './money-figure.ts';

export type MoneyClassKind = 'lost' | 'nothing' | 'less' | 'about' | 'more' | 'amount' | 'gained';

export interface MoneyClass {
  readonly kind: MoneyClassKind;
  /** in units of the last decimal: lowest and highest figure of the class; null: open */
  readonly from: number | null;
  readonly to: number | null;
  readonly colour: string;
}

export interface MoneyClasses {
  /** from the lowest figure to the highest */
  readonly classes: readonly MoneyClass[];
  /** decimals of a pound that figures and limits are shown with */
  readonly decimals: number;
  /** £ a head that every area would have by head; null for pounds, and where money is only moved */
  readonly byHead: number | null;
}

/**
 * Multiples of the money by head at which classes part; within 5% an area has about its share by head.
 * Wards of a county all by years of potential life lost run from about 0.7 to 1.6: wider limits would
 * leave most of them in one class.
 */
export const BY_HEAD_LIMITS = [0.7, 0.85, 0.95, 1.05, 1.2, 1.5] as const;

/** Neither missing (white, outlined) nor about by head (the palest grey of the ramp): a plain middle grey. */
const NOTHING: Readonly<Record<Scheme, string>> = { light: '#a9b1b9', dark: '#78838d' };

export const isPerHead = (figure: MoneyFigure): boolean => figure.endsWith('PerHead');
const isChange = (figure: MoneyFigure): boolean => figure.startsWith('change');
const isBefore = (figure: MoneyFigure): boolean => figure.startsWith('before');

const STEPS = [1, 2, 5] as const;

/** The largest of 1, 2 and 5 times a power of ten that is not above a figure. */
function niceBelow(figure: number): number {
  const power = 10 ** Math.floor(Math.log10(figure) + 1e-9);
  const step = STEPS.findLast((s) => s * power <= figure * (1 + 1e-9)) ?? 1;
  return step * power;
}

/** 1, 2, 5, 10, 20, … within two limits. */
function ladder(from: number, to: number): number[] {
  const steps: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(from)); power <= to; power *= 10)
    for (const step of STEPS)
      if (step * power >= from && step * power <= to) steps.push(step * power);
  return steps;
}

/** Decimals with which a twentieth of a sum is still told from nothing; pence at least. */
const decimalsFor = (pounds: number): number =>
  pounds > 0 ? Math.min(6, Math.max(2, Math.ceil(-Math.log10(pounds * 0.05)))) : 2;

/** Whether money that areas have now may be taken from them. */
const takes = ({ settings, countsBaseline }: ScenarioRun): boolean =>
  countsBaseline && settings.mode !== 'new' && !settings.noLoss;

/** Pounds that may move in all: what is uncommitted of baselines, and new money. */
function movable({ settings, areas, outcome }: ScenarioRun): number {
  const held = areas.reduce((sum, { baseline }) => sum + Math.max(0, baseline ?? 0), 0);
  return held * settings.uncommittedShare + Math.max(0, outcome.change);
}

/**
 * Pounds a head that an area is likely to lose or gain where money is shared out again: how far areas
 * lie from their average now, on average, and no more than may move.
 */
function usualMove(run: ScenarioRun): number {
  const held = run.areas.filter(({ baseline, population }) => baseline !== null && population > 0);
  const people = held.reduce((sum, { population }) => sum + population, 0);
  const average = held.reduce((sum, { baseline }) => sum + (baseline as number), 0) / people;
  const apart = held.reduce(
    (sum, { baseline, population }) => sum + Math.abs((baseline as number) - average * population),
    0,
  );
  const most = movable(run) / run.outcome.population;
  return apart > 0 ? Math.min(apart / people, most) : most;
}

/** The sum that a figure is a part of, and over whom: those that take part in a change, those with a baseline else. */
function whole(run: ScenarioRun, figure: MoneyFigure): { pounds: number; people: number } {
  const { outcome } = run;
  if (isChange(figure)) return { pounds: outcome.change, people: outcome.takingPart.people };
  const held = outcome.areas.filter(({ baseline }) => baseline !== null);
  const sum = isBefore(figure) ? 'before' : 'after';
  return {
    pounds: held.reduce((all, area) => all + (moneyOf(area, sum) ?? 0), 0),
    people: held.reduce((all, { population }) => all + population, 0),
  };
}

type Part = Pick<MoneyClass, 'kind' | 'from' | 'to'>;

/** Classes between inner limits, each ending one unit under the next. */
const between = (cuts: readonly number[], kinds: readonly MoneyClassKind[]): Part[] =>
  kinds.map((kind, i) => ({
    kind,
    from: i === 0 ? null : (cuts[i - 1] as number),
    to: i === cuts.length ? null : (cuts[i] as number) - 1,
  }));

/** @param run of the areas that are drawn */
export function moneyClasses(
  run: ScenarioRun,
  figure: MoneyFigure,
  ramp: Ramp,
  scheme: Scheme,
): MoneyClasses {
  const { pounds, people } = whole(run, figure);
  const perHead = isPerHead(figure);
  const average = perHead ? pounds / people : pounds / run.areas.length;
  if (isChange(figure) && (takes(run) || !(average > 0)))
    return movedClasses(
      perHead ? usualMove(run) : usualMove(run) * (people / run.areas.length),
      perHead,
      scheme,
    );
  const nothing: Part[] = isChange(figure) ? [{ kind: 'nothing', from: 0, to: 0 }] : [];
  const grey = nothing.map(() => NOTHING[scheme]);
  if (perHead) {
    const decimals = decimalsFor(average);
    const cuts = BY_HEAD_LIMITS.map((times) => Math.round(times * average * 10 ** decimals));
    const parts = between(cuts, ['less', 'less', 'less', 'about', 'more', 'more', 'more']);
    const colours = divergingColours(
      BY_HEAD_LIMITS.map((times) => times - 1),
      scheme,
    );
    return {
      ...coloured([...nothing, ...parts], [...grey, ...colours]),
      decimals,
      byHead: average,
    };
  }
  const cuts = average > 0 ? ladder(average / 5, average * 5) : [];
  const parts = between(
    cuts,
    Array.from({ length: cuts.length + 1 }, () => 'amount' as const),
  );
  const colours = rampColours(ramp, parts.length, 'neutral', scheme);
  return { ...coloured([...nothing, ...parts], [...grey, ...colours]), decimals: 0, byHead: null };
}

/** Where money is only moved: what is lost and what is gained, in the same steps on both sides. */
function movedClasses(pounds: number, perHead: boolean, scheme: Scheme): MoneyClasses {
  const decimals = perHead ? decimalsFor(pounds) : 0;
  const scale = 10 ** decimals;
  const small = Math.max(2, Math.round(niceBelow(Math.max(pounds * 0.2, 2 / scale)) * scale));
  const large = small * 5;
  const parts: Part[] = [
    { kind: 'lost', from: null, to: -large },
    { kind: 'lost', from: 1 - large, to: -small },
    { kind: 'lost', from: 1 - small, to: -1 },
    { kind: 'nothing', from: 0, to: 0 },
    { kind: 'gained', from: 1, to: small - 1 },
    { kind: 'gained', from: small, to: large - 1 },
    { kind: 'gained', from: large, to: null },
  ];
  const colours = divergingColours([-3, -2, -1, 1, 2, 3], scheme);
  return { ...coloured(parts, colours), decimals, byHead: null };
}

const coloured = (
  parts: readonly Part[],
  colours: readonly string[],
): Pick<MoneyClasses, 'classes'> => ({
  classes: parts.map((part, i) => ({ ...part, colour: colours[i] as string })),
});

/** A figure in units of its last shown decimal, half away from zero: figures shown alike count as alike. */
export const shownUnits = (pounds: number, decimals: number): number =>
  Math.round(Math.abs(pounds) * 10 ** decimals) * Math.sign(pounds);

/** Finds the class of figures in pounds. What is exactly nothing, or lost, is told before it is rounded. */
export function classFinder({ classes, decimals }: MoneyClasses): (pounds: number) => number {
  const nothing = classes.findIndex(({ kind }) => kind === 'nothing');
  const lost = classes.filter(({ kind }) => kind === 'lost');
  const rest = classes.slice(nothing + 1);
  const gains = rest.slice(1).map(({ from }) => from as number);
  const losses = lost.slice(1).map(({ from }) => from as number);
  return (pounds) => {
    if (pounds === 0 && nothing >= 0) return nothing;
    const units = shownUnits(pounds, decimals);
    if (pounds < 0 && lost.length > 0) return classOf(losses, units);
    return nothing + 1 + classOf(gains, units);
  };
}
