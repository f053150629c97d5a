/** A list of measures as a short text for an address. */
import type { AgreedMeasure, MeasureList } from './agreed-list.ts';
import { readList } from './list-schema.ts';

const VERSION = '1';
/** What the address takes; a list of 24 measures with every part given has about 2,600. */
export const LONGEST_CODE = 4000;

/** One measure as a row; what is not given at its end is left out. */
function rowOf({ indicator, target, by, baseline, direction }: AgreedMeasure): unknown[] {
  const row: unknown[] = [
    indicator,
    target,
    by,
    baseline,
    direction === null ? null : direction === 'higherIsBetter' ? 1 : -1,
  ];
  while (row.length > 1 && row.at(-1) === null) row.pop();
  return row;
}

/** The list in base64url; null where it would be too long: then a file is the way. */
export function listCode({ strategy, starts, measures }: MeasureList): string | null {
  const bytes = new TextEncoder().encode(
    JSON.stringify([strategy, starts, ...measures.map(rowOf)]),
  );
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const code = VERSION + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return code.length > LONGEST_CODE ? null : code;
}

export interface ReadCode {
  /** null: the code is none */
  readonly list: MeasureList | null;
  /** sentences: what could not be read, and what stands in its place */
  readonly problems: readonly string[];
}

/** Reads such a text. It never throws: what can be read is, and the rest is said. */
export function readListCode(code: string): ReadCode {
  const none = (why: string): ReadCode => ({
    list: null,
    problems: [
      `The list of measures in the link can’t be read: ${why}. The list that the app begins with stands in its place.`,
    ],
  });
  if (code.length > LONGEST_CODE) return none('it is too long');
  if (!code.startsWith(VERSION)) return none('it was made by another version');
  let parsed: unknown;
  try {
    const binary = atob(code.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return none('it may be cut short');
  }
  if (!Array.isArray(parsed)) return none('it holds no list');
  const [strategy, starts, ...rows] = parsed as unknown[];
  return readList({ strategy, starts, measures: rows.map(partsOf) });
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  '1': 'higherIsBetter',
  '-1': 'higherIsWorse',
};

function partsOf(row: unknown): unknown {
  if (!Array.isArray(row)) return row;
  const [indicator, target, by, baseline, direction] = row as unknown[];
  return {
    indicator,
    target,
    by,
    baseline,
    direction: DIRECTIONS[String(direction)] ?? direction,
  };
}
