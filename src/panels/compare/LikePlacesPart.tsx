import { useMemo, useState } from 'react';
import { formatNumber } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import type { AreaCode } from '../../place/area.ts';
import { LEVELS, type Level } from '../../place/levels.ts';
import { areaContext } from '../../place/search-context.ts';
import type { LikePlace } from '../../report/compare/like-places.ts';
import type { AreaTables } from '../../report/inputs.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Select } from '../../ui/Field.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import { weightsOf } from '../../view/compare/like-weights.ts';
import { LIKE_COUNT, likeLevels } from '../../view/compare/likeness.ts';
import { useLikePlaces } from '../../view/compare/use-like-places.ts';
import { CompareSources } from './CompareSources.tsx';
import { LikeWeights } from './LikeWeights.tsx';

export interface Subject {
  readonly code: AreaCode;
  readonly name: string;
}

/** "Places like this one": the nearest by named indicators, what sets them apart, and how each indicator counts. */
export function LikePlacesPart({
  subjects,
  pins,
  alike,
  onPin,
  onUnpin,
  onPick,
  onAlike,
  onHighlight,
}: {
  /** areas that places like them are looked for: wards, districts, upper-tier authorities */
  readonly subjects: readonly Subject[];
  readonly pins: readonly AreaCode[];
  readonly alike: string;
  readonly onPin: (code: AreaCode) => void;
  readonly onUnpin: (code: AreaCode) => void;
  readonly onPick: (code: AreaCode) => void;
  readonly onAlike: (alike: string) => void;
  readonly onHighlight: (code: AreaCode | null) => void;
}) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<AreaCode | null>(null);
  const subject = subjects.find(({ code }) => code === wanted) ?? subjects[0];
  const weights = useMemo(() => weightsOf(alike), [alike]);
  const levels = subject === undefined ? [] : likeLevels(subject.code);
  const [asked, setAsked] = useState<Level | null>(null);
  const among = levels.find((level) => level === asked) ?? levels[0] ?? null;
  const view = useLikePlaces(open && subject !== undefined ? subject.code : null, weights, among);
  if (subject === undefined)
    return (
      <section className="compare__part" aria-label="Places like this one">
        <h3>Places like this one</h3>
        <p className="small muted">
          Pin a ward, a district or an upper-tier authority to find the places most like it.
        </p>
      </section>
    );
  const [error] = view.errors;
  const used = weights.filter(({ weight }) => weight > 0).map(({ id }) => id);
  return (
    <section className="compare__part" aria-label="Places like this one">
      <h3>Places like {subjects.length > 1 ? 'this one' : subject.name}</h3>
      {subjects.length > 1 && (
        <Select
          label="Like which place"
          labelHidden
          value={subject.code}
          onChange={setWanted}
          options={subjects.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <Button
        className="no-print"
        aria-expanded={open}
        iconAfter={open ? 'up' : 'down'}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Hide' : `Show the ${LIKE_COUNT} places most like ${subject.name}`}
      </Button>
      {open && (
        <>
          {levels.length > 1 && among !== null && (
            <Select
              label="Look among"
              value={among}
              onChange={setAsked}
              options={levels.map((level) => ({ value: level, label: LEVELS[level].plural }))}
            />
          )}
          {error !== undefined && (
            <FailureNotice
              title="Places like it could not be worked out."
              error={error}
              kept="The pinned areas are as they were."
              onRetry={view.retry}
            />
          )}
          {view.pending && <Loading>Loading what makes places alike</Loading>}
          {view.likes !== null && (
            <>
              <p className="small muted">{view.likes.method}</p>
              {view.likes.places.length === 0 ? (
                <p>
                  {subject.name} has too few of these figures to be likened to others: an area that
                  no neighbourhood fits best has none.
                </p>
              ) : (
                <ol className="likes">
                  {view.likes.places.map((place) => (
                    <LikeRow
                      key={place.code}
                      place={place}
                      context={contextOf(view.tables, place)}
                      isPinned={pins.includes(place.code)}
                      onPin={onPin}
                      onUnpin={onUnpin}
                      onPick={onPick}
                      onHighlight={onHighlight}
                    />
                  ))}
                </ol>
              )}
              <Disclosure summary="What makes places alike: change the weights" printed={false}>
                <LikeWeights weights={weights} isUsual={alike === ''} onAlike={onAlike} />
              </Disclosure>
              <CompareSources
                ids={used}
                levels={view.likes.places.slice(0, 1).map(({ level }) => level)}
                notes={[
                  'A set of our own making, by figures for 2021 to 2025 held here; not the nearest neighbours of CIPFA or NHS England, which use other indicators. Reach of services stands for rurality; density is not held.',
                ]}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}

function LikeRow({
  place,
  context,
  isPinned,
  onPin,
  onUnpin,
  onPick,
  onHighlight,
}: {
  readonly place: LikePlace;
  readonly context: string;
  readonly isPinned: boolean;
  readonly onPin: (code: AreaCode) => void;
  readonly onUnpin: (code: AreaCode) => void;
  readonly onPick: (code: AreaCode) => void;
  readonly onHighlight: (code: AreaCode | null) => void;
}) {
  const { code, name, distance, used, of, parts } = place;
  return (
    <li>
      <div className="likes__row">
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
          <span className="muted">{context}</span>
        </button>
        <span className="likes__distance">
          <span className="visually-hidden">distance </span>
          {formatNumber(distance, 2)}
        </span>
        <Button
          size="small"
          className="no-print"
          aria-pressed={isPinned}
          aria-label={`Pin ${name}`}
          {...(isPinned ? { icon: 'check' } : {})}
          onClick={() => (isPinned ? onUnpin(code) : onPin(code))}
        >
          Pin
        </Button>
      </div>
      <Disclosure summary="What sets it apart" printed={false}>
        {used < of && (
          <p>
            On {used} of {of} indicators: the others have no figure in one of the two.
          </p>
        )}
        <ul className="likes__parts">
          {parts.map(({ id, difference, share }) => (
            <li key={id}>
              <span>
                {indicator(id).shortLabel}: {sideWords(difference)}
              </span>
              <span className="likes__share" aria-hidden="true">
                <span style={{ width: `${100 * (share ?? 0)}%` }} />
              </span>
              <span className="figures">
                {share === null ? '–' : `${Math.round(100 * share)}%`}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </li>
  );
}

/** Below this many standard deviations two places are alike on an indicator, to the eye. */
const HARDLY = 0.05;

function sideWords(difference: number | null): string {
  if (difference === null) return 'no figure in one of the two';
  if (Math.abs(difference) < HARDLY) return 'about the same';
  return `${formatNumber(Math.abs(difference), 1)} standard deviations ${difference > 0 ? 'higher' : 'lower'}`;
}

function contextOf(tables: AreaTables, { level, row }: LikePlace): string {
  const table = tables[level];
  return table === undefined ? '' : areaContext(tables, table, row);
}
