import './charts.css';
import { type ReactNode, useId } from 'react';
import { type DataColumn, DataTable } from '../DataTable.tsx';
import { Disclosure } from '../Disclosure.tsx';

export interface ChartFigureProps<Row> {
  /** what the chart shows, with period; it names the figure */
  readonly title: ReactNode;
  /** shows the title to screen readers only, where a heading above says the same */
  readonly titleHidden?: boolean;
  /** what the marks mean */
  readonly chartKey?: ReactNode;
  /** the drawing: hidden from screen readers, which read the table */
  readonly children: ReactNode;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** the words that open the table */
  readonly tableSummary?: string;
  /** false: the table is printed only where the reader has opened it */
  readonly tablePrinted?: boolean;
}

/** A drawing and its figures as a table, under one name. */
export function ChartFigure<Row>({
  title,
  titleHidden = false,
  chartKey,
  children,
  rows,
  columns,
  rowKey,
  tableSummary = 'Figures as a table',
  tablePrinted = true,
}: ChartFigureProps<Row>) {
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id} className={titleHidden ? 'visually-hidden' : 'chart__title'}>
        {title}
      </figcaption>
      <div aria-hidden="true">
        {children}
        {chartKey}
      </div>
      <Disclosure summary={tableSummary} printed={tablePrinted}>
        <DataTable caption={title} captionHidden columns={columns} rows={rows} rowKey={rowKey} />
      </Disclosure>
    </figure>
  );
}
