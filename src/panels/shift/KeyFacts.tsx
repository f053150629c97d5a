import { formatNumber } from '../../indicators/format.ts';
import { leftOutSentences, nothingWithin } from '../../report/shift/beneath-words.ts';
import { measureName, perHeadDecimals } from '../../report/shift/outcome-words.ts';
import { formatPounds, formatShare } from '../../report/shift/scenario-sentence.ts';
import type { Outcome, People } from '../../shift/outcome.ts';
import { givesTargetsOnly, TARGETS_ONLY } from '../../shift/pots.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { Beneath, ShiftFigures } from '../../view/shift/shift-view.ts';
import { UNIT_WORDS } from '../../view/shift/unit-rows.ts';
import { shownPeople, shownPerHead, shownPounds } from './money-words.ts';

export interface KeyFactsProps {
  readonly run: ScenarioRun;
  readonly beneath: Beneath | null;
  /** of the run: what they leave out is said too */
  readonly figures: Pick<ShiftFigures, 'unit' | 'leftOut' | 'denominator'>;
}

/** What it comes to: the most and the least deprived fifth, the sum, who gets nothing, who loses. */
export function KeyFacts(props: KeyFactsProps) {
  const { run, beneath } = props;
  const { outcome, settings } = run;
  return (
    <section className="facts-list" aria-label="What it comes to">
      {/* Wards tell the fifths of people apart better than three large areas do. */}
      <Fifths run={beneath === null ? run : beneath.run} />
      <dl className="key-facts">
        <div>
          <dt>{settings.mode === 'existing' ? 'Shared out again' : 'Given'}</dt>
          <dd>{givenWords(run)}</dd>
        </div>
        <div>
          <dt>{settings.mode === 'new' ? 'Who gets nothing?' : 'Who stays as now?'}</dt>
          <dd>{nothingWords(props)}</dd>
        </div>
        <div>
          <dt>Who loses?</dt>
          <dd>{givesTargetsOnly(settings) ? TARGETS_ONLY : losersWords(outcome)}</dd>
        </div>
        {outcome.setAside.length > 0 && (
          <div>
            <dt>Set aside</dt>
            <dd>
              {areasOf(outcome.setAside.length)}: no part in it, and none of its money moves. The
              reasons stand under “Set aside”.
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

const areasOf = (n: number): string => `${formatNumber(n)} ${n === 1 ? 'area' : 'areas'}`;
const withPeople = ({ areas, people }: People): string =>
  `${areasOf(areas)}, ${shownPeople(people)}`;

function Fifths({ run: { outcome, settings } }: { readonly run: ScenarioRun }) {
  const unit = UNIT_WORDS[settings.unit].singular;
  const measure = measureName(settings.gradientMeasure);
  const [most, , , , least] = outcome.changeByFifth?.perHead ?? [];
  if (most === undefined || least === undefined)
    return <p className="small">There is no figure of deprivation to tell the fifths apart by.</p>;
  // The difference of the figures as they are shown.
  const digits = perHeadDecimals(most, least);
  const more = Number(most.toFixed(digits)) - Number(least.toFixed(digits));
  return (
    <div className="fifths-fact">
      <dl className="fifths-fact__pair">
        <div>
          <dt>Most deprived fifth</dt>
          <dd>
            {shownPerHead(most)} <span className="small">a head</span>
          </dd>
        </div>
        <div>
          <dt>Least deprived fifth</dt>
          <dd>
            {shownPerHead(least)} <span className="small">a head</span>
          </dd>
        </div>
      </dl>
      <p>
        {fifthsWords(more, settings.mode !== 'new')}{' '}
        <span className="muted">
          Fifths of people, by the deprivation of their {unit} ({measure}).
        </span>
      </p>
    </div>
  );
}

/** @param more £ a head of the most deprived fifth less that of the least */
function fifthsWords(more: number, movesExisting: boolean): string {
  const most = 'people living in the most deprived fifth';
  if (Math.abs(more) < 0.00005)
    return `P${most.slice(1)} and in the least deprived get the same a head.`;
  const by = shownPerHead(Math.abs(more));
  return movesExisting
    ? `Against now, ${most} end ${by} a head ${more > 0 ? 'better' : 'worse'} off than those in the least deprived.`
    : `P${most.slice(1)} get ${by} ${more > 0 ? 'more' : 'less'} a head than those in the least deprived.`;
}

export function givenWords({ outcome, settings }: ScenarioRun): string {
  if (Math.abs(outcome.unallocated) >= 0.005)
    return `${formatPounds(outcome.allocated, 2)} of ${formatPounds(outcome.budget, 2)}: ${formatPounds(outcome.unallocated, 2)} is not placed`;
  if (settings.mode === 'existing')
    return settings.uncommittedShare === 0
      ? `Nothing: 0% of the ${formatPounds(outcome.allocated, 2)} that areas have may move`
      : `${formatPounds(outcome.allocated, 2)}, as much as before, to the penny; ${formatShare(settings.uncommittedShare)} of it may move`;
  const total = outcome.budget - outcome.change;
  const held = Math.abs(total) < 0.005 ? '' : `, beside ${shownPounds(total)} that areas have now`;
  return `${formatPounds(outcome.change, 2)}, to the penny${held}`;
}

/** Who gets nothing: areas, wards within the others, and who is not counted at all. */
export function nothingWords({ run, beneath, figures }: KeyFactsProps): string {
  const { nothing, setAside } = run.outcome;
  const movesExisting = run.settings.mode !== 'new';
  const within = nothingWithin({ run, beneath });
  const wards =
    within === null || within.areas === 0
      ? null
      : `within ${nothing.areas === 0 ? 'them' : 'the others'}, ${formatNumber(within.areas)} ${within.areas === 1 ? 'ward' : 'wards'}, ${shownPeople(within.people)}`;
  const none = movesExisting ? 'Nobody: every area changes' : 'Nobody: every area gets something';
  const areas =
    nothing.areas === 0
      ? none
      : `${withPeople(nothing)}${setAside.length > 0 ? ', those set aside among them' : ''}`;
  const leftOut = leftOutSentences({ figures, beneath });
  const first =
    wards === null
      ? areas
      : nothing.areas === 0
        ? `No whole area; ${wards}`
        : `${areas}; and, ${wards}`;
  return leftOut.length === 0 ? first : `${first}. ${leftOut.join(' ').replace(/\.$/, '')}`;
}

function losersWords({ losers }: Outcome): string {
  return losers.areas === 0
    ? 'Nobody loses'
    : `${withPeople(losers)}: ${shownPounds(losers.pounds)} is taken from them`;
}
