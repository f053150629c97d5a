import { useMemo } from 'react';
import {
  type Grouping,
  type InequalityQuestion,
  rankingName,
} from '../../report/inequality/question.ts';
import { levelPlural, levelSingular } from '../../report/words.ts';
import { Segments } from '../../ui/Choice.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Field.tsx';
import type { UpdateViewState } from '../../url/use-view-state.ts';
import type { LevelChoice, ViewState } from '../../url/view-state.ts';
import type { Asked } from '../../view/inequality/use-asked.ts';
import type { InequalityView } from '../../view/inequality/use-inequality.ts';
import { figureOptions } from './figure-options.ts';
import { OrderPart } from './OrderPart.tsx';

/** What is asked: which figure, among which areas, in what groups, whose, ordered by what. */
export function QuestionPart({
  asked,
  state,
  update,
  ask,
  answered,
}: {
  readonly asked: Asked;
  readonly state: ViewState;
  readonly update: UpdateViewState;
  readonly ask: InequalityView['ask'];
  /** how the answer that is shown is grouped: it may be other than asked; null: there is none */
  readonly answered: Grouping | null;
}) {
  const { question, levels, periods, period } = asked;
  const { place, level, grouping, basis, ranking } = question;
  const figures = useMemo(() => figureOptions(question), [question]);
  const finest = levels.at(-1);
  return (
    <section className="question no-print" aria-label="The question">
      <Select
        label="Figure"
        value={question.indicator}
        onChange={(indicator) => ask({ indicator })}
        options={figures}
      />
      <div className="question__pair">
        <Select<LevelChoice>
          label="Among"
          value={state.among}
          onChange={(among) => update({ among })}
          options={[
            {
              value: 'auto',
              label:
                finest === undefined
                  ? 'Smallest held'
                  : `${capital(levelPlural(finest))}, the smallest held`,
            },
            ...[...new Set([...levels, ...(state.among === 'auto' ? [] : [level])])].map((one) => ({
              value: one as LevelChoice,
              label: capital(levelPlural(one)),
            })),
          ]}
        />
        {periods.length > 0 && (
          <Select
            label="Period"
            value={period}
            onChange={(chosen) => update({ period: chosen === periods.at(-1) ? null : chosen })}
            options={periods.toReversed().map((one) => ({ value: one, label: one }))}
          />
        )}
      </div>
      <Disclosure
        printed={false}
        summary={
          <>
            <span className="question__title">Groups and order</span>
            <span className="visually-hidden">: </span>
            <span className="question__value">{orderWords(question, answered)}</span>
          </>
        }
      >
        <div className="question">
          <Segments<Grouping>
            label="In groups of"
            value={grouping}
            onChange={(chosen) => ask({ grouping: chosen })}
            options={[
              { value: 'tenths', label: 'Tenths' },
              { value: 'fifths', label: 'Fifths' },
              { value: 'continuous', label: `Every ${short(level)}` },
            ]}
          />
          {grouping !== 'continuous' && place.level !== 'england' && (
            <Segments
              label={`Whose ${grouping}`}
              value={basis}
              onChange={(chosen) => ask({ basis: chosen })}
              options={[
                { value: 'national', label: 'England’s' },
                { value: 'within', label: 'Its own' },
              ]}
              hint={
                basis === 'national'
                  ? `Areas of ${place.name} in the ${grouping} of all of England: to be compared with other places.`
                  : `${capital(grouping)} of ${place.name} by itself: how unequal it is inside.`
              }
            />
          )}
          <OrderPart ranking={ranking} onChange={(chosen) => ask({ ranking: chosen })} />
        </div>
      </Disclosure>
    </section>
  );
}

/** How the answer below is made, and what was asked where that is another thing. */
function orderWords(question: InequalityQuestion, answered: Grouping | null): string {
  const { grouping, level, ranking } = question;
  const single = `every ${short(level)} by itself`;
  const asked = grouping === 'continuous' ? single : groupsOf(question);
  const groups =
    answered === 'continuous' && grouping !== 'continuous'
      ? `${single} (asked: ${asked}, which cannot be had)`
      : asked;
  return `${groups}, ordered by ${rankingName(ranking)}`;
}

const groupsOf = ({ grouping, basis, place }: InequalityQuestion): string =>
  place.level === 'england'
    ? grouping
    : `${basis === 'national' ? 'England’s' : 'its own'} ${grouping}`;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const short = (level: Asked['question']['level']): string =>
  level === 'utla' || level === 'msoa' || level === 'icb' ? 'area' : levelSingular(level);
