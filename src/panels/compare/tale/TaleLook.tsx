import './tale.css';
import './tale-print.css';
import type { AreaCode } from '../../../place/area.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import type { UpdateViewState } from '../../../url/use-view-state.ts';
import type { ViewState } from '../../../url/view-state.ts';
import { useTale } from '../../../view/tale/use-tale.ts';
import { TaleChooser } from './TaleChooser.tsx';
import { TalePage } from './TalePage.tsx';

export interface TaleLookProps {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  /** an area named on the page is pointed at or focused; null when that ends */
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** A tale of two places for a board, the same on screen and on two pages of paper. */
export function TaleLook({ state, update, onHighlight }: TaleLookProps) {
  const view = useTale(state);
  const { tale, errors, pending } = view;
  const isTold = tale?.kind === 'tale';
  return (
    <div className="tale-look">
      <TaleChooser view={view} pins={state.pins} update={update} />
      {view.instead !== null && (
        <div className="tale-look__note no-print">
          <Notice>{view.instead}</Notice>
        </div>
      )}
      {isTold ? (
        <TalePage tale={tale} view={view} update={update} onHighlight={onHighlight} />
      ) : (
        <div className="tale-look__note">
          <h2>A tale of two places</h2>
          {errors[0] !== undefined ? (
            <FailureNotice
              title="The tale could not be put together."
              error={errors[0]}
              kept="The link keeps the places that you chose."
              onRetry={view.retry}
            />
          ) : tale?.kind === 'none' ? (
            <Notice kind="warning">{tale.reason}</Notice>
          ) : pending ? (
            <Loading>Loading the figures of the two places…</Loading>
          ) : (
            <p>
              For a board, on two A4 pages: what is held on people living in two places, from early
              years to old age. Choose a place to set its most deprived tenth of wards beside its
              least deprived, or choose any two areas.
            </p>
          )}
        </div>
      )}
    </div>
  );
}
