import type { BuildContext } from '../core/context.ts';

export const LISTS = 'gp_practices_2026-02';

/** A practice's list of February 2026. */
export interface PracticeList {
  readonly size: number | null;
  /** percentages of the list aged 65 or over, and under 5; null where not given or not credible */
  readonly over65: number | null;
  readonly under5: number | null;
}

/** No list of a general practice has as many under 5 as this; the source has a few such slips. */
const CREDIBLE_UNDER_5 = 20;

/** Lists by practice code. */
export function readPracticeLists({ sources }: BuildContext): Map<string, PracticeList> {
  const lists = new Map<string, PracticeList>();
  const percent = { minimum: 0, maximum: 100 };
  sources.eachRow(
    LISTS,
    { columns: ['code', 'list_size', 'pct_over_65', 'pct_under_5'] },
    (row) => {
      if (lists.has(row.text('code'))) row.fail('code', 'each practice once expected');
      const over65 = row.optionalNumber('pct_over_65', percent);
      const under5 = row.optionalNumber('pct_under_5', percent);
      // Nobody old and nobody young, or half of them infants: the ages were not counted.
      const slip =
        over65 === 0 && (under5 === 0 || (under5 !== null && under5 >= CREDIBLE_UNDER_5));
      lists.set(row.text('code'), {
        size: row.optionalNumber('list_size', { minimum: 0 }),
        over65: slip ? null : over65,
        under5: slip ? null : under5,
      });
    },
  );
  return lists;
}
