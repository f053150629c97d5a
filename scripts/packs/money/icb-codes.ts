import type { Geography } from '../core/context.ts';
import type { Sources } from '../core/sources.ts';

const LOOKUP = 'lsoa21_sicbl24_icb24';

export interface IcbCodes {
  /** row in `geography.icb` of an ICB's three-letter NHS code ("QK1") */
  readonly byNhsCode: ReadonlyMap<string, number>;
  /** row in `geography.icb` of the NHS code of a Sub-ICB location ("04C") */
  readonly bySubIcb: ReadonlyMap<string, number>;
}

/** The NHS's own codes of ICBs and Sub-ICB locations, April 2024, to rows. @throws Error where an ICB is not in the geography. */
export function readIcbCodes(sources: Sources, { icb }: Geography): IcbCodes {
  const byNhsCode = new Map<string, number>();
  const bySubIcb = new Map<string, number>();
  sources.eachRow(
    LOOKUP,
    { columns: ['icb24_code', 'icb24_code_nhs', 'sicbl24_code_nhs'] },
    (row) => {
      const at = icb.rowOrFail(row.text('icb24_code'), row.where('icb24_code'));
      byNhsCode.set(row.text('icb24_code_nhs'), at);
      bySubIcb.set(row.text('sicbl24_code_nhs'), at);
    },
  );
  return { byNhsCode, bySubIcb };
}
