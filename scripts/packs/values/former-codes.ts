import type { BuildContext } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';

/** Counties whose districts became unitary since 2019: the sources' series of before know them. */
const FORMER_COUNTIES: Readonly<Record<string, string>> = {
  E10000002: 'Buckinghamshire county',
  E10000006: 'Cumbria',
  E10000009: 'Dorset county',
  E10000021: 'Northamptonshire',
  E10000023: 'North Yorkshire county',
  E10000027: 'Somerset county',
};

/** Kinds of area, by the beginning of their code, that are known and not shown. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^K/, 'United Kingdom, Great Britain, and England and Wales'],
  [/^[NSW]/, 'other nations'],
  [/^E47/, 'combined authorities'],
  [/^E67/, 'areas combined by the publisher'],
  [/^E11/, 'metropolitan counties'],
];

/**
 * Says what an area is that the packs have no place for: the kind, under which it is counted.
 * Undefined for a code of an England area that is not known at all, which stops the build.
 */
export function formerAndOtherAreas({ sources, geography }: BuildContext) {
  const former = new Map(Object.entries(FORMER_COUNTIES));
  const columns = ['district_code', 'district_name', 'current_district_code'];
  sources.eachRow('ward_codes_all_years', { columns }, (row: CsvRow) => {
    const code = row.text('district_code');
    if (geography.ltla.row(code) === undefined) former.set(code, row.text('district_name'));
  });
  return (code: string): string | undefined => {
    if (former.has(code)) return 'districts and counties abolished since';
    return OTHER_KINDS.find(([form]) => form.test(code))?.[1];
  };
}

/** Collects the areas of one source that have no place in the packs, by kind and name. */
export class NotJoined {
  readonly #kinds = new Map<string, Map<string, string>>();

  add(kind: string, code: string, name: string): void {
    const areas = this.#kinds.get(kind) ?? new Map<string, string>();
    this.#kinds.set(kind, areas);
    areas.set(code, name);
  }

  /** For build-report.json: each kind with its count and its areas by name. */
  get report(): Record<string, { count: number; areas: string[] }> {
    return Object.fromEntries(
      [...this.#kinds].sort().map(([kind, areas]) => [
        kind,
        {
          count: areas.size,
          areas: [...areas].sort().map(([code, name]) => `${name} (${code})`),
        },
      ]),
    );
  }
}
