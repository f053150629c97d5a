/** What the map shows of a scenario's money, and what the page around it says of it. Pure. */

import type { LegendModel } from '../../map/legend.ts';
import type { AreaColouring, MapPoints } from '../../map/model.ts';
import type { Scheme } from '../../map/ramps.ts';
import type { Bounds } from '../../place/area-table.ts';
import type { AreaCard } from '../../report/area-card.ts';
import type { Source } from '../../report/inputs.ts';
import { GEOGRAPHY_SOURCES } from '../../report/provenance.ts';
import { infeasibleWords } from '../../report/shift/infeasible-words.ts';
import { rulePhrase } from '../../report/shift/scenario-sentence.ts';
import { levelPlural, levelSingular } from '../../report/words.ts';
import { readsBaseline } from '../../shift/baseline-use.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { ShiftUnit } from '../../shift/scenario-settings.ts';
import type { MoneyFigure, Ramp } from '../../url/view-state.ts';
import type { MapLevel } from '../shown-level.ts';
import { moneyCard } from './money-card.ts';
import { type MoneyClasses, moneyClasses } from './money-classes.ts';
import { type ClassedAreas, classAreas, moneyColouring, moneyPoints } from './money-colouring.ts';
import { availableFigures, shownFigure } from './money-figure.ts';
import type { MoneyGround, ScenarioPlaces } from './money-ground.ts';
import { classMarks, figureWords, moneyLegend, moneyWords } from './money-legend.ts';
import { moneySummary } from './money-summary.ts';
import { needParts } from './shift-packs.ts';
import type { ShiftFigures, ShiftView } from './shift-view.ts';

export type { ScenarioPlaces };

export interface MoneyScene {
  /** of the coloured areas; for practices that of the land beneath them */
  readonly level: MapLevel;
  /** the figure that is drawn: another than the one asked for where that one is not held */
  readonly shown: MoneyFigure;
  /** why a figure cannot be shown, in words; null: it can */
  readonly available: Readonly<Record<MoneyFigure, string | null>>;
  /** whether the scenario reaches the wards under its areas */
  readonly canBeneath: boolean;
  /** "upper-tier authorities": the scenario's own areas */
  readonly unitLabel: string;
  /** "wards": the areas that are drawn */
  readonly areasLabel: string;
  /** null while the figures load, or where there are none */
  readonly colouring: AreaColouring | null;
  readonly points: MapPoints | null;
  readonly legend: LegendModel | null;
  /** "New money, £ a head, wards, £1,000,000 of new money, half by head, half by …" */
  readonly title: string;
  /** "New money, £ a head" */
  readonly shortTitle: string;
  readonly placeName: string;
  /** for screen readers: highest, lowest, how many gain, get nothing, lose, are set aside */
  readonly summary: string;
  /** of the area or practice at the pointer or the keyboard focus; null: no part of the scenario */
  readonly cardOf: (code: string) => AreaCard | null;
  /** around the scenario's place */
  readonly home: Bounds | null;
  readonly places: ScenarioPlaces | null;
  /** what the shown figures were made from, in the order of the manifest */
  readonly sourcesAmong: (held: readonly Source[]) => Source[];
  /** the same as the words after the legend's "Source: " */
  readonly sourceWords: (held: readonly Source[]) => string;
}

export interface MoneySceneInput {
  readonly scenario: Pick<ShiftView, 'settings' | 'problem' | 'pending'> & {
    /** null while it is not known */
    readonly placeName: string | null;
    /** whether a figure could not be loaded */
    readonly failed: boolean;
    /** names of the user's own files of need and of what areas have; null: none, or not read yet */
    readonly ownFiles: { readonly need: string | null; readonly baseline: string | null };
  };
  /** of the drawn areas: the scenario's own, or the wards beneath them */
  readonly drawn: { readonly run: ScenarioRun | null; readonly figures: ShiftFigures | null };
  /** what is drawn */
  readonly unit: ShiftUnit;
  readonly money: MoneyFigure;
  readonly canBeneath: boolean;
  readonly patterns: boolean;
  readonly scheme: Scheme;
  readonly ramp: Ramp;
  readonly ground: MoneyGround | null;
  /** where the practices stand, one a row; null for areas, or on their way */
  readonly at: Pick<MapPoints, 'longitudes' | 'latitudes'> | null;
}

const plural = (unit: ShiftUnit): string =>
  unit === 'practice' ? 'general practices' : levelPlural(unit);
const singular = (unit: ShiftUnit): string =>
  unit === 'practice' ? 'general practice' : levelSingular(unit);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What stands in the legend's and the summary's place while there is nothing to show. */
function waitingWords({ pending, problem, failed, settings }: MoneySceneInput['scenario']): string {
  if (failed) return 'The figures could not be loaded.';
  if (problem !== null)
    return problem.kind === 'infeasible'
      ? `${infeasibleWords(settings, problem.error, []).title}.`
      : problem.message;
  return pending ? 'The figures are being loaded.' : 'There is nothing to show yet.';
}

