import './legend.css';
import { type ReactNode, useId, useState } from 'react';
import type { LegendClass, LegendModel } from '../../map/legend.ts';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { darkestFirst } from './darkest-first.ts';
import { Histogram } from './Histogram.tsx';
import { AbsenceSwatch, ClassSwatch } from './Swatch.tsx';

export interface LegendProps {
  readonly model: LegendModel;
  /** "MHCLG, English Indices of Deprivation 2025" */
  readonly source: string;
  /** closed at first, where there is little room */
  readonly compact: boolean;
  /** which of several maps it belongs to, for screen readers; left out: there is one */
  readonly of?: string;
  /** what else the map shows, under the classes */
  readonly children?: ReactNode;
}

/** What the colours mean: in words first, then by class, with the spread of the areas behind them. */
export function Legend({ model, source, compact, of, children }: LegendProps) {
  const [open, setOpen] = useState(!compact);
  const id = useId();
  const { rows, top, bottom } = darkestFirst(model);
  // Where classes say what they mean, their ends need no words of their own.
  const noted = rows.some(({ note }) => note !== undefined);
  return (
    <section
      className={open ? 'legend card' : 'legend legend--folded card'}
      aria-labelledby={`${id}-title`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      <header className="legend__head">
        <div>
          <h2 id={`${id}-title`} className="legend__title">
            {of !== undefined && <span className="visually-hidden">{of}: </span>}
            {model.title}
          </h2>
          <p className="legend__what">
            {model.level}, {model.period}
            {model.unit !== null && `, ${model.unit}`}{' '}
            {model.modelled && <Badge tone="accent">modelled</Badge>}
          </p>
        </div>
        <IconButton
          className="no-print"
          icon={open ? 'down' : 'up'}
          label={open ? 'Fold the legend' : 'Unfold the legend'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </header>
      <div className={open ? 'legend__body' : 'legend__body legend__body--closed'}>
        <p className="visually-hidden">{model.sentence}</p>
        <p className="legend__basis" aria-hidden="true">
          {sentenceOf([model.modelled ? null : model.origin, model.basis, model.method])}
        </p>
        {model.histogram !== null && (
          <Histogram histogram={model.histogram} marker={model.marker} unit={model.unit} />
        )}
        <ul className="legend__classes" aria-label="Classes">
          {rows.map((row, i) => (
            <ClassRow
              key={row.text}
              row={row}
              end={noted ? null : i === 0 ? top : i === rows.length - 1 ? bottom : null}
              chosen={
                model.marker?.kind === 'present' && model.classes[model.marker.classIndex] === row
                  ? model.marker.name
                  : null
              }
            />
          ))}
        </ul>
        {model.absences.length > 0 && (
          <ul className="legend__classes legend__absences" aria-label="Areas without a figure">
            {model.absences.map((absence) => (
              <li key={absence.kind} className="legend__row">
                <AbsenceSwatch absence={absence} />
                <span className="legend__range">{absence.text}</span>
                <span className="legend__count">{absence.count.toLocaleString('en-GB')}</span>
              </li>
            ))}
          </ul>
        )}
        {model.marker?.kind === 'absent' && (
          <p className="legend__basis">
            {model.marker.name}: {model.marker.text}
          </p>
        )}
        <p className="legend__basis">Source: {source}</p>
        {children}
      </div>
      {!open && (
        <p className="legend__strip no-print">
          <span>{top}</span>
          <span className="legend__ramp" aria-hidden="true">
            {rows.map((row) => (
              <ClassSwatch key={row.text} {...row} />
            ))}
          </span>
          <span>{bottom}</span>
        </p>
      )}
    </section>
  );
}

/** The parts that there are, as one sentence. */
function sentenceOf(parts: readonly (string | null)[]): string {
  const text = parts.filter((part) => part !== null).join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function ClassRow({
  row,
  end,
  chosen,
}: {
  readonly row: LegendClass;
  readonly end: string | null;
  readonly chosen: string | null;
}) {
  return (
    <li className="legend__row">
      <ClassSwatch {...row} />
      <span className="legend__range">
        {row.text}
        {row.note !== undefined && <span className="legend__note"> ({row.note})</span>}
        {end !== null && <span className="legend__end"> {end}</span>}
        {chosen !== null && (
          <strong className="legend__chosen">
            <span aria-hidden="true">◀</span>
            <span className="visually-hidden">, the class of {chosen}</span>
          </strong>
        )}
      </span>
      <span className="legend__count">
        {row.count.toLocaleString('en-GB')}
        <span className="visually-hidden"> areas</span>
      </span>
    </li>
  );
}
