import './two-variable-legend.css';
import { type ReactNode, useId, useState } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import { inkOn } from '../../../map/layers/areas.ts';
import type { LegendAbsence } from '../../../map/legend.ts';
import { bivariateColours } from '../../../map/ramps-bivariate.ts';
import type { Cell, Side, TwoVariables } from '../../../report/compare/two-variables.ts';
import { countOf, levelPlural } from '../../../report/words.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { IconButton } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import type { TwoVariableScene } from '../../../view/compare/use-two-variable-scene.ts';
import { PatternPiece } from './PatternPiece.tsx';

export interface TwoVariableLegendProps {
  readonly scene: TwoVariableScene;
  /** the words after "Source: " */
  readonly source: string;
  /** closed at first, where there is little room */
  readonly compact: boolean;
  /** what else the map shows, under the classes */
  readonly children?: ReactNode;
}

/** The nine classes as a square whose corners say in words what they mean; a cell picks its areas out. */
export function TwoVariableLegend({ scene, source, compact, children }: TwoVariableLegendProps) {
  const [open, setOpen] = useState(!compact);
  const id = useId();
  const { two, legend, level } = scene;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="two-legend card" aria-labelledby={`${id}-title`} tabIndex={0}>
      <header className="two-legend__head">
        <div>
          <h2 id={`${id}-title`} className="two-legend__title">
            {scene.shortTitle}
          </h2>
          {legend !== null && (
            <p className="two-legend__small">
              {legend.level}, {legend.period}{' '}
              {legend.modelled && <Badge tone="accent">modelled</Badge>}
            </p>
          )}
          {!open && two !== null && <Small scene={scene} two={two} />}
        </div>
        <IconButton
          className="no-print"
          icon={open ? 'down' : 'up'}
          label={open ? 'Fold the legend' : 'Unfold the legend'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </header>
      <div className="two-legend__body" hidden={!open}>
        {two === null ? (
          <p className="two-legend__small">{scene.problem ?? 'The figures are being loaded.'}</p>
        ) : (
          <>
            <Square scene={scene} two={two} />
            <Picked scene={scene} two={two} />
            {two.notes.map((note) => (
              <p key={note} className="two-legend__small">
                {note}
              </p>
            ))}
            {scene.pinned.length > 0 && (
              <ul className="two-legend__list" aria-label="Pinned areas">
                {scene.pinned.map(({ code, name, cell }) => (
                  <li key={code}>
                    <strong>{name}</strong>
                    <span>{cell === null ? 'without both figures' : two.cells[cell]?.words}</span>
                  </li>
                ))}
              </ul>
            )}
            <p className="two-legend__small">
              Thirds of the {formatNumber(two.of)} {levelPlural(level)} of England that have both
              figures. If the two had nothing to do with each other, each cell would hold about{' '}
              {formatNumber(two.of / 9)}.
            </p>
            <Absences absences={legend?.absences ?? []} two={two} />
          </>
        )}
        <p className="two-legend__small">Source: {source}</p>
        {children}
      </div>
    </section>
  );
}

