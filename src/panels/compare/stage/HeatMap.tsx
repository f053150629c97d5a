import { Fragment, useId, useRef, useState } from 'react';
import { formatBare } from '../../../indicators/format.ts';
import type { AreaCode } from '../../../place/area.ts';
import { DIFFERENCE_CLASSES } from '../../../report/compare/difference.ts';
import { HEAT_METHOD, type HeatCell, heatRows } from '../../../report/compare/heat-map.ts';
import type { PinnedComparison } from '../../../report/compare/pinned-comparison.ts';
import type { Books } from '../../../report/inputs.ts';
import { levelLabel } from '../../../report/words.ts';
import { Segments } from '../../../ui/Choice.tsx';
import { SaveChart } from '../../../ui/charts/SaveChart.tsx';
import { useChartSource } from '../../../view/use-chart-source.ts';
import { ClassKey, ClassMark, isMarked } from '../ClassMark.tsx';
import { levelsOf } from '../figure-levels.ts';
import { namesOf } from '../names-of.ts';
import { ConfidenceKey, commonPeriod, groupsOf } from './ComparisonTable.tsx';

type Colouring = 'fifths' | 'classes';

/** A "tartan rug": indicators down, areas across, each cell with its figure on the colour of its fifth or class. */
export function HeatMap({
  comparison,
  against,
  books,
  onHighlight,
}: {
  readonly comparison: PinnedComparison;
  readonly against: string;
  readonly books: Books;
  readonly onHighlight: (code: AreaCode | null) => void;
}) {
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const source = useChartSource(
    comparison.rows.map(({ indicator }) => indicator),
    levelsOf(comparison),
  );
  const [colouring, setColouring] = useState<Colouring>('fifths');
  const { places, rows } = comparison;
  const title =
    colouring === 'fifths'
      ? `${namesOf(places)}: the fifth of England’s areas of their level that each is in, latest figures`
      : `${namesOf(places)} against ${against}, latest figures`;
  const heat = new Map(heatRows(rows, books).map((row) => [row.indicator.id, row]));
  return (
    <>
      <div className="no-print figures-stage__switch">
        <Segments<Colouring>
          label="Coloured by"
          value={colouring}
          onChange={setColouring}
          options={[
            { value: 'fifths', label: 'Fifth of England’s areas' },
            { value: 'classes', label: `Against ${against}` },
          ]}
        />
      </div>
      <div ref={drawing} className="figures-stage__drawing">
        {colouring === 'fifths' ? <FifthKey /> : <ClassKey />}
        {colouring === 'classes' && <ConfidenceKey rows={rows} />}
        <section
          className="side-by-side rug"
          aria-labelledby={id}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
          tabIndex={0}
        >
          <table>
            <caption id={id} className="visually-hidden">
              {title}
            </caption>
            <thead>
              <tr>
                <th scope="col">Indicator</th>
                {places.map(({ area, alsoUpperTier }) => (
                  <th
                    key={area.code}
                    scope="col"
                    onPointerEnter={() => onHighlight(area.code)}
                    onPointerLeave={() => onHighlight(null)}
                  >
                    {area.name}
                    <span className="side-by-side__level">
                      {levelLabel(area.level, alsoUpperTier)}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groupsOf(rows).map(({ heading, rows: inGroup }) => (
                <Fragment key={heading}>
                  <tr className="side-by-side__group">
                    <th colSpan={places.length + 1} scope="colgroup">
                      <span>{heading}</span>
                    </th>
                  </tr>
                  {inGroup.map(({ indicator: i, cells }) => (
                    <tr key={i.id}>
                      <th scope="row">
                        {i.label}
                        <span className="side-by-side__period">
                          {commonPeriod(cells) ?? 'periods differ'}
                        </span>
                      </th>
                      {heat.get(i.id)?.cells.map((cell, k) => (
                        <RugCell
                          // biome-ignore lint/suspicious/noArrayIndexKey: one cell a pinned area, in their order
                          key={k}
                          figure={
                            cell.cell.figure.value.kind === 'present'
                              ? formatBare(i, cell.cell.figure.value.value)
                              : null
                          }
                          cell={cell}
                          colouring={colouring}
                        />
                      ))}
                    </tr>
                  ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <SaveChart
        drawing={drawing}
        title={title}
        source={source === null || colouring === 'classes' ? source : `${HEAT_METHOD} ${source}`}
        fileName={`heat-map-of-${namesOf(places)}`}
      />
    </>
  );
}

function RugCell({
  figure,
  cell: { cell, fifth, words, none },
  colouring,
}: {
  readonly figure: string | null;
  readonly cell: HeatCell;
  readonly colouring: Colouring;
}) {
  if (figure === null) return <td className="rug__cell rug__cell--absent">{cell.text}</td>;
  if (colouring === 'fifths')
    return (
      <td
        className={`rug__cell rug__cell--${fifth === null ? 'none' : `fifth-${fifth}`}`}
        title={words ?? undefined}
      >
        <strong>{figure}</strong>
        <span>{fifth === null ? none : `fifth ${fifth}`}</span>
        {words !== null && <span className="visually-hidden">{words}</span>}
      </td>
    );
  const { difference } = cell;
  const isDrawn = isMarked(difference);
  return (
    <td
      className={`rug__cell rug__cell--${isDrawn ? difference.class : 'none'}`}
      title={difference.words}
    >
      <strong>
        {figure} <ClassMark difference={difference} />
      </strong>
      <span>
        {cell.figure.modelled && difference.class !== 'modelled' && 'modelled; '}
        {DIFFERENCE_CLASSES[difference.class].toLowerCase()}
      </span>
    </td>
  );
}

const FIFTHS = [
  [1, '1: worse end'],
  [2, '2'],
  [3, '3'],
  [4, '4'],
  [5, '5: better end'],
] as const;

function FifthKey() {
  return (
    <ul className="class-key">
      {FIFTHS.map(([fifth, words]) => (
        <li key={fifth}>
          <span className={`rug__swatch rug__cell--fifth-${fifth}`} aria-hidden="true" />
          {words}
        </li>
      ))}
      <li>Where no judgement is meant, 1 is the highest fifth</li>
    </ul>
  );
}
