/** What the build could not place, read from its report for the Data panel. */
export interface NotJoinedGroup {
  /** "Wards without a neighbourhood (LSOA)" */
  readonly title: string;
  readonly count: number;
  /** by name; empty where the report holds the count only */
  readonly areas: readonly string[];
  /** id of the source whose areas they are; null where it is the geography itself */
  readonly source: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** "Name (code), district" of an entry of the report */
function entryWords(entry: unknown): string | null {
  if (typeof entry === 'string') return entry;
  if (!isObject(entry)) return null;
  const name = text(entry.name) ?? text(entry.id);
  if (name === null) return null;
  const code = text(entry.code);
  const more = [entry.district, entry.ward, entry.reason].flatMap((part) => text(part) ?? []);
  const growth = typeof entry.growth === 'number' ? [`× ${entry.growth}`] : [];
  return [code === null ? name : `${name} (${code})`, ...more, ...growth].join(', ');
}

const LISTS: Readonly<Record<string, string>> = {
  'areas.wardsWithoutLsoa': 'Wards without a neighbourhood (LSOA): they have no figures',
  'areas.lsoasWhoseWardIsInAnotherDistrict':
    'Neighbourhoods whose best-fit ward lies in another district',
  'areas.districtsGrownByOverTenPercent':
    'Districts whose population now differs from the census by over a tenth',
};

const NOT_JOINED = 'values.notJoined.';

/** The groups of a build report that name or count areas without a place; unknown entries are passed over. */
export function notJoinedOf(report: unknown): NotJoinedGroup[] {
  if (!isObject(report)) return [];
  const groups: NotJoinedGroup[] = [];
  for (const [key, title] of Object.entries(LISTS)) {
    const list = report[key];
    if (!Array.isArray(list) || list.length === 0) continue;
    const areas = list.flatMap((entry) => entryWords(entry) ?? []);
    groups.push({ title, count: list.length, areas, source: null });
  }
  for (const [key, kinds] of Object.entries(report)) {
    if (!key.startsWith(NOT_JOINED) || !isObject(kinds)) continue;
    for (const [kind, found] of Object.entries(kinds)) {
      if (!isObject(found) || typeof found.count !== 'number') continue;
      const areas = Array.isArray(found.areas)
        ? found.areas.flatMap((entry) => entryWords(entry) ?? [])
        : [];
      groups.push({ title: kind, count: found.count, areas, source: key.slice(NOT_JOINED.length) });
    }
  }
  return groups;
}