/** Pure. Cheap enough for every step of a slider: one pass over the areas that are drawn. */
export function moneyScene(input: MoneySceneInput): MoneyScene {
  const { scenario, drawn, unit, money, canBeneath, ground, at } = input;
  const { settings } = scenario;
  const { run } = drawn;
  const available = availableFigures(run);
  const shown = shownFigure(money, available);
  const areas = plural(unit);
  const title = [
    figureWords(settings, shown),
    areas,
    moneyWords(settings, shown),
    ...(shown.startsWith('before') ? [] : [rulePhrase(settings)]),
  ].join(', ');
  const made =
    run === null || ground === null || run.areas.length + ground.empty !== ground.codes.length
      ? null
      : make(run, ground, input, shown, title);
  const sourceIds = new Set([
    ...(drawn.figures?.sources ?? []),
    ...(unit === 'practice' ? [] : GEOGRAPHY_SOURCES[unit]),
  ]);
  const own = new Set(drawn.figures?.sources ?? []);
  return {
    level: unit === 'practice' ? 'utla' : unit,
    shown,
    available,
    canBeneath,
    unitLabel: plural(settings.unit),
    areasLabel: areas,
    colouring: unit === 'practice' ? null : (made?.colouring ?? null),
    points:
      unit !== 'practice' || made === null || at === null || run === null || ground === null
        ? null
        : moneyPoints(ground, run, made.classed, made.colours, at),
    legend: made?.legend ?? null,
    title,
    shortTitle: figureWords(settings, shown),
    placeName: scenario.placeName ?? 'England',
    summary: made?.summary ?? waitingWords(scenario),
    cardOf: (code) =>
      ground === null
        ? null
        : moneyCard(
            {
              run,
              figure: shown,
              classes: made?.classes ?? null,
              values: made?.classed.values ?? null,
              ground,
              unit,
              areas,
            },
            code,
          ),
    home: ground?.home ?? null,
    places: ground?.places ?? null,
    sourcesAmong: (held) => held.filter(({ id }) => sourceIds.has(id)),
    sourceWords: (held) =>
      sourceWords(
        held.filter(({ id }) => own.has(id)),
        filesRead(scenario, shown),
      ),
  };
}

/** The user's own files that what is shown reads. */
function filesRead(
  { settings, ownFiles }: MoneySceneInput['scenario'],
  shown: MoneyFigure,
): string[] {
  const isNeedRead = needParts(settings).includes('own');
  const isBaselineRead = readsBaseline(settings) || !shown.startsWith('change');
  return [isNeedRead ? ownFiles.need : null, isBaselineRead ? ownFiles.baseline : null].filter(
    (file) => file !== null,
  );
}

/** Whose figures the money was worked out from: in full they stand under the figures, in print and in files. */
function sourceWords(named: readonly Source[], files: readonly string[]): string {
  if (named.length === 0 && files.length === 0) return 'see Data and sources';
  // What is remarked on a period in the manifest is for the list of sources.
  const from = named.map(
    ({ publisher, period }) => `${publisher} (${period.replace(/ \(.*\)$/, '')})`,
  );
  const each = [...new Set(from)];
  const last = each.at(-1);
  return `worked out here from ${[
    ...files.map((file) => `your own file “${file}”`),
    ...(last === undefined
      ? []
      : [`figures of ${each.length === 1 ? last : `${each.slice(0, -1).join(', ')} and ${last}`}`]),
  ].join(' and ')}`;
}

function make(
  run: ScenarioRun,
  ground: MoneyGround,
  { patterns, scheme, ramp, unit }: MoneySceneInput,
  figure: MoneyFigure,
  title: string,
): {
  readonly classes: MoneyClasses;
  readonly classed: ClassedAreas;
  readonly colours: readonly string[];
  readonly colouring: AreaColouring;
  readonly legend: LegendModel;
  readonly summary: string;
} {
  const classes = moneyClasses(run, figure, ramp, scheme);
  const classed = classAreas(run, figure, classes, ground);
  // Circles carry no patterns: what a practice has can be read at the pointer and in the table.
  const marks =
    unit === 'practice' ? classes.classes.map(() => null) : classMarks(classes.classes, patterns);
  const colours = classes.classes.map(({ colour }) => colour);
  return {
    classes,
    classed,
    colours,
    colouring: moneyColouring(ground, classed, colours, patterns, marks),
    legend: moneyLegend({
      run,
      figure,
      classes,
      counts: classed.counts,
      absences: classed.absences,
      marks,
      areas: capital(plural(unit)),
      circles: unit === 'practice',
      bestFit: unit === 'ward',
      scheme,
    }),
    summary: moneySummary({
      run,
      figure,
      title,
      classes,
      classed,
      ground,
      areas: { plural: plural(unit), singular: singular(unit) },
    }),
  };
}
