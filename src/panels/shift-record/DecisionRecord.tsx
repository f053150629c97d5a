import './decision-record.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { manifestQuery, nationalAreasQuery } from '../../pack/queries.ts';
import { decisionRecord } from '../../report/shift/decision-record.ts';
import { formatPerHead } from '../../report/shift/outcome-words.ts';
import type { RecordTable } from '../../report/shift/record-tables.ts';
import { parentNames } from '../../report/shift/shift-table.ts';
import { subjectOf } from '../../report/shift/subject.ts';
import type { SettingWords } from '../../shift/settings-words.ts';
import { AmountBars } from '../../ui/charts/AmountBars.tsx';
import type { ShiftView } from '../../view/shift/shift-view.ts';
import { withScenario } from './with-scenario.ts';

export interface DecisionRecordProps {
  readonly shift: ShiftView;
  /** the page's address, which opens the scenario again; null where a file is the only way */
  readonly link: string | null;
  /** the day in words: "22 November 2026" */
  readonly printedOn: string;
}

const FIFTHS = ['Most deprived', 'Second', 'Third', 'Fourth', 'Least deprived'] as const;
const SIGNED = ['Decision', 'Name and role', 'Date'] as const;

/**
 * The scenario as two printed A4 pages for those who decide. Shown on paper only: while it is printed
 * nothing else of the page is (`data-record`).
 */
export function DecisionRecord({ shift, link: page, printedOn }: DecisionRecordProps) {
  const { name, figures, run, beneath, shareableCode } = shift;
  const link = page === null ? null : withScenario(page, shareableCode);
  const national = useQuery(nationalAreasQuery()).data;
  const manifest = useQuery(manifestQuery()).data;
  const record = useMemo(() => {
    const subject = subjectOf({ name, figures, run, beneath });
    return subject === null
      ? null
      : decisionRecord(subject, parentNames(national), manifest?.sources ?? []);
  }, [name, figures, run, beneath, national, manifest]);
  if (record === null)
    return (
      <div className="record print-only" data-record>
        <h1>Decision record</h1>
        <p>These settings give no allocation, so there is nothing to decide on.</p>
      </div>
    );
  return (
    <article
      className="record print-only"
      data-record
      aria-label={`Decision record: ${record.title}`}
    >
      <section className="record__page">
        <header className="record__head">
          <p>Decision record, {printedOn}. Page 1 of 2</p>
          <h1>{record.title}</h1>
        </header>
        {record.warnings.length > 0 && (
          <Part title="Warning: figures that the packs do not vouch for">
            <Sentences of={record.warnings} strong />
          </Part>
        )}
        <Part title="What was asked">
          <p className="record__asked">{record.asked}</p>
        </Part>
        <Part title="What came out">
          <Sentences of={record.answer} />
        </Part>
        <Part title="Does anyone lose, and who?">
          <Sentences of={record.losers} strong />
          <Sentences of={record.gainers} />
        </Part>
        {record.fifths !== null && (
          <Part
            title={`${run?.countsBaseline === true ? 'Change in £' : '£'} a head, from the most to the least deprived fifth of people`}
          >
            <AmountBars
              reference={null}
              bars={FIFTHS.map((label, i) => ({
                id: label,
                label,
                amount: record.fifths?.[i] ?? 0,
                text: formatPerHead(record.fifths?.[i] ?? 0),
                strong: i === 0,
              }))}
            />
          </Part>
        )}
        {record.tables.map((table) => (
          <Table key={table.caption} table={table} />
        ))}
      </section>
      <section className="record__page">
        {/* A page that is parted from the other still says what it is of. */}
        <p className="record__running">
          Decision record, {printedOn}: {record.title}. Page 2 of 2
        </p>
        <div className="record__columns">
          <Part title="The rule is a choice">
            <Sentences of={record.choice} />
          </Part>
          <Part title="What was set">
            <Pairs of={record.settings} />
          </Part>
          <Part title="What was read">
            <Pairs of={record.inputs} />
          </Part>
          <Part title="Gradient and targeting">
            <Sentences of={record.reach} />
          </Part>
          <Part title="What the evidence can and cannot say">
            <Sentences of={record.evidence} />
          </Part>
          <Part title="What was set aside, and what to know">
            <Sentences of={[...record.setAside, ...record.notes]} />
          </Part>
          <Part title="To open it again">
            <p>
              {link === null
                ? 'In Evenground, open the file that this scenario was saved as: it holds the figures and gives the same pennies.'
                : 'In Evenground, follow the link below, or open the file that this scenario was saved as: the file gives the same pennies whatever the packs are then.'}
            </p>
          </Part>
          <Part title="Versions and sources">
            <Sentences of={record.versions} />
            <p>{record.sources.join('; ')}.</p>
          </Part>
        </div>
        {link !== null && <p className="record__link">{link}</p>}
        <dl className="record__sign">
          {SIGNED.map((words) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="record__part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Sentences({
  of,
  strong = false,
}: {
  readonly of: readonly string[];
  /** the first sentence is the answer */
  readonly strong?: boolean;
}) {
  return of.map((sentence, i) =>
    strong && i === 0 ? (
      <p key={sentence}>
        <strong>{sentence}</strong>
      </p>
    ) : (
      <p key={sentence}>{sentence}</p>
    ),
  );
}

const Pairs = ({ of }: { readonly of: readonly SettingWords[] }) => (
  <dl className="record__pairs">
    {of.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function Table({ table: { caption, heads, rows, note } }: { readonly table: RecordTable }) {
  return (
    <div className="record__part">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" className={i === 0 ? '' : 'numeric'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells, kind }) => (
            <tr key={id} className={kind === 'total' ? 'record__total' : ''}>
              {cells.map((cell, i) =>
                i === 0 ? (
                  <th key={heads[i]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={heads[i]} className="numeric">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== null && <p>{note}</p>}
    </div>
  );
}
