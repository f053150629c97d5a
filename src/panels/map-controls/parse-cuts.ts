/** Own class limits as text: what people type, and what it means. */

export type ParsedCuts =
  | { readonly cuts: readonly number[]; readonly problem: null }
  | { readonly cuts: null; readonly problem: string };

const MOST = 8;
/** A number with or without thousands commas and decimals, and either minus sign. */
const NUMBER = /^[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/;

/**
 * Limits between classes, ascending, parted by spaces or semicolons (or by commas followed by a
 * space, since a comma alone may part thousands). A problem says what is wrong and what is right.
 */
export function parseCuts(text: string): ParsedCuts {
  const parts = text
    .trim()
    .split(/\s*[;\s]\s*|,\s+/)
    .map((part) => part.replace(/,$/, ''))
    .filter(Boolean);
  const fail = (problem: string): ParsedCuts => ({ cuts: null, problem });
  if (parts.length === 0) return fail('Enter at least one limit, e.g. 10 20 30.');
  if (parts.length > MOST)
    return fail(`${parts.length} limits make too many classes; at most ${MOST} are possible.`);
  const cuts: number[] = [];
  for (const part of parts) {
    if (!NUMBER.test(part)) return fail(`“${part}” is not a number. Part limits by spaces.`);
    const cut = Number(part.replace(/[,%]/g, '').replace('−', '-'));
    const last = cuts.at(-1);
    if (last !== undefined && cut <= last)
      return fail(`${part} comes after ${last}: limits go from low to high, each once.`);
    cuts.push(cut);
  }
  return { cuts, problem: null };
}

/** Limits as they are edited. */
export const formatCuts = (cuts: readonly number[], decimals: number): string =>
  cuts.map((cut) => String(Number(cut.toFixed(decimals)))).join('  ');
