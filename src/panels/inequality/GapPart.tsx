import { formatNumber, formatWithUnit } from '../../indicators/format.ts';
import type { AreaCode } from '../../place/area.ts';
import type { AreaTable } from '../../place/area-table.ts';
import { formatDifference } from '../../report/difference-words.ts';
import { FLAG_NOTE } from '../../report/extremes-section.ts';
import type { GapArea, GapMap } from '../../report/inequality/gap-map.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { levelPlural } from '../../report/words.ts';
import { Checkbox } from '../../ui/Choice.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { PlaceLink } from '../../url/PlaceLink.tsx';
import type { UpdateViewState } from '../../url/use-view-state.ts';
import {
  areasWords,
  beyondWords,
  contributionText,
  contributionWords,
  leftOutWords,
  noneStandsOutWords,
  otherLineWords,
  widenersWords,
} from '../../view/inequality/gap-words.ts';

export interface GapPartProps {
  readonly gap: GapMap;
  /** the answer above, whose line may be another */
  readonly answer: InequalityAnswer;
  readonly table: AreaTable;
  /** whether the map shows it */
  readonly onMap: boolean;
  readonly update: UpdateViewState;
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** Where the gap lies: the areas that stand out from others as deprived, and what each area adds. */
export function GapPart(props: GapPartProps) {
  const { gap, onMap, update } = props;
  const { question, indicator: i } = gap;
  const areas = levelPlural(question.level);
  const leftOut = leftOutWords(gap);
  const otherLine = otherLineWords(props.answer, gap);
  return (
    <section className="inequality__part" aria-labelledby="inequality-gap">
      <h3 id="inequality-gap">Where the gap lies</h3>
      <p>
        The parts of {areasWords(gap)}
        {leftOut === null ? '' : ` (${leftOut})`} sum to the gap of {formatDifference(i, gap.gap)}{' '}
        along the line through them
        {gap.gapInterval === null
          ? ''
          : ` (${formatDifference(i, gap.gapInterval[0])} to ${formatDifference(i, gap.gapInterval[1])})`}
        .{otherLine === '' ? '' : ` ${otherLine}`}
      </p>
      <p className="small">{widenersWords(gap)}</p>
      <div className="no-print">
        <Checkbox checked={onMap} onChange={(checked) => update({ gap: checked })}>
          Show on the map what each adds to the gap
        </Checkbox>
      </div>
      <StandOutPart {...props} />
      <Disclosure
        summary={
          gap.leftOut.length === 0 ? `All ${areas} and their part` : `The ${areas} and their part`
        }
        printed={false}
      >
        <DataTable<GapArea>
          caption={`Part of each of the ${areas} in the gap`}
          captionHidden
          rows={gap.areas}
          rowKey={({ code }) => code}
          rowLimit={50}
          onHoverRow={(area) => props.onHighlight(area?.code ?? null)}
          columns={[
            {
              id: 'name',
              head: 'Area',
              rowHead: true,
              cell: ({ name }) => name,
              sortBy: ({ name }) => name,
            },
            {
              id: 'value',
              head: i.shortLabel,
              numeric: true,
              cell: ({ value }) => formatWithUnit(i, value),
              sortBy: ({ value }) => value,
            },
            {
              id: 'part',
              head: 'Part in the gap',
              numeric: true,
              cell: ({ contribution }) =>
                `${contribution < 0 ? '−' : ''}${contributionText(i, contribution)}`,
              sortBy: ({ contribution }) => contribution,
            },
            {
              id: 'position',
              head: 'Position',
              title:
                'Where the middle of its people stands, from the most deprived of the place (0%) to the least (100%)',
              numeric: true,
              cell: ({ position }) => `${formatNumber(100 * position, 0)}%`,
              sortBy: ({ position }) => position,
            },
          ]}
        />
      </Disclosure>
      <Disclosure summary="How it is reckoned">
        <p>{gap.method}</p>
        <p>{gap.caveat}</p>
      </Disclosure>
    </section>
  );
}

/** More than these are left to the table and the file. */
const MOST_LISTED = 12;

/** The areas beyond chance from the line through all others, the largest distance first. */
function StandOutPart({ gap, table, update, onHighlight }: GapPartProps) {
  const { question, indicator: i } = gap;
  const out = gap.areas
    .filter(({ standsOut }) => standsOut)
    .sort((a, b) => Math.abs(b.value - b.fitted) - Math.abs(a.value - a.fitted));
  const areas = levelPlural(question.level);
  if (out.length === 0) return <p>{noneStandsOutWords(gap)}</p>;
  const shown = out.slice(0, MOST_LISTED);
  return (
    <>
      <h4>
        {out.length === 1 ? 'One stands out' : `${formatNumber(out.length)} ${areas} stand out`}{' '}
        from others as deprived
      </h4>
      <p className="small">{beyondWords(gap)}</p>
      <ol className="stand-out">
        {shown.map((area) => (
          <li key={area.code}>
            <span className="stand-out__name">
              <PlaceLink
                code={area.code}
                onChoosePlace={(place) => update({ place, tab: 'explore', camera: null })}
                onHighlight={onHighlight}
              >
                {area.name}
              </PlaceLink>{' '}
              <strong className="figures">{formatWithUnit(i, area.value)}</strong>
            </span>
            <span>
              {area.standsOutWords}
              {area.worse === null ? '' : area.worse ? ': worse off' : ': better off'}.
            </span>
            <span className="muted">
              {contributionWords(i, area.contribution, gap.gap)}.{' '}
              {formatNumber(Math.round(table.population[area.row] as number))} people.
            </span>
            {area.flagWords !== null && <span className="stand-out__flag">⚑ {area.flagWords}</span>}
          </li>
        ))}
      </ol>
      {out.length > shown.length && (
        <p className="small">
          {formatNumber(out.length - shown.length)} more are in the table and in the file.
        </p>
      )}
      {shown.some(({ flagWords }) => flagWords !== null) && (
        <p className="small muted">{FLAG_NOTE}</p>
      )}
    </>
  );
}
