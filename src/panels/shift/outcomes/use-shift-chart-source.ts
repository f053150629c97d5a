import { arePacksFigures, packsWords } from '../../../report/shift/input-check-words.ts';
import type { SubjectFigures } from '../../../report/shift/subject.ts';
import { METHOD_VERSION } from '../../../shift/scenario.ts';
import { useChartSourceOf } from '../../../view/use-chart-source.ts';

type Figures = Pick<
  SubjectFigures,
  'sources' | 'needWords' | 'denominator' | 'frozen' | 'check' | 'packs'
>;

/**
 * What is written under a saved chart of a scenario: need and people in words, and the packs' sources
 * where the packs vouch for the figures. Null while it loads.
 *
 * @param second figures by another measure of need, where two are drawn
 */
export function useShiftChartSource(
  figures: Figures | null,
  second: Figures | null = null,
): string | null {
  const all = [figures, second].flatMap((one) => one ?? []);
  const sources = useChartSourceOf([...new Set(all.flatMap((one) => one.sources))]);
  if (figures === null) return null;
  const need =
    second === null
      ? `Need: ${figures.needWords}.`
      : `First measure: ${figures.needWords}. Second: ${second.needWords}.`;
  const made = `${need} £ a head counts ${figures.denominator}. Method: ${METHOD_VERSION}.`;
  const unvouched = all.find((one) => !arePacksFigures(one));
  if (unvouched !== undefined) return `${made} ${packsWords(unvouched)}.`;
  return sources === null ? null : `${made} ${sources}`;
}