/** The nine colours at a glance, with what the worst corner means, where the legend is folded. */
function Small({ scene, two }: { readonly scene: TwoVariableScene; readonly two: TwoVariables }) {
  const colours = bivariateColours(scene.scheme);
  return (
    <p className="two-legend__glance no-print">
      <span className="two-legend__nine" aria-hidden="true">
        {[2, 1, 0].flatMap((up) =>
          [0, 1, 2].map((across) => (
            <span
              key={3 * up + across}
              style={{ backgroundColor: colours[3 * up + across] as string }}
            />
          )),
        )}
      </span>
      <span className="two-legend__small">
        Top right: {two.cells[8]?.words ?? ''}; bottom left: {two.cells[0]?.words ?? ''}
      </span>
    </p>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Square({ scene, two }: { readonly scene: TwoVariableScene; readonly two: TwoVariables }) {
  const { scheme, patterns, picked, pick, level, within } = scene;
  const colours = bivariateColours(scheme);
  const corner = (cell: number) => <span>{capital(two.cells[cell]?.words ?? '')}</span>;
  // The worse end of what runs up stands above, as on a chart.
  const rows = [2, 1, 0].map((up) => two.cells.filter((cell) => cell.up === up));
  return (
    <>
      <p className="two-legend__corners" aria-hidden="true">
        {corner(6)}
        {corner(8)}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent */}
      <div className="two-legend__square" role="group" aria-label="The nine classes">
        {rows.flat().map((cell) => {
          const index = 3 * cell.up + cell.across;
          const colour = colours[index] as string;
          return (
            <button
              key={index}
              type="button"
              className={classNames('two-legend__cell', `two-legend__cell--${inkOn(colour)}`)}
              style={{ backgroundColor: colour }}
              aria-pressed={picked === index}
              title={capital(cell.words)}
              aria-label={`${capital(cell.words)}: ${countOf(cell.count, level)}${within === null ? '' : `, ${formatNumber(within.counts[index] as number)} of them in ${within.name}`}`}
              onClick={() => pick(picked === index ? null : index)}
            >
              {patterns && (
                <PatternPiece kind={{ classMark: index }} ground={colour} width={88} height={40} />
              )}
              <span
                className={classNames(
                  'two-legend__count',
                  patterns && 'two-legend__count--patterned',
                )}
              >
                {within === null ? (
                  formatNumber(cell.count)
                ) : (
                  <>
                    {formatNumber(within.counts[index] as number)}
                    <span className="two-legend__of"> of {formatNumber(cell.count)}</span>
                  </>
                )}
              </span>
            </button>
          );
        })}
      </div>
      <p className="two-legend__corners" aria-hidden="true">
        {corner(0)}
        {corner(2)}
      </p>
    </>
  );
}

const range = ({ indicator, ranges }: Side, third: number): string =>
  `${indicator.shortLabel} ${ranges[third as 0 | 1 | 2]}`;

/** What the picked cell holds, in words; or that one can be picked. */
function Picked({ scene, two }: { readonly scene: TwoVariableScene; readonly two: TwoVariables }) {
  const cell: Cell | null = scene.picked === null ? null : (two.cells[scene.picked] ?? null);
  return (
    <p className="two-legend__small" role="status">
      {cell === null ? (
        <span className="no-print">
          {scene.within === null
            ? `Numbers are ${levelPlural(scene.level)}.`
            : `Numbers are ${levelPlural(scene.level)} of ${scene.within.name}, of all in England.`}{' '}
          Choose a cell to see where they are.
        </span>
      ) : (
        <>
          <strong>{capital(cell.words)}</strong>: {countOf(cell.count, scene.level)}
          {scene.within !== null &&
            `, ${formatNumber(scene.within.counts[scene.picked as number] as number)} of them in ${scene.within.name}`}
          ; {range(two.across, cell.across)}; {range(two.up, cell.up)}.
        </>
      )}
    </p>
  );
}

function Absences({
  absences,
  two,
}: {
  readonly absences: readonly LegendAbsence[];
  readonly two: TwoVariables;
}) {
  if (absences.length === 0) return null;
  return (
    <>
      <ul className="two-legend__list" aria-label="Areas without a class">
        {absences.map(({ kind, text, count, fill, mark }) => (
          <li key={kind}>
            <span>
              <span
                className="two-legend__absent"
                style={{ backgroundColor: fill, borderColor: mark }}
                aria-hidden="true"
              >
                {kind !== 'missing' && (
                  <PatternPiece kind={kind} ground={fill} mark={mark} width={22} height={12} />
                )}
              </span>
              {text}
            </span>
            <span>{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
      <p className="two-legend__small">
        {two.absent.map(({ words, count }) => `${words}: ${formatNumber(count)}`).join('. ')}.
      </p>
    </>
  );
}
