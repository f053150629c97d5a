import { useEffect, useRef, useState } from 'react';
import { formatWithUnit } from '../../indicators/format.ts';
import { monthWords, parseYearMonth } from '../../indicators/period-span.ts';
import { indicator } from '../../indicators/registry.ts';
import {
  type AgreedMeasure,
  type MeasureList,
  withChanged,
  withMoved,
  withoutMeasure,
} from '../../report/measures/agreed-list.ts';
import type { MeasureFigures } from '../../report/measures/measure-figures.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MeasureEdit } from './MeasureEdit.tsx';

/** The measures in their order, each to be edited, moved and taken away, by mouse or keyboard. */
export function MeasureRows({
  list,
  figures,
  periodsOf,
  onList,
  onEmptied,
}: {
  readonly list: MeasureList;
  readonly figures: readonly MeasureFigures[] | null;
  readonly periodsOf: (id: string) => readonly string[];
  readonly onList: (list: MeasureList) => void;
  /** the last one went: the focus has to go somewhere */
  readonly onEmptied: () => void;
}) {
  const rows = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  // A moved row may be taken out of the page and put back, which takes the focus from its button.
  const refocus = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each new order of the list
  useEffect(() => {
    if (refocus.current === null) return;
    rows.current?.querySelector<HTMLElement>(`[data-press="${refocus.current}"]`)?.focus();
    refocus.current = null;
  }, [list]);
  const { measures } = list;
  const move = (id: string, by: -1 | 1) => {
    const next = withMoved(list, id, by);
    refocus.current = `${id}${by}`;
    setSaid(
      `${indicator(id).label} is now ${next.measures.findIndex((m) => m.indicator === id) + 1} of ${measures.length}`,
    );
    onList(next);
  };
  const remove = (id: string) => {
    const at = measures.findIndex((one) => one.indicator === id);
    const next = withoutMeasure(list, id);
    const neighbour = next.measures[Math.min(at, next.measures.length - 1)];
    setSaid(`${indicator(id).label} is taken away`);
    if (neighbour === undefined) onEmptied();
    else refocus.current = `${neighbour.indicator}x`;
    onList(next);
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className="agreed-rows" ref={rows}>
        {measures.map((measure, at) => {
          const { indicator: id } = measure;
          const name = indicator(id).label;
          const isOpen = open === id;
          return (
            <li key={id} className="agreed-row">
              <div className="agreed-row__head">
                <button
                  type="button"
                  className="agreed-row__name"
                  aria-expanded={isOpen}
                  aria-controls={`edit-${id}`}
                  onClick={() => setOpen(isOpen ? null : id)}
                >
                  <Icon name={isOpen ? 'down' : 'right'} />
                  <span>
                    <span>{name}</span>
                    <span className="agreed-row__set">{setWords(measure)}</span>
                  </span>
                </button>
                <span className="agreed-row__buttons no-print">
                  <IconButton
                    icon="up"
                    label={`Move ${name} up`}
                    data-press={`${id}-1`}
                    aria-disabled={at === 0}
                    onClick={() => at > 0 && move(id, -1)}
                  />
                  <IconButton
                    icon="down"
                    label={`Move ${name} down`}
                    data-press={`${id}1`}
                    aria-disabled={at === measures.length - 1}
                    onClick={() => at < measures.length - 1 && move(id, 1)}
                  />
                  <IconButton
                    icon="close"
                    label={`Take ${name} away`}
                    data-press={`${id}x`}
                    onClick={() => remove(id)}
                  />
                </span>
              </div>
              <div id={`edit-${id}`} hidden={!isOpen}>
                {isOpen && (
                  <MeasureEdit
                    measure={measure}
                    periods={periodsOf(id)}
                    figures={figures?.find((one) => one.measure.indicator === id) ?? null}
                    onChange={(change) => onList(withChanged(list, id, change))}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** "Target 80.0 years by March 2027; baseline 2016-18" */
function setWords({ indicator: id, target, by, baseline }: AgreedMeasure): string {
  const month = by === null ? null : parseYearMonth(by);
  const parts = [
    ...(target === null
      ? ['No target']
      : [
          `Target ${formatWithUnit(indicator(id), target)}${month === null ? '' : ` by ${monthWords(month)}`}`,
        ]),
    ...(baseline === null ? [] : [`baseline ${baseline}`]),
  ];
  return parts.join('; ');
}
