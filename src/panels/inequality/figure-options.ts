/** The figures that can be asked about, by their headings. */
import { INDICATORS, isModelledAt } from '../../indicators/registry.ts';
import { LEVELS, type Level } from '../../place/levels.ts';
import type { InequalityQuestion } from '../../report/inequality/question.ts';
import { askableLevels, reasonAgainst } from '../../report/inequality/reasons.ts';
import type { SelectGroup, SelectOption } from '../../ui/Field.tsx';

/**
 * Those with figures for areas within the place, and those that are modelled there: choosing one of them
 * says why there is no answer and what is held instead.
 */
export function figureOptions(question: InequalityQuestion): SelectGroup<string>[] {
  const groups = new Map<string, SelectOption<string>[]>();
  for (const i of INDICATORS) {
    const level = askableLevels(i, question.place.level).at(-1);
    const reason = reasonAgainst(i, {
      ...question,
      indicator: i.id,
      level: level ?? question.level,
    });
    const isModelled =
      level === undefined && (Object.keys(LEVELS) as Level[]).some((one) => isModelledAt(i, one));
    const stays = i.id === question.indicator;
    if (!stays && !isModelled && (level === undefined || reason !== null)) continue;
    const options = groups.get(i.group) ?? [];
    options.push({
      value: i.id,
      label: isModelled && i.modelledBy === undefined ? `${i.label} (modelled here)` : i.label,
    });
    groups.set(i.group, options);
  }
  return [...groups].map(([label, options]) => ({ label, options }));
}
