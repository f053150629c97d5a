import '../look.css';
import { formatNumber } from '../../../indicators/format.ts';
import { originAt, periodAt } from '../../../indicators/registry.ts';
import type { AreaCode } from '../../../place/area.ts';
import { LEVELS, type Level } from '../../../place/levels.ts';
import { firstInRank } from '../../../report/compare/ranked-areas.ts';
import { levelPlural, levelSingular } from '../../../report/words.ts';
import { Segments } from '../../../ui/Choice.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Select } from '../../../ui/Field.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import type { UpdateViewState } from '../../../url/use-view-state.ts';
import type { Basis, ViewState } from '../../../url/view-state.ts';
import { type RankedLevel, type RanksView, useRanks } from '../../../view/compare/use-ranks.ts';
import { IndicatorSelect } from '../IndicatorSelect.tsx';
import { LookFile } from '../LookFile.tsx';
import { LookSources } from '../LookSources.tsx';
import { AreaRanks } from './AreaRanks.tsx';
import { PinnedRanks } from './PinnedRanks.tsx';
import { ReadOnly } from './ReadOnly.tsx';

export interface RanksLookProps {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  readonly onHighlight: (code: AreaCode | null) => void;
}

const LATEST = 'latest';

/** Every area of a level in the order of one indicator, with limits, and how sure the pinned ones' ranks are. */
export function RanksLook({ state, update, onHighlight }: RanksLookProps) {
  const view = useRanks(state);
  const { indicator, level, shown } = view;
  return (
    <section className="compare-look" aria-labelledby="ranks-title">
      <header className="compare-look__head">
        <h2 id="ranks-title">Where each stands: {indicator.label}</h2>
        <p className="muted">
          {view.period}
          {view.modelled && ', modelled'}, {levelPlural(level)} of {view.within}
          {shown !== null &&
            view.isRanked &&
            (shown.ranked.withLimits > 0
              ? '. A caterpillar plot: all of them in order, each with its 95% limits'
              : ', all of them in order')}
          {'.'}
        </p>
      </header>
      <RanksControls state={state} update={update} view={view} />
      {view.levelNote !== null && <p className="small">{view.levelNote}</p>}
      {view.error !== null && (
        <FailureNotice
          title="The figures could not be shown."
          error={view.error}
          kept="What is pinned stays pinned."
          onRetry={view.retry}
        />
      )}
      {shown === null ? (
        view.error === null && <Loading>Loading the figures</Loading>
      ) : view.isRanked ? (
        <>
          <AreaRanks view={view} shown={shown} onHighlight={onHighlight} />
          <PinnedRanks view={view} shown={shown} onHighlight={onHighlight} />
        </>
      ) : (
        <ReadOnly view={view} shown={shown} onHighlight={onHighlight} />
      )}
      {shown !== null && <RanksNotes view={view} shown={shown} />}
      {shown !== null && (
        <LookFile
          label={view.isRanked ? 'All ranks' : 'These figures'}
          make={async (packs) => {
            const { ranksFile } = await import('../../../report/compare/ranks-file.ts');
            const intervals = view.limits.kind === 'done' ? view.limits.intervals : null;
            return ranksFile({ ...view, ...shown, intervals }, packs);
          }}
        />
      )}
      <LookSources indicator={indicator} levels={[level]} />
    </section>
  );
}

function RanksControls({
  state,
  update,
  view,
}: Pick<RanksLookProps, 'state' | 'update'> & { readonly view: RanksView }) {
  const { indicator, level } = view;
  const levels = (Object.keys(LEVELS) as Level[]).filter(
    (one): one is Exclude<Level, 'england'> =>
      one !== 'england' && originAt(indicator, one) !== null,
  );
  const latest = periodAt(indicator, level);
  const earlier = view.periods.filter((period) => period !== latest).toReversed();
  return (
    <div className="compare-look__controls no-print">
      <IndicatorSelect
        label="Indicator"
        value={indicator.id}
        onChange={(id) => update({ indicator: id, period: null })}
      />
      <Select
        label="Areas"
        value={level}
        onChange={(next) => update({ level: next })}
        options={levels.map((one) => ({ value: one, label: LEVELS[one].plural }))}
      />
      {earlier.length > 0 && (
        <Select
          label="Period"
          value={view.period === latest ? LATEST : view.period}
          onChange={(period) => update({ period: period === LATEST ? null : period })}
          options={[
            { value: LATEST, label: `${latest}, the latest` },
            ...earlier.map((period) => ({ value: period, label: period })),
          ]}
        />
      )}
      {view.withinPlace !== null && (
        <Segments<Basis>
          label="Among those of"
          value={state.basis}
          onChange={(basis) => update({ basis })}
          options={[
            { value: 'england', label: 'England' },
            { value: 'place', label: view.withinPlace },
          ]}
        />
      )}
    </div>
  );
}

/** What must be known to read it: who is not in it, and why. */
function RanksNotes({ view, shown }: { readonly view: RanksView; readonly shown: RankedLevel }) {
  const { indicator, level } = view;
  const { ranked, elsewhere } = shown;
  const areas = levelPlural(level);
  return (
    <div className="compare-look__notes">
      {view.isRanked && (
        <p>
          Rank 1 is {firstInRank(indicator)}. Areas with the same figure share a rank. A rank says
          who comes before whom, not by how much.
        </p>
      )}
      {view.isRanked && ranked.withLimits === 0 && (
        <p>
          No limits are published for this figure by {levelSingular(level)}, so the plot has none,
          and how sure a rank is cannot be said.
        </p>
      )}
      {ranked.absent > 0 && (
        <p>
          {formatNumber(ranked.absent)} of {formatNumber(ranked.absent + ranked.rows.length)}{' '}
          {areas} have no figure and take no part.
        </p>
      )}
      {elsewhere.length > 0 && (
        <p>
          {elsewhere.map(({ area }) => `${area.name} (${levelSingular(area.level)})`).join(', ')}:
          pinned, but not among the {areas}; choose that kind of area above to see{' '}
          {elsewhere.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      {view.benchmarks.map(
        ({ area, absence }) =>
          absence !== null && (
            <p key={area.code}>
              {area.name}: {absence}, so it has no line here.
            </p>
          ),
      )}
      {view.benchmarksPending && <p>Loading the figures of what they are read against.</p>}
      {view.benchmarkNote !== null && <p>{view.benchmarkNote}</p>}
      {indicator.caveat !== undefined && <p>{indicator.caveat}</p>}
    </div>
  );
}
