import { useRef } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import type { AreaCode } from '../../../place/area.ts';
import { chartSourceWords } from '../../../report/chart-source.ts';
import { licenceWords } from '../../../report/provenance.ts';
import { shareWords } from '../../../report/tale/in-short.ts';
import type { TaleSide } from '../../../report/tale/sides.ts';
import type { Tale, TaleStage } from '../../../report/tale/tale.ts';
import { sourcesByPublisher } from '../../../report/tale/tale-sources.ts';
import { SaveChart } from '../../../ui/charts/SaveChart.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { PlaceLink } from '../../../url/PlaceLink.tsx';
import type { UpdateViewState } from '../../../url/use-view-state.ts';
import type { TaleView } from '../../../view/tale/use-tale.ts';
import { LookFile } from '../LookFile.tsx';
import { SCALE_WORDS } from './drawing.ts';
import { SideMark, TaleTable } from './TaleTable.tsx';

export interface TalePageProps {
  readonly tale: Tale;
  readonly view: Pick<TaleView, 'sources' | 'edition'>;
  readonly update: UpdateViewState;
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** The tale itself, on paper two pages: two places, a life line with what is held at each stage, notes and sources. */
export function TalePage({ tale, view, update, onHighlight }: TalePageProps) {
  const { sides } = tale;
  const drawing = useRef<HTMLDivElement>(null);
  const source = view.edition === null ? null : chartSourceWords(view.sources, view.edition);
  return (
    <article
      className={classNames('tale', sides.some(({ areas }) => areas.length > MANY) && 'tale--long')}
      aria-labelledby="tale-title"
    >
      <header className="tale__head">
        <h2 id="tale-title">{tale.title}</h2>
        <p>{tale.lead}</p>
      </header>
      <div ref={drawing}>
        <div className="tale__sides">
          {sides.map((side) => (
            <Side key={side.id} side={side} update={update} onHighlight={onHighlight} />
          ))}
        </div>
        {tale.inShort.length > 0 && (
          <ul className="tale__short">
            {tale.inShort.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <TaleKey sides={sides} signs={tale.signs} />
        <section className="tale__who">
          <h3>Who lives there</h3>
          <TaleTable caption="Who lives there" rows={tale.who} sides={sides} />
        </section>
        <ol className="tale__line">
          {tale.stages.map((stage) => (
            <Stage key={stage.id} stage={stage} sides={sides} />
          ))}
        </ol>
      </div>
      <SaveChart
        drawing={drawing}
        title={`${tale.title}. ${tale.lead}`}
        source={source}
        fileName={tale.title}
      />
      <LookFile
        label="All figures of this page"
        make={async ({ edition }) => {
          const { taleFile } = await import('../../../report/tale/tale-file.ts');
          return taleFile(tale, { edition, sources: view.sources });
        }}
      />
      <footer className="tale__foot">
        <h3>How to read it</h3>
        {tale.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <h3>Sources</h3>
        <p>
          {sourcesByPublisher(view.sources).join(' ')} {licenceWords(view.sources)}
          {view.edition !== null && ` Evenground, packs of ${view.edition}.`}
        </p>
      </footer>
    </article>
  );
}

/** What the signs mean, before the first of them is met. */
const TaleKey = ({ sides, signs }: Pick<Tale, 'sides' | 'signs'>) => (
  <ul className="tale__key" aria-label="Signs">
    {sides.map(({ id, name }) => (
      <li key={id}>
        <SideMark side={id} /> {name}
      </li>
    ))}
    <li>
      <svg className="tale-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <line className="tale-england" x1="6" x2="6" y1="0" y2="12" />
      </svg>{' '}
      England
    </li>
    <li>{SCALE_WORDS}</li>
    {signs.map(({ sign, words }) => (
      <li key={sign}>
        {sign} {words}
      </li>
    ))}
  </ul>
);

/** As many wards are named on the screen, and on paper; the others are counted, and in the file. */
const MOST_NAMED = 24;
const MOST_PRINTED = 40;
/** With more wards a side than these all words over the stages are set closer on paper. */
const MANY = 30;

function Side({
  side,
  update,
  onHighlight,
}: {
  readonly side: TaleSide;
  readonly update: UpdateViewState;
  readonly onHighlight: (code: AreaCode | null) => void;
}) {
  const { areas, people } = side;
  const share = shareWords(side);
  const named = areas.slice(0, MOST_PRINTED);
  const more = areas.length - MOST_NAMED;
  const morePrinted = areas.length - MOST_PRINTED;
  return (
    <section className={`tale__side tale__side--${side.id}`}>
      <h3>
        <SideMark side={side.id} /> {side.name}
      </h3>
      <p>
        {side.makeUp}
        {people === null
          ? ': no people are counted for it.'
          : `: ${formatNumber(Math.round(people))} people${share === null ? '' : `, ${share} of its people`}.`}{' '}
        {side.standing}
      </p>
      {side.kind === 'tenth' && (
        <p className="tale__names">
          {named.map(({ code, name, within }, k) => (
            <span key={code} className={k < MOST_NAMED ? undefined : 'print-only'}>
              {k > 0 && ', '}
              <PlaceLink
                code={code}
                onChoosePlace={(place) => update({ tab: 'explore', place, camera: null })}
                onHighlight={onHighlight}
              >
                {name}
              </PlaceLink>
              {within !== null && ` (${within})`}
            </span>
          ))}
          {more > 0 && <span className="no-print"> and {formatNumber(more)} more</span>}
          {morePrinted > 0 && (
            <span className="print-only"> and {formatNumber(morePrinted)} more</span>
          )}
          .
        </p>
      )}
      {side.cautions.slice(0, 4).map((caution) => (
        <p key={caution} className="tale__caution">
          {caution}
        </p>
      ))}
      {side.cautions.length > 4 && (
        <p className="tale__caution">
          And {side.cautions.length - 4} more of its wards with such a flag.
        </p>
      )}
    </section>
  );
}

function Stage({
  stage,
  sides,
}: {
  readonly stage: TaleStage;
  readonly sides: readonly [TaleSide, TaleSide];
}) {
  return (
    <li className="tale__stage">
      <h3>
        {stage.title}
        {stage.ages !== null && <span className="tale__ages">, {stage.ages}</span>}
      </h3>
      {stage.rows.length > 0 && <TaleTable caption={stage.title} rows={stage.rows} sides={sides} />}
      {stage.scores.length > 0 && (
        <div className="tale__scores no-print">
          <Disclosure
            summary={`Scores, which have no unit (${stage.scores.length})`}
            printed={false}
          >
            <TaleTable caption={`${stage.title}: scores`} rows={stage.scores} sides={sides} />
          </Disclosure>
        </div>
      )}
      {(stage.notHeld !== null || stage.elsewhere !== null) && (
        <p className="tale__not-held">
          {[stage.notHeld, stage.elsewhere].filter(Boolean).join(' ')}
        </p>
      )}
    </li>
  );
}
