import type { Month } from '../../indicators/period-span.ts';
import type { Level } from '../../place/levels.ts';
import type { Fit } from '../../report/inequality/fit.ts';
import type { NamedArea } from '../../report/inputs.ts';
import { type BeneathLevel, beneathLine } from '../../report/measures/beneath.ts';
import type { InequalityWithin } from '../../report/measures/inequality-within.ts';
import type { MeasureFigures, MeasureInputs } from '../../report/measures/measure-figures.ts';
import { canHaveMoved, type MovedYetKind } from '../../report/measures/moved-yet.ts';
import { directionWords } from '../../report/measures/summary.ts';
import { Badge, type BadgeProps } from '../../ui/Badge.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { HeldElsewhere } from './HeldElsewhere.tsx';
import { MeasureTrend } from './MeasureTrend.tsx';
import { trendDrawing } from './trend-drawing.ts';

const TONES: Readonly<Record<MovedYetKind, NonNullable<BadgeProps['tone']>>> = {
  yes: 'accent',
  partly: 'accent',
  no: 'plain',
  untold: 'plain',
  noEarlier: 'plain',
  noFigure: 'plain',
  noStart: 'plain',
};

export interface MeasureCardProps {
  readonly number: number;
  readonly figures: MeasureFigures;
  readonly place: NamedArea;
  readonly start: Month | null;
  readonly levels: readonly BeneathLevel[];
  readonly inputs: MeasureInputs;
  /** null: still being worked out, or that failed */
  readonly within: InequalityWithin | null;
  readonly withinFailed: boolean;
  readonly onInequality: (within: InequalityWithin) => void;
  /** shows the areas of a level in the place of the cards */
  readonly onLevel: (level: Level) => void;
}

/** One agreed measure for the place: from baseline to latest, towards its target, and what lies beneath. */
export function MeasureCard({
  number,
  figures,
  place,
  start,
  levels,
  inputs,
  within,
  withinFailed,
  onInequality,
  onLevel,
}: MeasureCardProps) {
  const {
    indicator: i,
    baseline,
    latest,
    change,
    changeWords,
    changeNotes,
    target,
    moved,
  } = figures;
  const id = `agreed-${i.id}`;
  const isOnly = baseline?.period === latest.period && figures.entries.length < 2;
  const trend = trendDrawing(figures, start);
  return (
    <li className="agreed-card" aria-labelledby={id}>
      <div className="agreed-card__head">
        <h3 id={id}>
          <span className="agreed-card__number" aria-hidden="true">
            {number}
          </span>{' '}
          {i.label}
        </h3>
        <p className="small muted">
          {directionWords(i)}
          {figures.modelled && latest.value.kind === 'present' && ' · modelled'}
        </p>
        <Badge tone={TONES[moved.kind]} title={moved.words}>
          {badgeWords(figures)}
        </Badge>
      </div>
      <div
        className={classNames('agreed-card__body', trend !== null && 'agreed-card__body--trend')}
      >
        <dl className="agreed-card__facts">
          <div>
            <dt>Baseline{baseline === null || isOnly ? '' : `, ${baseline.period}`}</dt>
            <dd>
              {baseline === null || isOnly ? (
                <span className="agreed-card__absent">
                  {baseline === null ? 'None held' : 'None: only one period is held'}
                </span>
              ) : (
                <>
                  <Figure text={baseline.text} limits={baseline.limitsText} />
                  <small>{baseline.chosen.words}</small>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>Latest, {latest.period}</dt>
            <dd>
              {latest.value.kind === 'present' ? (
                <Figure text={latest.text} limits={latest.limitsText} />
              ) : (
                <>
                  <span className="agreed-card__absent">{latest.text}</span>
                  <HeldElsewhere figures={figures} onLevel={onLevel} />
                </>
              )}
            </dd>
          </div>
          <div className="agreed-card__words">
            <dt>Change since the baseline</dt>
            <dd>
              <ChangeMark change={change} /> {changeWords}
              {changeNotes.map((note) => (
                <small key={note}>{note}</small>
              ))}
            </dd>
          </div>
          <div className="agreed-card__words">
            <dt>Distance to target</dt>
            <dd>{target.words}</dd>
          </div>
          <div className="agreed-card__words">
            <dt>Can it have moved yet?</dt>
            <dd>{moved.words}</dd>
          </div>
          <div className="agreed-card__words">
            <dt>Inequality within it</dt>
            <dd>
              <Within within={within} failed={withinFailed} onInequality={onInequality} />
            </dd>
          </div>
          {levels.length > 0 && (
            <div className="agreed-card__beneath">
              <dt>Beneath it</dt>
              {levels.map((level) => (
                <dd key={level}>{beneathLine(figures.measure, level, place, inputs)}</dd>
              ))}
            </div>
          )}
        </dl>
        {trend !== null && <MeasureTrend figures={figures} drawing={trend} />}
      </div>
    </li>
  );
}

/** A verdict on a measure that the place has no figure of is told by the areas beneath it, and says so. */
const badgeWords = ({ beneath, moved }: MeasureFigures): string =>
  `${canHaveMoved(moved)}${beneath.length > 0 && moved.kind !== 'noStart' ? ' (areas beneath)' : ''}`;

const Figure = ({ text, limits }: { readonly text: string; readonly limits: string | null }) => (
  <>
    <strong>{text}</strong>
    {limits !== null && <small>95% limits {limits}</small>}
  </>
);

/** Why a slope has no limits yet; progress and a way to begin anew stand above all cards. */
const LIMITS: Readonly<Record<NonNullable<Fit['limits']> | 'none', string>> = {
  closed: '',
  simulated: '',
  pending: ' Its limits are being drawn.',
  undrawn: ' Its limits were not drawn.',
  none: '',
};

function Within({
  within,
  failed,
  onInequality,
}: {
  readonly within: InequalityWithin | null;
  readonly failed: boolean;
  readonly onInequality: (within: InequalityWithin) => void;
}) {
  if (within === null)
    return (
      <span className="muted">
        {failed ? 'Not worked out: its figures could not be loaded.' : 'Being worked out …'}
      </span>
    );
  if (within.kind === 'none') return <>{within.reason}</>;
  return (
    <>
      {within.words}
      {within.ratioText !== null && ` Ratio of the two ends ${within.ratioText}.`}
      <small>
        Slope index (OHID’s method), {within.among}.{LIMITS[within.answer.fit.limits ?? 'none']}{' '}
        <button type="button" className="agreed-link no-print" onClick={() => onInequality(within)}>
          Open it under Inequality
        </button>
      </small>
    </>
  );
}
