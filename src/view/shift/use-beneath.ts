/** Wards under the areas of a scenario of new money. */
import { useMemo } from 'react';
import { useNationalTables } from '../../pack/use-tables.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import { addingUp, beneathSettings, parentsOfWards } from './beneath.ts';
import { runShift } from './run-shift.ts';
import type { Beneath } from './shift-view.ts';
import { type BareFigures, useShiftFigures } from './use-shift-figures.ts';

/** @param settings null: nothing is fetched */
export const useBeneath = (
  settings: ScenarioSettings | null,
  above: BareFigures | null,
): Beneath | null => useLoadedBeneath(settings, above).beneath;

/** The same, and whether what it is made of is still on its way. */
export function useLoadedBeneath(
  settings: ScenarioSettings | null,
  above: BareFigures | null,
): { readonly beneath: Beneath | null; readonly pending: boolean } {
  const { data: nationals, error } = useNationalTables();
  const wards = useMemo(
    () =>
      settings === null || above === null
        ? null
        : beneathSettings(
            settings,
            above.areas.map(({ code }) => code),
          ),
    [settings, above],
  );
  const { figures: bare, pending } = useShiftFigures(wards);
  const rule = wards?.rule;
  // Apart from the run, which follows every movement of a slider: these do not.
  const reached = useMemo(() => {
    if (bare === null || above === null || nationals === null || rule === undefined) return null;
    const parentOf = parentsOfWards(bare, above, nationals.ltla);
    const figures = addingUp(bare, above, parentOf, rule);
    return figures === null
      ? null
      : {
          figures: { ...figures, need: null, nhsNeed: null, needState: 'read' as const },
          parentOf,
        };
  }, [bare, above, nationals, rule]);
  const beneath = useMemo(() => {
    if (wards === null || reached === null) return null;
    const { run } = runShift(wards, reached.figures);
    return run === null ? null : { ...reached, run };
  }, [wards, reached]);
  const isWaiting = pending || (nationals === null && error === null);
  return { beneath, pending: wards !== null && isWaiting };
}
