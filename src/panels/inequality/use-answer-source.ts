import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { areaSources } from '../../report/provenance.ts';
import { useChartSourceOf } from '../../view/use-chart-source.ts';

/**
 * What is written under a saved chart of an answer: figure, ranking and make-up of the areas; null while it loads.
 *
 * @param also of figures of other periods that it draws
 */
export const useAnswerSource = (
  { sources, question }: InequalityAnswer,
  also: readonly string[] = [],
): string | null => useChartSourceOf([...sources, ...also, ...areaSources(question.level)]);
