import { useEffect, useRef, useState } from 'react';
import type { AreaCode } from '../../place/area.ts';
import { levelOfCode } from '../../place/levels.ts';
import { kindOfArea } from '../../place/search-context.ts';
import type { Place } from '../../report/place.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { moved, unpinned } from '../../view/compare/pins.ts';

/** The pinned areas in their order, each to be seen, moved and unpinned, by mouse or keyboard. */
export function PinnedList({
  pins,
  places,
  unknown,
  onPins,
  onPick,
  onHighlight,
  onEmptied,
}: {
  readonly pins: readonly AreaCode[];
  /** those whose tables have come */
  readonly places: readonly Place[];
  readonly unknown: readonly AreaCode[];
  readonly onPins: (pins: readonly AreaCode[]) => void;
  readonly onPick: (code: AreaCode) => void;
  readonly onHighlight: (code: AreaCode | null) => void;
  /** the last one went: the focus has to go somewhere */
  readonly onEmptied: () => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  // A moved row may be taken out of the page and put back, which takes the focus from its button.
  const refocus = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each new order of the pins
  useEffect(() => {
    if (refocus.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-press="${refocus.current}"]`)?.focus();
    refocus.current = null;
  }, [pins]);
  const nameOf = (code: AreaCode): string =>
    placeFor(places, code)?.area.name ??
    (unknown.includes(code) ? `${code} (no area of today)` : code);

  const move = (code: AreaCode, by: -1 | 1) => {
    const next = moved(pins, code, by);
    refocus.current = `${code}${by}`;
    setSaid(`${nameOf(code)} is now ${next.indexOf(code) + 1} of ${next.length}`);
    onPins(next);
  };
  const remove = (code: AreaCode) => {
    const at = pins.indexOf(code);
    const next = unpinned(pins, code);
    const neighbour = next[Math.min(at, next.length - 1)];
    setSaid(`${nameOf(code)} is unpinned`);
    if (neighbour === undefined) onEmptied();
    else refocus.current = `${neighbour}x`;
    onPins(next);
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className="pinned" ref={list}>
        {pins.map((code, at) => {
          const name = nameOf(code);
          return (
            <li key={code} className="pinned__row">
              <span className="pinned__number" aria-hidden="true">
                {at + 1}
              </span>
              <button
                type="button"
                className="pinned__name"
                title={`Show ${name} on the map`}
                onClick={() => onPick(code)}
                onPointerEnter={() => onHighlight(code)}
                onPointerLeave={() => onHighlight(null)}
                onFocus={() => onHighlight(code)}
                onBlur={() => onHighlight(null)}
              >
                <span>{name}</span>
                <span className="muted">{contextOf(placeFor(places, code), code)}</span>
              </button>
              <span className="pinned__buttons no-print">
                <IconButton
                  icon="up"
                  label={`Move ${name} up`}
                  data-press={`${code}-1`}
                  aria-disabled={at === 0}
                  onClick={() => at > 0 && move(code, -1)}
                />
                <IconButton
                  icon="down"
                  label={`Move ${name} down`}
                  data-press={`${code}1`}
                  aria-disabled={at === pins.length - 1}
                  onClick={() => at < pins.length - 1 && move(code, 1)}
                />
                <IconButton
                  icon="close"
                  label={`Unpin ${name}`}
                  data-press={`${code}x`}
                  onClick={() => remove(code)}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {pins.length > 1 && (
        <p className="no-print">
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              setSaid('All areas are unpinned');
              onEmptied();
              onPins([]);
            }}
          >
            Unpin all {pins.length}
          </Button>
        </p>
      )}
    </>
  );
}

/** The place of a pin; a pin by an older code has its place under the code of today. */
const placeFor = (places: readonly Place[], code: AreaCode): Place | undefined =>
  places.find(({ area, table }) => area.code === code || table.aliases.get(code) === area.code);

/** "Ward in Leicester", "Unitary authority in East Midlands" */
function contextOf(place: Place | undefined, code: AreaCode): string {
  const level = levelOfCode(code);
  if (place === undefined) return level === null ? '' : kindOfArea(level, code);
  const parent = place.ancestors.at(-1);
  const kind = kindOfArea(place.area.level, place.area.code);
  return parent === undefined || parent.level === 'england' ? kind : `${kind} in ${parent.name}`;
}
