import { slopeIndex } from '../stats/slope-index.ts';
import type { Fifths } from './deprivation-fifths.ts';

/** How £ a head runs across deprivation, or why that is not said. */
export type MoneyGradient =
  | {
      readonly kind: 'present';
      readonly measure: string;
      /** £ a head, least minus most deprived end: minus, the most deprived get more */
      readonly sii: number;
      /** least ÷ most deprived end; null where an end of the line is 0 or less */
      readonly rii: number | null;
    }
  | {
      readonly kind: 'absent';
      readonly measure: string;
      /** usedByRule: it would show the rule its own reflection */
      readonly reason: 'usedByRule' | 'fewAreas' | 'noFigures';
    };

/** With fewer areas the fifths are cut from two or three, and a slope through them says nothing. */
const FEWEST_AREAS = 5;
/** Whether fifths are cut from so few areas that they say nothing of where deprived people live. */
export const areFifthsOfFew = (areas: number, { leftOut }: Fifths): boolean =>
  areas - leftOut.length < FEWEST_AREAS;

/**
 * The slope index (OHID's) through £ a head in the five fifths of people. It carries no interval, as
 * allocated money has none.
 */
export function moneyGradient(
  areas: number,
  fifths: Fifths | null,
  measure: string,
  usedMeasures: readonly string[],
): MoneyGradient {
  const absent = (reason: 'usedByRule' | 'fewAreas' | 'noFigures'): MoneyGradient => ({
    kind: 'absent',
    measure,
    reason,
  });
  if (usedMeasures.includes(measure)) return absent('usedByRule');
  if (fifths === null) return absent('noFigures');
  if (areFifthsOfFew(areas, fifths)) return absent('fewAreas');
  const { sii, rii } = slopeIndex(fifths.perHead.map((value) => ({ population: 1, value })));
  const isRatio = Number.isFinite(rii) && rii > 0;
  return { kind: 'present', measure, sii, rii: isRatio ? rii : null };
}
