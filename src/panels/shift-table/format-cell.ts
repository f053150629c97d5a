import { formatNumber } from '../../indicators/format.ts';
import { formatPerHead } from '../../report/shift/outcome-words.ts';
import { formatPounds } from '../../report/shift/scenario-sentence.ts';
import type { ShiftColumn, ShiftRow } from '../../report/shift/shift-table.ts';

const SIGNED: ReadonlySet<string> = new Set([
  'fromByHead',
  'publishedDistance',
  'distanceBefore',
  'distanceAfter',
]);

/** A cell's figure as the screen shows it: pounds whole, a head with pence; null where there is none. */
export function formatCell(
  { id, kind }: ShiftColumn,
  value: ShiftRow[keyof ShiftRow],
): string | null {
  if (typeof value !== 'number') return value;
  const sign = SIGNED.has(id) && value > 0 ? '+' : '';
  switch (kind) {
    case 'pounds':
      return `${Math.round(value) === 0 ? '' : sign}${formatPounds(Math.round(value), 0)}`;
    case 'perHead':
      return formatPerHead(value);
    case 'share':
      return `${sign}${formatNumber(value * 100, 2)}%`;
    case 'people':
      return formatNumber(Math.round(value));
    case 'need':
      return formatNumber(value, Math.abs(value) < 10 ? 3 : 1);
    case 'score':
      return formatNumber(value, 1);
    case 'text':
      return String(value);
    default:
      return kind satisfies never;
  }
}
