import {
  fifthsNote,
  fifthsSentence,
  formatPerHead,
  needSentence,
  stageWords,
} from '../../../report/shift/outcome-words.ts';
import type { ShiftSubject, Stage } from '../../../report/shift/subject.ts';
import { AmountBars, AmountKey } from '../../../ui/charts/AmountBars.tsx';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import { OutcomePart } from './OutcomePart.tsx';
import { useShiftChartSource } from './use-shift-chart-source.ts';

const LABELS = ['Most deprived', 'Second', 'Third', 'Fourth', 'Least deprived'] as const;

/** £ a head in the fifths of people, and how steep need itself is there. */
export function FifthsPart({
  subject,
  stage,
}: {
  readonly subject: ShiftSubject;
  readonly stage: Stage;
}) {
  const source = useShiftChartSource(stage.figures);
  const { outcome, settings } = stage.run;
  const fifths = outcome.changeByFifth;
  const title = 'Who gets how much a head?';
  if (fifths === null)
    return (
      <OutcomePart title={title}>
        <p>Not shown: there are no figures of deprivation for these areas.</p>
      </OutcomePart>
    );
  // Money that only moves adds up to nothing: by head there is nothing to read it against.
  const { people } = outcome.takingPart;
  const average = people > 0 && outcome.change > 0 ? outcome.change / people : null;
  const rows = LABELS.map((label, i) => ({ label, perHead: fifths.perHead[i] ?? 0 }));
  const { need, nhsNeed, needState } = subject.figures;
  const after = outcome.allocationByFifth;
  return (
    <OutcomePart title={title}>
      <p>{fifthsSentence(fifths)}</p>
      <ChartFigure
        title={`${stage.run.countsBaseline ? 'Change of £' : '£'} a head by fifth of people`}
        titleHidden
        savedTitle={`${stage.run.countsBaseline ? 'Change of £' : '£'} a head by fifth of people: ${stage.figures.placeName}`}
        source={
          source === null
            ? null
            : `${stageWords(stage)} ${fifthsNote(settings.gradientMeasure)} ${source}`
        }
        rows={rows}
        rowKey={(row) => row.label}
        columns={[
          { id: 'fifth', head: 'Fifth', rowHead: true, cell: (row) => row.label },
          {
            id: 'perHead',
            head: stage.run.countsBaseline ? 'Change, £ a head' : '£ a head',
            numeric: true,
            cell: (row) => formatPerHead(row.perHead),
          },
          ...(stage.run.countsBaseline && after !== null
            ? [
                {
                  id: 'after',
                  head: 'After, £ a head',
                  numeric: true,
                  cell: (row: { readonly label: string }) =>
                    formatPerHead(
                      after.perHead[rows.findIndex((one) => one.label === row.label)] ?? 0,
                    ),
                },
              ]
            : []),
        ]}
        {...(average === null
          ? {}
          : { chartKey: <AmountKey reference={`by head: ${formatPerHead(average)}`} /> })}
      >
        <AmountBars
          reference={average}
          bars={rows.map(({ label, perHead }, i) => ({
            id: label,
            label,
            amount: perHead,
            text: formatPerHead(perHead),
            strong: i === 0,
          }))}
        />
      </ChartFigure>
      {(need !== null || nhsNeed !== null) && (
        <div className="outcome-part__beside">
          <p>How steep need is, beside it:</p>
          <ul>
            {need !== null && <li>{needSentence(need)}</li>}
            {nhsNeed !== null && <li>The NHS formula, {needSentence(nhsNeed)}</li>}
          </ul>
        </div>
      )}
      {needState === 'failed' && (
        <p>How steep need is could not be read: figures of neighbourhoods could not be loaded.</p>
      )}
      <p className="outcome-part__note">
        {stageWords(stage)} {fifthsNote(settings.gradientMeasure)}
        {fifths.leftOut.length > 0 &&
          ` Left out for want of a figure: ${fifths.leftOut.length} areas.`}
      </p>
    </OutcomePart>
  );
}
