import {
  PAYMENT_LINE_IDS,
  PAYMENT_LINES,
  type PaymentLine,
} from '../../../src/pack/money-schemas.ts';
import type { BuildContext } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import type { IcbCodes } from './icb-codes.ts';

export const PAYMENTS = 'nhs_payments_to_general_practice_2022-23';
export const TOTAL = 'Total NHS Payments to General Practice';
/** The lines that make up the total stand between these two headings, the first of them included. */
const FIRST_LINE = 'Global Sum';

/** A practice's payments of 2022/23, £. */
export interface PracticePayments {
  readonly code: string;
  readonly name: string;
  readonly postcode: string;
  /** row of the ICB of its Sub-ICB location */
  readonly icb: number;
  readonly contract: string;
  readonly practiceType: string;
  /** "Large fluctuation in patients"; several are joined by "; "; null where none */
  readonly atypical: string | null;
  readonly dispensing: boolean | null;
  /** means of the year */
  readonly registered: number;
  readonly weighted: number;
  readonly total: number;
  readonly lines: Readonly<Record<PaymentLine, number>>;
}

const pence = (pounds: number) => Math.round(pounds * 100);
const DISPENSING: Readonly<Record<string, boolean | null>> = {
  Yes: true,
  No: false,
  Unknown: null,
};

/** @throws Error where a practice comes twice, its lines don't sum to its total to the penny, or a field has another form. */
export function readPayments({ sources }: BuildContext, codes: IcbCodes): PracticePayments[] {
  const seen = new Set<string>();
  const rows = sources.readCsv(PAYMENTS, {
    latin1: true,
    columns: [
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
      ...Object.values(PAYMENT_LINES),
      TOTAL,
    ],
  });
  const headings = rows[0]?.columns ?? [];
  const allLines = headings.slice(headings.indexOf(FIRST_LINE), headings.indexOf(TOTAL));
  return rows.map((row: CsvRow) => {
    const code = row.text('Practice Code');
    if (seen.has(code)) row.fail('Practice Code', 'each practice once expected');
    seen.add(code);
    const icb = codes.bySubIcb.get(row.text('CCG Code'));
    if (icb === undefined)
      row.fail('CCG Code', 'the code of a Sub-ICB location, like 04C, expected');
    const dispensing = DISPENSING[row.text('Dispensing Practice')];
    if (dispensing === undefined) row.fail('Dispensing Practice', 'Yes, No or Unknown expected');
    const total = pence(row.number(TOTAL));
    const sum = allLines.reduce((so, line) => so + pence(row.number(line)), 0);
    if (sum !== total)
      row.fail(TOTAL, `the sum of its ${allLines.length} lines, ${sum / 100}, expected`);
    const lines = Object.fromEntries(
      Object.entries(PAYMENT_LINES).map(([id, heading]) => [id, pence(row.number(heading))]),
    );
    const named = Object.values(lines).reduce((so, each) => so + each, 0);
    lines.rest = total - named;
    return {
      code,
      name: row.text('Practice Name'),
      postcode: row.text('Practice Postcode').replace(/\s+/g, ' '),
      icb,
      contract: row.text('Contract Type'),
      practiceType: row.text('Practice type'),
      atypical: atypical(row.text('Atypical characteristics')),
      dispensing,
      registered: row.number('Number of Registered Patients (Last Known Figure)', { minimum: 0 }),
      weighted: row.number('Number of Weighted Patients (Last Known Figure)', { minimum: 0 }),
      total: total / 100,
      lines: Object.fromEntries(
        PAYMENT_LINE_IDS.map((id) => [id, (lines[id] as number) / 100]),
      ) as Record<PaymentLine, number>,
    };
  });
}

/** "| Part year of data || No registered patients |" in words; null where blank. */
function atypical(text: string): string | null {
  const parts = text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('; ');
}
