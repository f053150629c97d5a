import { afterEach, expect, test } from 'vitest';
import { PAYMENT_LINES } from '../../../src/pack/money-schemas.ts';
import { madeContext, madeSources, removeMadeSources } from '../values/made-sources.ts';
import { readIcbCodes } from './icb-codes.ts';
import { readPayments } from './payments.ts';

afterEach(removeMadeSources);

const LOOKUP = 'icb24_code,icb24_code_nhs,sicbl24_code_nhs\nE54000015,QK1,04C\n';
const LINES = Object.values(PAYMENT_LINES);
const HEADING = [
  'Practice Code',
  'Practice Name',
  'Practice Postcode',
  'CCG Code',
  'Contract Type',
  'Practice type',
  'Dispensing Practice',
  'Atypical characteristics',
  'Number of Registered Patients (Last Known Figure)',
  'Number of Weighted Patients (Last Known Figure)',
  ...LINES,
  'Seniority',
  'Total NHS Payments to General Practice',
];

/** A practice with £100.10 a line, seniority −£0.30 and a total. */
function row(over: Readonly<Record<string, string>> = {}): string {
  const cells: Record<string, string> = {
    'Practice Code': 'C82020',
    'Practice Name': 'DE MONTFORT SURGERY',
    'Practice Postcode': 'LE2  7HX',
    'CCG Code': '04C',
    'Contract Type': 'PMS',
    'Practice type': 'GP practice',
    'Dispensing Practice': 'Unknown',
    'Atypical characteristics': '| Part year of data || Large fluctuation in patients |',
    'Number of Registered Patients (Last Known Figure)': '18924.25',
    'Number of Weighted Patients (Last Known Figure)': '15000',
    ...Object.fromEntries(LINES.map((line) => [line, '100.1'])),
    Seniority: '-0.3',
    'Total NHS Payments to General Practice': '1200.9',
    ...over,
  };
  return HEADING.map((name) => cells[name]).join();
}

function read(...rows: readonly string[]) {
  const ctx = madeContext(
    madeSources({
      lsoa21_sicbl24_icb24: { text: LOOKUP },
      'nhs_payments_to_general_practice_2022-23': {
        text: `\ufeff${[HEADING.join(), ...rows].join('\n')}`,
      },
    }),
  );
  return readPayments(ctx, readIcbCodes(ctx.sources, ctx.geography));
}

test('a practice’s lines, the rest, and its words', () => {
  const [practice] = read(row());
  expect(practice).toMatchObject({
    code: 'C82020',
    postcode: 'LE2 7HX',
    atypical: 'Part year of data; Large fluctuation in patients',
    dispensing: null,
    registered: 18_924.25,
    total: 1200.9,
  });
  expect(practice?.lines.premises).toBe(100.1);
  expect(practice?.lines.rest).toBe(-0.3);
});

test('lines that do not sum to the total, to the penny', () => {
  expect(() => read(row({ 'Total NHS Payments to General Practice': '1200.91' }))).toThrow(
    'row 1, column "Total NHS Payments to General Practice": "1200.91" found, the sum of its 13 lines, 1200.9, expected',
  );
});

test('a blank amount, an unknown Sub-ICB location, another word, and a practice twice', () => {
  expect(() => read(row({ 'Global Sum': '' }))).toThrow('column "Global Sum": "" found, a number');
  expect(() => read(row({ 'CCG Code': '99Z' }))).toThrow(
    'row 1, column "CCG Code": "99Z" found, the code of a Sub-ICB location',
  );
  expect(() => read(row({ 'Dispensing Practice': 'Perhaps' }))).toThrow(
    'row 1, column "Dispensing Practice": "Perhaps" found, Yes, No or Unknown expected',
  );
  expect(() => read(row(), row())).toThrow(
    'row 2, column "Practice Code": "C82020" found, each practice once expected',
  );
});
