import { BENEATH_LEVELS } from '../../report/measures/beneath.ts';
import type { MeasuresTableInput } from '../../report/measures/measures-table.ts';
import { TableDownloads } from '../../ui/TableDownloads.tsx';
import { type BeneathTable, makeBeneath } from '../../view/measures/use-beneath.ts';
import type { MeasuresView } from '../../view/measures/use-measures.ts';

/** The dashboard as files: every figure of place and levels beneath, and every period that is drawn. */
export function StageDownloads({
  view,
  input,
  beneath,
}: {
  readonly view: MeasuresView;
  /** null while packs are on their way */
  readonly input: MeasuresTableInput | null;
  readonly beneath: BeneathTable | null;
}) {
  const { list, place, levels, tables, inputs, figures } = view;
  const ready = input !== null && figures !== null && place !== null;
  return (
    <div className="agreed-stage__files">
      <TableDownloads
        label="All figures"
        size="small"
        disabled={!ready}
        make={async () => {
          if (!ready) throw new Error('The figures are still on their way.');
          const all = [...figures];
          for (const level of BENEATH_LEVELS) {
            if (!levels.includes(level)) continue;
            const made =
              beneath?.level === level
                ? beneath
                : await makeBeneath(list, place, level, tables, inputs);
            all.push(...made.rows.flatMap(({ cells }) => cells));
          }
          // The writer is fetched when a file is first asked for.
          const { measuresTable } = await import('../../report/measures/measures-table.ts');
          return measuresTable({ ...input, figures: all });
        }}
      />
      <TableDownloads
        label="All periods"
        size="small"
        disabled={!ready}
        make={async () => {
          if (!ready) throw new Error('The figures are still on their way.');
          const { periodsTable } = await import('../../report/measures/measures-table.ts');
          return periodsTable(input);
        }}
      />
    </div>
  );
}
