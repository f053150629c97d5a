import { indicator } from '../../indicators/registry.ts';
import { needMeasure } from '../../shift/need-measures.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';

/** What a figure of need counts, for beside it: "rate standardised for age and sex", "1 = England"; null: nothing is known of it. */
export function needUnitWords({
  need,
  needReference,
}: Pick<ScenarioSettings, 'need' | 'needReference'>): string | null {
  const { kind, indicator: id, period } = needMeasure(need);
  switch (kind) {
    case 'rate':
      return id === null
        ? null
        : `${indicator(id).unit === 'ratio' ? 'ratio' : 'rate'} standardised for age and sex, ${period}`;
    case 'position':
      return `1 = the least deprived end, ${period}`;
    case 'index':
      return `1 = ${needReference === 'england' ? 'England' : 'this place'}, ${period}`;
    case 'shortfall':
      return `years, ${period}`;
    case 'mix':
      return '1 = the mean of the areas';
    case 'own':
      return null;
    default:
      return kind satisfies never;
  }
}
