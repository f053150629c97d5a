import { useMemo } from 'react';
import { useAreaTable, useNationalTables } from '../../pack/use-tables.ts';
import { isLocalLevel, levelOfCode } from '../../place/levels.ts';
import { placeName, todaysCodes } from './unit-rows.ts';

/**
 * The name of a scenario's place, from the tables of areas alone: it stands also where the scenario has no
 * figures. Null while they load, or where not enabled.
 */
export function usePlaceName(place: readonly string[], enabled = true): string | null {
  const nationals = useNationalTables().data;
  const level = place[0] === undefined ? null : levelOfCode(place[0]);
  const local = useAreaTable(enabled && level !== null && isLocalLevel(level) ? level : null).data;
  return useMemo(() => {
    if (!enabled || nationals === null || place.length === 0) return null;
    if (level !== null && isLocalLevel(level) && local === null) return null;
    const tables = { ...nationals, ...(local === null ? {} : { [local.level]: local }) };
    return placeName(tables, todaysCodes(tables, place));
  }, [enabled, nationals, local, level, place]);
}
