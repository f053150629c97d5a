/** What a measure of need does between the most and the least deprived fifth of a place's people. */
import { indicator, isIndicatorId, originAt } from '../../indicators/registry.ts';
import type { Theme } from '../../indicators/types.ts';
import type { Fifths } from '../../shift/deprivation-fifths.ts';
import { needGradient } from '../../shift/need.ts';
import { needMeasure } from '../../shift/need-measures.ts';
import { figuresAt } from './figure-need.ts';
import { held } from './figure-units.ts';
import {
  type FigureSettings,
  needParts,
  type ShiftPacks,
  type ShiftRequest,
} from './shift-packs.ts';
import type { NeedSummary, ShiftFigures } from './shift-view.ts';
import { rowsInPlace, UNIT_WORDS } from './unit-rows.ts';

export interface NeedSummaries {
  readonly need: NeedSummary | null;
  readonly nhsNeed: NeedSummary | null;
  /** what neighbourhoods say of the figures above them */
  readonly notes: readonly string[];
}

const ORDER = 'imd_score';
const BY_IMD = 'fifths of people by IMD 2025';

/** The rate that is chosen, where neighbourhoods have it: its fifths are then theirs, not those of a few large areas. */
function neighbourhoodRate(settings: FigureSettings): string | null {
  const { kind, indicator: id } = needMeasure(settings.need);
  return kind === 'rate' && id !== null && originAt(indicator(id), 'lsoa') !== null ? id : null;
}

export function summaryRequest(settings: FigureSettings): ShiftRequest {
  const rate = neighbourhoodRate(settings);
  const themes = new Set<Theme>([indicator(ORDER).theme]);
  if (rate !== null) themes.add(indicator(rate).theme);
  return {
    levels: ['lsoa'],
    books: [{ level: 'lsoa', themes: [...themes] }],
    weighted: [],
    practices: false,
    moneyLsoas: true,
    icb: false,
    outturn: false,
  };
}

/**
 * Need per head in the most and least deprived fifth of people, of the chosen measure and of the NHS's formula.
 * The NHS's is by residence, which is held for neighbourhoods: that for primary medical care, or for core services
 * where that is the pot. Both, where they are of neighbourhoods, are over the same people in the same order.
 */
export function needSummaries(
  settings: FigureSettings,
  figures: Pick<ShiftFigures, 'areas' | 'placeName' | 'needWords' | 'unit'>,
  packs: ShiftPacks,
): NeedSummaries {
  const { table, columns } = held(packs.books.lsoa, 'Figures of neighbourhoods');
  const patients = held(packs.moneyLsoas, 'Need of registered patients');
  const { rows } = rowsInPlace(table, settings.place, packs.tables);
  const people = rows.map((row) => table.population[row] as number);
  const order = figuresAt(columns.get(ORDER), rows);
  const rowOf = new Map(patients.codes.map((code, row) => [code, row]));
  const at = rows.map((row) => rowOf.get(table.codes[row] as string) ?? -1);
  const isCore = settings.pot === 'icbCore';
  const formula = isCore ? patients.coreNeed : patients.primaryMedicalCareNeed;
  const nhs = at.map((row) => {
    const need = formula[row];
    return need === undefined || Number.isNaN(need) ? null : need;
  });
  const where = `neighbourhoods of ${figures.placeName}, ${BY_IMD}`;
  const rate = neighbourhoodRate(settings);
  const flagged = at.filter((row) => patients.flagged[row] === true).length;
  return {
    need:
      rate === null
        ? needOverAreas(settings, figures)
        : summary(
            `${figures.needWords}: ${where}`,
            needGradient(people, figuresAt(columns.get(rate), rows), order),
          ),
    nhsNeed: summary(
      `NHS need: ${isCore ? 'core services' : 'primary medical care'}, by residence, 2025/26: ${where}`,
      needGradient(people, nhs, order),
    ),
    notes:
      flagged > 0 && readsResidence(settings)
        ? [
            `In ${flagged} neighbourhoods over 10% of the patients of July 2022 were at practices that have closed or merged since: NHS need by residence is less certain there.`,
          ]
        : [],
  };
}

/** Over the scenario's own areas, by the measure that outcomes are read against. */
export function needOverAreas(
  { gradientMeasure }: FigureSettings,
  { areas, needWords, unit }: Pick<ShiftFigures, 'areas' | 'needWords' | 'unit'>,
): NeedSummary | null {
  const measure = isIndicatorId(gradientMeasure) ? indicator(gradientMeasure).label : null;
  if (measure === null || areas.length < 2) return null;
  return summary(
    `${needWords}: ${areas.length} ${UNIT_WORDS[unit].plural}, fifths of people by ${measure}`,
    needGradient(
      areas.map(({ population }) => population),
      areas.map(({ need }) => need),
      areas.map(({ deprivation }) => deprivation),
    ),
  );
}

function summary(label: string, fifths: Fifths | null): NeedSummary | null {
  const mostDeprived = fifths?.perHead[0];
  const leastDeprived = fifths?.perHead[4];
  if (fifths === null || mostDeprived === undefined || leastDeprived === undefined) return null;
  return { label, mostDeprived, leastDeprived, ratio: fifths.ratio };
}

const readsResidence = (settings: FigureSettings): boolean =>
  settings.unit !== 'practice' &&
  settings.weightedBasis === 'residence' &&
  needParts(settings).some((id) => needMeasure(id).kind === 'index');
