import './compare.css';
import { useMemo, useRef, useState } from 'react';
import { useBooks } from '../../pack/use-books.ts';
import type { AreaCode } from '../../place/area.ts';
import { levelOfCode } from '../../place/levels.ts';
import { placeOf, TABLES_FOR } from '../../report/place.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { UpdateViewState } from '../../url/use-view-state.ts';
import type { ViewState } from '../../url/view-state.ts';
import { readAgainst } from '../../view/compare/benchmark-choice.ts';
import { hasLikes } from '../../view/compare/likeness.ts';
import { distinctPins, distinctPlaces } from '../../view/compare/old-pins.ts';
import { MOST_PINNED, pinned, unpinned } from '../../view/compare/pins.ts';
import { useOldPins } from '../../view/compare/use-old-pins.ts';
import { AddArea } from './AddArea.tsx';
import { BenchmarkField } from './BenchmarkField.tsx';
import { Failures } from './Failures.tsx';
import { LikePlacesPart, type Subject } from './LikePlacesPart.tsx';
import { LookLinks } from './LookLinks.tsx';
import { PairWords } from './PairWords.tsx';
import { PinnedList } from './PinnedList.tsx';
import { StartPart } from './StartPart.tsx';
import { WithinPart } from './WithinPart.tsx';

export interface ComparePanelProps {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  /** an area named in the panel is pointed at or focused; null when that ends */
  readonly onHighlight: (code: AreaCode | null) => void;
  /** an area named in the panel is to be seen on the map, fitted */
  readonly onPick: (code: AreaCode) => void;
}

/** What is pinned, what it is read against, how it is looked at, and the places most like it. */
export function ComparePanel({ state, update, onHighlight, onPick }: ComparePanelProps) {
  const { pins, place } = state;
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const names = useNames(state);
  const setPins = (next: readonly AreaCode[]) => {
    setProblem(null);
    update({ pins: next });
  };
  const pin = (code: AreaCode) => {
    const next = pinned(pins, code);
    setProblem(next.problem);
    update({ pins: next.pins });
  };
  const pick = (code: AreaCode) => {
    onPick(code);
    // Where something else stands in the map's place, the map comes back: one step for Back, not two.
    if (state.look !== 'map' && state.look !== 'maps') update({ look: 'map' }, 'replace');
  };
  const old = useOldPins(pins, names.places, names.unknown);
  const shown = distinctPins(pins, names.places);
  const isFull = pins.length >= MOST_PINNED;
  return (
    <article className="compare" aria-labelledby="compare-title" tabIndex={-1}>
      <h2 id="compare-title">Compare places</h2>
      {pins.length === 0 && <StartPart chosen={names.chosen} onPins={setPins} />}
      <Failures view={{ ...names, leftOut: [] }} />
      {shown.length === 2 && <PairWords state={state} />}
      <section className="compare__part" aria-label="Pinned areas">
        <h3>
          Pinned areas{' '}
          <span className="muted small">
            {shown.length} of {MOST_PINNED}
          </span>
        </h3>
        <PinnedList
          pins={shown}
          places={names.places}
          unknown={names.unknown}
          onPins={setPins}
          onPick={pick}
          onHighlight={onHighlight}
          onEmptied={() => field.current?.focus()}
        />
        {old.sentences.length > 0 && (
          <Notice
            kind="info"
            live
            {...(old.today.join() === pins.join()
              ? {}
              : {
                  action: {
                    label: 'Pin the areas of today in their place',
                    onClick: () => setPins(old.today),
                  },
                })}
          >
            {old.sentences.join(' ')}
          </Notice>
        )}
        {problem !== null && isFull && (
          <Notice kind="warning" live onDismiss={() => setProblem(null)}>
            {problem}
          </Notice>
        )}
        <div className="no-print compare__part">
          <AddArea label="Pin an area" leftOut={pins} onChoose={pin} inputRef={field} />
          <p className="small muted">Or choose areas on the map: each press pins or unpins one.</p>
          <WithinPart places={names.holders} pins={pins} onPins={setPins} />
        </div>
      </section>
      <section className="compare__part no-print" aria-label="How it is shown">
        <h3>Show as</h3>
        <LookLinks look={state.look} />
        {pins.length > 0 && (
          <BenchmarkField
            against={state.against}
            againstName={names.against}
            places={names.places}
            onAgainst={(against) => update({ against })}
          />
        )}
      </section>
      <LikePlacesPart
        subjects={names.subjects}
        pins={pins}
        alike={state.alike}
        onPin={pin}
        onUnpin={(code) => setPins(unpinned(pins, code))}
        onPick={pick}
        onAlike={(alike) => update({ alike }, 'replace')}
        onHighlight={onHighlight}
      />
      {pins.length === 0 && place === null && (
        <p className="small muted">
          Every choice here stands in the address: copy it to share the comparison.
        </p>
      )}
    </article>
  );
}

/** The pinned areas, the chosen place and the benchmark by name: tables only, no figures. */
function useNames({ pins, place, against }: ViewState) {
  const codes = useMemo(
    () => [...pins, ...(place === null ? [] : [place]), against],
    [pins, place, against],
  );
  const levels = useMemo(
    () =>
      codes.flatMap((code) => {
        const level = levelOfCode(code);
        return level === null ? [] : TABLES_FOR[level];
      }),
    [codes],
  );
  const loaded = useBooks(levels, []);
  return useMemo(() => {
    const places = distinctPlaces(pins, loaded.tables);
    const chosenPlace = place === null ? null : placeOf(loaded.tables, place);
    const chosen = chosenPlace?.area ?? null;
    const subjects = new Map<AreaCode, Subject>();
    for (const area of [...places.map((one) => one.area), ...(chosen === null ? [] : [chosen])])
      if (hasLikes(area.code)) subjects.set(area.code, { code: area.code, name: area.name });
    return {
      places,
      chosen,
      holders: chosenPlace === null ? places : [chosenPlace, ...places],
      subjects: [...subjects.values()],
      unknown: loaded.pending ? [] : pins.filter((code) => placeOf(loaded.tables, code) === null),
      against: readAgainst(against, loaded.tables, new Map()).words,
      errors: loaded.errors,
      retry: loaded.retry,
    };
  }, [pins, place, against, loaded]);
}
