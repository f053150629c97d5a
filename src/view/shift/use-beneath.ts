/** Wards under the areas of a scenario of new money. */
import { useMemo } from 'react';
import { useNationalTables } from '../../pack/use-tables.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import { addingUp, beneathSettings, parentsOfWards } from './beneath.ts';
import { runShift } from './run-shift.ts';
import type { Beneath } from './shift-view.ts';
import { type BareFigures, useShiftFigures } from './use-shift-figures.ts';

/** @param settings null: nothing is fetched */
export function useBeneath(
  settings: ScenarioSettings | null,
  above: BareFigures | null,
): Beneath | null {
  const nationals = useNationalTables().data;
  const wards = useMemo(
    () => (settings === null || above === null ? null : beneathSettings(settings)),
    [settings, above],
  );
  const { figures: bare } = useShiftFigures(wards);
  const rule = wards?.rule;
  // Apart from the run, which follows every movement of a slider: these do not.
  const reached = useMemo(() => {
    if (bare === null || above === null || nationals === null || rule === undefined) return null;
    const parentOf = parentsOfWards(bare, above, nationals.ltla);
    const figures = { ...addingUp(bare, above, parentOf, rule), need: null, nhsNeed: null };
    return { figures, parentOf };
  }, [bare, above, nationals, rule]);
  return useMemo(() => {
    if (wards === null || reached === null) return null;
    const { run } = runShift(wards, reached.figures);
    return run === null ? null : { ...reached, run };
  }, [wards, reached]);
}
