import { useCallback } from 'react';
import { useAreaTable } from '../../pack/use-tables.ts';
import { isLocalLevel } from '../../place/levels.ts';
import { flagWords } from '../../report/extremes-section.ts';
import type { ShiftUnit } from '../../shift/scenario-settings.ts';

/** What marks a ward or neighbourhood whose people are unlike others (prison, barracks, students), by its code; null for none. */
export function useFlagWords(unit: ShiftUnit | null): (code: string) => string | null {
  const level = unit === null || unit === 'practice' || !isLocalLevel(unit) ? null : unit;
  const table = useAreaTable(level).data;
  return useCallback(
    (code) => {
      const row = table?.rowOf.get(code);
      return table === null || row === undefined
        ? null
        : flagWords(table.level, table.institutionFlag?.[row]);
    },
    [table],
  );
}
