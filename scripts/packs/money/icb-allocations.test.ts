import { afterEach, expect, test } from 'vitest';
import { madeContext, madeSources, removeMadeSources } from '../values/made-sources.ts';
import { readPot } from './icb-allocations.ts';
import { readIcbCodes } from './icb-codes.ts';

afterEach(removeMadeSources);

const LOOKUP = 'icb24_code,icb24_code_nhs,sicbl24_code_nhs\nE54000015,QK1,04C\n';
const HEADING = [
  'Region',
  'ICB23',
  'Integrated Care Board (ICB)',
  '2024/25 Adjusted recurrent baseline (£k)',
  '2024/25 Fair shares target (£k)',
  '2024/25 Distance from target (%)',
  '2025/26 Base growth (%)',
  '2025/26 Convergence (%)',
  '2025/26 Recurrent allocation (£k)',
  '2025/26 Recurrent allocation £/head',
  '2025/26 Post-convergence distance from target (%)',
  '2025/26 Recurrent allocation growth (%)',
  '2025/26 Total allocation (£k)',
].join();
const FIGURES = '1945701.112,1937374.149,0.0043,0.0437,-0.0008,2029020,1638.75,0.0034,0.0428,';
const LLR = `Midlands,QK1,NHS LLR ICB,${FIGURES}2179669.911`;
const TOTAL = `,Total,ENGLAND,${FIGURES}2179669.911`;

function read(...lines: readonly string[]) {
  const groups = `Allocations (ICB core services)${','.repeat(12)}`;
  const ctx = madeContext(
    madeSources({
      lsoa21_sicbl24_icb24: { text: LOOKUP },
      'nhse_icb_core_allocations_2025-26': { text: [groups, HEADING, ...lines].join('\n') },
    }),
  );
  return readPot(ctx, readIcbCodes(ctx.sources, ctx.geography), 'core');
}
const REGIONS = [HEADING.replace('Region,ICB23', ',R23'), `,Y60,Midlands,${FIGURES}2179669.911`];

test('pounds from £ thousand, to the penny; regions and the second heading are passed over', () => {
  const { columns, england } = read(LLR, ...REGIONS, TOTAL);
  expect([...columns.allocation]).toEqual([2_179_669_911]);
  expect([...columns.baseline_2024_25]).toEqual([1_945_701_112]);
  expect([...columns.distance_2025_26]).toEqual([0.0034]);
  expect(england).toBe(2_179_669_911);
});

test('an ICB that is not known, and one that comes twice', () => {
  expect(() => read(LLR.replace('QK1', 'QZ9'), ...REGIONS, TOTAL)).toThrow(
    'row 1, column "ICB23": "QZ9" found, the NHS code of an ICB, like QK1, expected',
  );
  expect(() => read(LLR, LLR, ...REGIONS, TOTAL)).toThrow(
    'row 2, column "ICB23": "QK1" found, each ICB once expected',
  );
});

test('ICBs that do not sum to England, no England, or an ICB absent', () => {
  expect(() => read(LLR, ...REGIONS, TOTAL.replace('2179669.911', '2179699.911'))).toThrow(
    "the ICBs' allocation sum to £2179669911, England's line says £2179699911",
  );
  expect(() => read(LLR, ...REGIONS)).toThrow('no line "Total" for England');
  expect(() => read(...REGIONS, TOTAL)).toThrow('0 ICBs found, 1 expected');
});

test('a percentage where a fraction belongs', () => {
  expect(() => read(LLR.replace('0.0437', '4.37'), ...REGIONS, TOTAL)).toThrow(
    'column "2025/26 Base growth (%)": "4.37" found, 1 or less expected',
  );
});
