import { type AreaCode, parseAreaCode } from './area.ts';
import { matchedRange, normaliseName } from './normalise-name.ts';
import { readPostcode } from './postcode.ts';
import { type CodeIndex, findCode } from './search-codes.ts';
import { areaContext } from './search-context.ts';
import { entryAt, type NameIndex, type NameList } from './search-index.ts';
import type { AreaResult, SearchAnswer } from './search-types.ts';

/** Words that say nothing of which place is meant. */
const COMMON = new Set(['and', 'the', 'of', 'in', 'on', 'upon', 'with']);

/** Below this a match inside a word says nothing: "ng" is in half of all names. */
const SHORTEST_INSIDE = 3;

/**
 * Areas by what was typed: exact name first, then names that begin so, then names with a word that
 * begins so, then names that hold it, then names that with their district hold all its words
 * ("abbey leicester"). On ties the larger level first, then by name. A code, or the first five
 * characters of one or more, is looked up as a code instead; old ones say what they were.
 */
export function searchPlaces(
  names: NameIndex,
  codes: CodeIndex,
  query: string,
  limit = 12,
): SearchAnswer {
  const postcodes = readPostcode(query);
  if (/^\s*E\d{4,8}\s*$/i.test(query)) {
    const results = findCode(codes, query, limit);
    const full = parseAreaCode(query);
    return { results, postcodes, unknownCode: results.length === 0 ? full : null };
  }
  const sought = normaliseName(query);
  if (sought === '') return { results: [], postcodes, unknownCode: null };
  const found = new Map<AreaCode, AreaResult>();
  searchList(names, names.main, sought, limit, found);
  if (found.size < limit) searchList(names, names.formal(), sought, limit, found);
  return { results: [...found.values()], postcodes, unknownCode: null };
}

function searchList(
  names: NameIndex,
  list: NameList,
  sought: string,
  limit: number,
  found: Map<AreaCode, AreaResult>,
): void {
  const { text, starts } = list;
  const take = (at: number, entry: number) => add(names, list, entry, found, at, sought.length);
  // [what to look for, how far into it the match begins]
  const passes: [string, number][] = [
    [`\n${sought}\n`, 1],
    [`\n${sought}`, 1],
    [` ${sought}`, 1],
  ];
  if (sought.length >= SHORTEST_INSIDE) passes.push([sought, 0]);
  for (const [pattern, offset] of passes) {
    let from = 0;
    while (found.size < limit) {
      const hit = text.indexOf(pattern, from);
      if (hit === -1) break;
      const entry = entryAt(starts, hit + offset);
      take(hit + offset - (starts[entry] as number), entry);
      // On to the next line: its newline may be the end of this match.
      from = (starts[entry + 1] ?? text.length) - 1;
    }
  }
  if (sought.includes(' ')) searchWords(names, list, sought.split(' '), limit, found);
}

/** Entries whose name, with the names of the places it lies in, has a word that begins with each sought word. */
function searchWords(
  names: NameIndex,
  list: NameList,
  words: readonly string[],
  limit: number,
  found: Map<AreaCode, AreaResult>,
): void {
  const { placedText, placedStarts, entries } = list;
  // The longest word is the rarest guess, so the one to walk by.
  const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
  if (longest === undefined) return;
  let from = 0;
  while (found.size < limit) {
    const hit = placedText.indexOf(longest, from);
    if (hit === -1) return;
    const entry = entryAt(placedStarts, hit);
    const end = (placedStarts[entry + 1] ?? placedText.length) - 1;
    from = end;
    const line = ` ${placedText.slice(placedStarts[entry], end)}`;
    if (!line.includes(` ${longest}`) || !others.every((word) => line.includes(` ${word}`)))
      continue;
    const name = ` ${normaliseName(entries[entry]?.name ?? '')}`;
    // Some word must be the area's own, or "abbey leicester" would list all of Leicester.
    const own = words.find((word) => !COMMON.has(word) && name.includes(` ${word}`));
    if (own !== undefined) add(names, list, entry, found, name.indexOf(` ${own}`), own.length);
  }
}

/** Adds the entry, unless its area is there already under a better match. */
function add(
  { tables }: NameIndex,
  { entries }: NameList,
  at: number,
  found: Map<AreaCode, AreaResult>,
  start: number,
  length: number,
): void {
  const entry = entries[at];
  const code = entry?.table.codes[entry.row];
  if (entry === undefined || code === undefined || found.has(code)) return;
  const { table, row } = entry;
  const name = table.names[row] ?? entry.name;
  const byOtherName = entry.name !== name;
  const context = areaContext(tables, table, row);
  found.set(code, {
    kind: 'area',
    code,
    level: table.level,
    name,
    context: byOtherName ? `${context} (${entry.name})` : context,
    matched: byOtherName ? null : matchedRange(name, start, length),
  });
}
