/** The packs that figures of a scenario are read from, once loaded, and which of them its settings need. */
import { indicator, isIndicatorId } from '../../indicators/registry.ts';
import type { Theme } from '../../indicators/types.ts';
import type {
  CouncilOutturn,
  IcbAllocations,
  MoneyLsoas,
  WeightedByArea,
} from '../../pack/money.ts';
import type { WeightedLevel } from '../../pack/money-schemas.ts';
import type { PracticeTable } from '../../pack/practices.ts';
import { packPath } from '../../pack/schemas.ts';
import type { BookRequest } from '../../pack/use-books.ts';
import { isLocalLevel, type Level } from '../../place/levels.ts';
import type { AreaTables, Books } from '../../report/inputs.ts';
import { type NeedMeasureId, needMeasure } from '../../shift/need-measures.ts';
import { pot } from '../../shift/pots.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';

/** A figure of the user's own by area or practice code; null is an empty cell, not 0. */
export type OwnValues = ReadonlyMap<string, number | null>;

export interface ShiftPacks {
  readonly tables: AreaTables;
  readonly books: Books;
  readonly weighted: Readonly<Partial<Record<WeightedLevel, WeightedByArea>>>;
  readonly practices: PracticeTable | null;
  readonly moneyLsoas: MoneyLsoas | null;
  readonly icb: IcbAllocations | null;
  readonly outturn: CouncilOutturn | null;
  readonly ownNeed: OwnValues | null;
  readonly ownBaseline: OwnValues | null;
  /** edition, and checksum by path */
  readonly edition: string;
  readonly checksums: ReadonlyMap<string, string>;
}

/** The settings that figures depend on: no slider moves one of them, so none rebuilds the areas. */
export type FigureSettings = Pick<
  ScenarioSettings,
  | 'place'
  | 'unit'
  | 'pot'
  | 'moneyKind'
  | 'need'
  | 'mix'
  | 'ratio'
  | 'benchmark'
  | 'weightedBasis'
  | 'needReference'
  | 'ownNeed'
  | 'ownBaseline'
  | 'gradientMeasure'
  | 'setAsideUnlike'
> & {
  /** NHS pace of change begins a year earlier than the pot's own figures */
  readonly paceOfChange: boolean;
};

/** The measures that a choice of need is made of: two for a mix, else itself. */
export const needParts = ({
  need,
  mix,
}: Pick<ScenarioSettings, 'need' | 'mix'>): readonly NeedMeasureId[] =>
  need === 'mix' ? (mix === null ? [] : [mix.first, mix.second]) : [need];

/** Those settings of a scenario. A ratio is among them only where the measure of need reads it. */
export function figureSettings(settings: ScenarioSettings): FigureSettings {
  const readsRatio = needParts(settings).some((id) => needMeasure(id).kind === 'position');
  return {
    place: settings.place,
    unit: settings.unit,
    pot: settings.pot,
    moneyKind: settings.moneyKind,
    need: settings.need,
    mix: settings.need === 'mix' ? settings.mix : null,
    ratio: readsRatio ? settings.ratio : 1,
    benchmark: settings.benchmark,
    weightedBasis: settings.weightedBasis,
    needReference: settings.needReference,
    ownNeed: settings.ownNeed,
    ownBaseline: settings.ownBaseline,
    gradientMeasure: settings.gradientMeasure,
    setAsideUnlike: settings.setAsideUnlike,
    paceOfChange: settings.rule === 'paceOfChange',
  };
}

/** Whom £ a head counts under these settings. A practice has patients, whatever the money. */
export function denominatorOf({
  unit,
  pot: id,
  moneyKind,
}: Pick<FigureSettings, 'unit' | 'pot' | 'moneyKind'>): 'residents' | 'registered patients' {
  if (unit === 'practice') return 'registered patients';
  const { level, denominator } = pot(id);
  if (level !== null) return denominator;
  return moneyKind === 'nhs' ? 'registered patients' : 'residents';
}

export interface ShiftRequest {
  readonly levels: readonly Level[];
  readonly books: readonly BookRequest[];
  readonly weighted: readonly WeightedLevel[];
  readonly practices: boolean;
  readonly moneyLsoas: boolean;
  readonly icb: boolean;
  readonly outturn: boolean;
}

const isWeighted = (unit: string): unit is WeightedLevel =>
  unit === 'icb' || unit === 'utla' || unit === 'ltla';

/** What has to be loaded for the figures of these settings. */
export function shiftRequest(settings: FigureSettings): ShiftRequest {
  const { unit, pot: id, gradientMeasure } = settings;
  const isPractice = unit === 'practice';
  const level: Level = isPractice ? 'lsoa' : unit;
  const parts = needParts(settings).map(needMeasure);
  const registered = denominatorOf(settings) === 'registered patients';
  const isNhs = parts.some(({ kind }) => kind === 'index');
  const themes = new Set<Theme>(isPractice ? [] : ['deprivation']);
  if (isIndicatorId(gradientMeasure)) themes.add(indicator(gradientMeasure).theme);
  if (!isPractice)
    for (const { indicator: one } of parts) if (one !== null) themes.add(indicator(one).theme);
  const isShortfall = parts.some(({ kind }) => kind === 'shortfall');
  const placeLevels: Level[] = settings.place.some((code) => code.startsWith('E05'))
    ? ['ward']
    : settings.place.some((code) => code.startsWith('E02'))
      ? ['msoa']
      : [];
  return {
    levels: [
      level,
      ...placeLevels,
      ...(registered && isLocalLevel(level) ? (['lsoa'] as const) : []),
    ],
    books: [
      { level, themes: [...themes] },
      ...(isShortfall ? [{ level: 'england' as const, themes: ['health' as const] }] : []),
    ],
    // The reference of a place that is whole ICBs is theirs.
    weighted: isWeighted(unit) && (isNhs || registered) ? [...new Set([unit, 'icb'] as const)] : [],
    practices: isPractice,
    moneyLsoas: registered && !isPractice && !isWeighted(unit),
    icb: unit === 'icb' && (id === 'icbCore' || id === 'icbPrimaryMedicalCare'),
    outturn: unit === 'utla' && id === 'publicHealthOutturn',
  };
}

/** Paths of the packs of a request: what a scenario's file names with their checksums. */
export function packPathsOf(request: ShiftRequest): string[] {
  const { books, levels, weighted } = request;
  const local = [...new Set([...levels, ...books.map(({ level }) => level)])].filter(isLocalLevel);
  return [
    packPath.areasEngland,
    ...local.map((level) => packPath.areas(level)),
    ...books.flatMap(({ level, themes }) => themes.map((theme) => packPath.values(level, theme))),
    ...weighted.map((level) => packPath.moneyWeighted(level)),
    ...(request.practices ? [packPath.moneyPractice] : []),
    ...(request.moneyLsoas ? [packPath.moneyLsoa] : []),
    ...(request.icb ? [packPath.moneyIcb] : []),
    ...(request.outturn ? [packPath.moneyCouncil('utla')] : []),
  ];
}
