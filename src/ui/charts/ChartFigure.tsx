import './charts.css';
import { type ReactNode, useId, useRef } from 'react';
import { type DataColumn, DataTable } from '../DataTable.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { SaveChart } from './SaveChart.tsx';

export interface ChartFigureProps<Row> {
  /** what the chart shows, with period; it names the figure */
  readonly title: string;
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
  /**
   * where the figures come from and of what period they are, as sentences: written under the saved
   * chart. Null while it loads; without it the chart cannot be saved.
   */
  readonly source?: string | null;
  /** of the saved chart, where the title leaves to the page's headings whose figures they are */
  readonly savedTitle?: string;
  /** of the saved chart, without its ending; unless given, made of its title */
  readonly fileName?: string;
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
  source = null,
  savedTitle = title,
  fileName,
}: ChartFigureProps<Row>) {
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id} className={titleHidden ? 'visually-hidden' : 'chart__title'}>
        {title}
      </figcaption>
      <div ref={drawing} aria-hidden="true">
        {children}
        {chartKey}
      </div>
      <div className="chart__foot">
        <Disclosure summary={tableSummary} printed={tablePrinted}>
          <DataTable caption={title} captionHidden columns={columns} rows={rows} rowKey={rowKey} />
        </Disclosure>
        <SaveChart
          drawing={drawing}
          title={savedTitle}
          source={source}
          {...(fileName === undefined ? {} : { fileName })}
        />
      </div>
    </figure>
  );
}
