import { useId } from 'react';
import type { ComparedSetting } from '../../../shift/scenario-comparison.ts';
import { Empty } from '../../../ui/Notice.tsx';

/** Rows of words, one column a scenario. On a phone each row stacks, with the scenario's name before its value. */
export function ComparedRows({
  title,
  names,
  rows,
  absent,
  empty,
  note,
}: {
  readonly title: string;
  readonly names: readonly string[];
  readonly rows: readonly ComparedSetting[];
  /** in the place of a value that a scenario has not */
  readonly absent: string;
  readonly empty: string;
  readonly note?: string;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="compared__part">
      <h3 id={id}>{title}</h3>
      {rows.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <table className="compared__rows" aria-labelledby={id}>
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {values.map((value, i) => (
                  <td key={names[i]}>
                    <span className="compared__name">{names[i]}</span>
                    {value ?? <span className="muted">{absent}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {note && <p className="small muted">{note}</p>}
    </section>
  );
}
