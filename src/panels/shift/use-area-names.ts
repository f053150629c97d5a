import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { localAreasQuery, nationalAreasQuery } from '../../pack/queries.ts';
import { rowOfCode } from '../../place/area-table.ts';
import { isLocalLevel, levelOfCode } from '../../place/levels.ts';

/** Names of areas by their codes; a code whose table has not come is not in it. */
export function useAreaNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const wants = (level: string): boolean => codes.some((code) => levelOfCode(code) === level);
  const national = useQuery(nationalAreasQuery());
  const ward = useQuery({ ...localAreasQuery('ward'), enabled: wants('ward') });
  const msoa = useQuery({ ...localAreasQuery('msoa'), enabled: wants('msoa') });
  const lsoa = useQuery({ ...localAreasQuery('lsoa'), enabled: wants('lsoa') });
  const key = codes.join();
  return useMemo(() => {
    const local = { ward: ward.data, msoa: msoa.data, lsoa: lsoa.data };
    const names = new Map<string, string>();
    for (const code of key.split(',')) {
      const level = levelOfCode(code);
      if (level === null) continue;
      const table = isLocalLevel(level) ? local[level] : national.data?.[level];
      // A link may carry the code that an area went by before.
      const row = table === undefined ? null : rowOfCode(table, code);
      const name = row === null ? undefined : table?.names[row];
      if (name !== undefined) names.set(code, name);
    }
    return names;
  }, [key, national.data, ward.data, msoa.data, lsoa.data]);
}
