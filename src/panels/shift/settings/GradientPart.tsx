import { indicator, isIndicatorId } from '../../../indicators/registry.ts';
import { needMeasure } from '../../../shift/need-measures.ts';
import { rule } from '../../../shift/rules.ts';
import type { ScenarioSettings } from '../../../shift/scenario-settings.ts';
import { Select } from '../../../ui/Field.tsx';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { SettingPart } from './SettingPart.tsx';

/** Measures of deprivation, higher is more deprived, by which people are put in fifths. */
const MEASURES = [
  'imd_without_health_score',
  'imd_score',
  'income_score',
  'employment_score',
  'education_score',
] as const;

/** Against which measure of deprivation the money is read: never the one that the rule uses. */
export function GradientPart({ shift }: { readonly shift: ShiftView }) {
  const { settings, change } = shift;
  const used = usedBy(settings);
  const { gradientMeasure } = settings;
  const label = isIndicatorId(gradientMeasure) ? indicator(gradientMeasure).label : gradientMeasure;
  return (
    <SettingPart
      title="What it is read against"
      value={label}
      help="£ a head in the most and least deprived fifth is read along this measure. Against the one that the rule uses it would show the rule its own reflection."
    >
      <Select
        label="Measure of deprivation"
        value={gradientMeasure}
        onChange={(id) => change({ gradientMeasure: id })}
        options={[...new Set([...MEASURES, gradientMeasure])].filter(isIndicatorId).map((id) => ({
          value: id,
          label: `${indicator(id).label}${used.includes(id) ? ' (the rule uses it)' : ''}`,
          disabled: used.includes(id),
        }))}
        hint="Without its health domain the index does not contain the outcome that it is compared with."
      />
    </SettingPart>
  );
}

function usedBy({ need, mix, rule: id }: ScenarioSettings): readonly (string | null)[] {
  if (rule(id).id === 'perHead' || rule(id).id === 'core20Only') return [];
  const parts = need === 'mix' && mix !== null ? [mix.first, mix.second] : [need];
  return parts.map((one) => needMeasure(one).indicator);
}
