import { EVIDENCE_FIELDS, type EvidenceRow } from '../../../src/pack/money-schemas.ts';
import { packPath } from '../../../src/pack/schemas.ts';
import type { BuildContext } from '../core/context.ts';

export const EVIDENCE = 'effect_parameters';
export const GRANT = 'ph_grant_england_totals';
const NUMBERS = ['value', 'ci_low', 'ci_high'] as const;
const POUNDS_PER_BILLION = 1e9;

/** money/evidence.json: every row and field as it stands. @throws Error where an id repeats, or a value or limit is not a number. */
export function buildEvidence({ sources, output }: BuildContext): void {
  const seen = new Set<string>();
  const rows = sources.readCsv(EVIDENCE, { columns: EVIDENCE_FIELDS }).map((row) => {
    if (row.text('id') === '' || seen.has(row.text('id')))
      row.fail('id', 'a name of its own expected');
    seen.add(row.text('id'));
    for (const name of NUMBERS) row.optionalNumber(name);
    return Object.fromEntries(EVIDENCE_FIELDS.map((name) => [name, row.text(name)])) as EvidenceRow;
  });
  output.add(packPath.moneyEvidence, `${JSON.stringify({ rows })}\n`, {
    level: '',
    theme: 'money',
  });
}

/** money/ph-grant.json: the public health grant of England, £ by year. */
export function buildGrant({ sources, output }: BuildContext): void {
  const columns = ['financial_year', 'total_gbp_bn', 'note', 'source_url'];
  const years = sources.readCsv(GRANT, { columns }).map((row) => ({
    year: row.text('financial_year'),
    // Given to a million.
    total: Math.round(row.number('total_gbp_bn', { minimum: 1, maximum: 10 }) * POUNDS_PER_BILLION),
    note: row.text('note'),
    page: row.text('source_url'),
  }));
  output.add(packPath.moneyGrant, `${JSON.stringify({ years })}\n`, {
    level: 'england',
    theme: 'money',
  });
}
