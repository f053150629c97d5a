/** Two measures of need against each other, over the areas that both have. */
import { indexedNeed } from '../../shift/need.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { NeedInFifths, SubjectFigures } from './subject.ts';

export interface ComparedNeed {
  readonly code: string;
  readonly name: string;
  /** need a head over the mean of the areas; null where missing */
  readonly first: number | null;
  readonly second: number | null;
  /** what the area gets under each, pounds; null without the run */
  readonly firstPounds: number | null;
  readonly secondPounds: number | null;
  /** second − first, pounds */
  readonly morePounds: number | null;
}

export interface NeedComparison {
  readonly rows: readonly ComparedNeed[];
  readonly first: NeedInFifths | null;
  readonly second: NeedInFifths | null;
  readonly firstWords: string;
  readonly secondWords: string;
}

interface Side {
  readonly figures: SubjectFigures;
  readonly run: ScenarioRun | null;
}

/** Needs as an index, mean 1; all null where nobody has any. */
function indexOf({ figures }: Side, keep: (code: string) => boolean): Map<string, number | null> {
  const areas = figures.areas.filter(({ code }) => keep(code));
  const needs = areas.map(({ need }) => need);
  const hasAny = areas.some(({ need, population }) => need !== null && need > 0 && population > 0);
  const index = hasAny
    ? indexedNeed(
        needs,
        areas.map(({ population }) => population),
      )
    : needs.map(() => null);
  return new Map(areas.map(({ code }, i) => [code, index[i] ?? null]));
}

/** Areas in the order of the first. Those that only one of the two has are left out. */
export function compareNeeds(first: Side, second: Side): NeedComparison {
  const both = new Set(second.figures.areas.map(({ code }) => code));
  const one = indexOf(first, (code) => both.has(code));
  const other = indexOf(second, (code) => one.has(code));
  const pounds = ({ run }: Side): Map<string, number> =>
    new Map(run?.outcome.areas.map(({ code, change }) => [code, change]));
  const [before, after] = [pounds(first), pounds(second)];
  const rows = first.figures.areas.flatMap(({ code, name }): ComparedNeed[] => {
    if (!one.has(code)) return [];
    const firstPounds = before.get(code) ?? null;
    const secondPounds = after.get(code) ?? null;
    return [
      {
        code,
        name,
        first: one.get(code) ?? null,
        second: other.get(code) ?? null,
        firstPounds,
        secondPounds,
        morePounds:
          firstPounds === null || secondPounds === null
            ? null
            : (Math.round(secondPounds * 100) - Math.round(firstPounds * 100)) / 100,
      },
    ];
  });
  return {
    rows,
    first: first.figures.need,
    second: second.figures.need,
    firstWords: first.figures.needWords,
    secondWords: second.figures.needWords,
  };
}
