import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { GEOGRAPHY_SOURCES } from '../../report/provenance.ts';
import { useChartSourceOf } from '../../view/use-chart-source.ts';

/** What is written under a saved chart of an answer: figure, ranking and outlines; null while it loads. */
export const useAnswerSource = ({ sources, question }: InequalityAnswer): string | null =>
  useChartSourceOf([...sources, ...GEOGRAPHY_SOURCES[question.level]]);
