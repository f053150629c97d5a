/** What must be said of a rule, with the place's own figure where the run has one. */
import { formatNumber } from '../../indicators/format.ts';
import { rule as ruleOf } from '../../shift/rules.ts';
import { formatPart } from './outcome-words.ts';
import { finestStage, type ShiftSubject, unitPlural } from './subject.ts';

/** What Core20 misses in England; the rule's own caveat has two other places beside it. */
const CORE20_IN_ENGLAND = 'It misses 58% of England’s income-deprived people, who live elsewhere';

/** The caveats of a subject's rule. */
export function ruleCaveats(subject: ShiftSubject): readonly string[] {
  const { caveats } = ruleOf(subject.run.settings.rule);
  const own = core20Misses(subject);
  if (own === null) return caveats;
  return [
    `${CORE20_IN_ENGLAND}. ${own}`,
    ...caveats.filter((caveat) => !caveat.startsWith(CORE20_IN_ENGLAND)),
  ];
}

/**
 * Income-deprived people who live outside Core20 neighbourhoods of the place: in areas that hold none of them,
 * so of larger areas than neighbourhoods at least so many. Null without the figures, or under another rule.
 */
export function core20Misses(subject: ShiftSubject): string | null {
  if (subject.run.settings.rule !== 'core20Only') return null;
  const { run, figures } = finestStage(subject);
  const known = run.areas.filter(
    ({ incomeDeprived, core20Share }) => incomeDeprived !== null && core20Share !== null,
  );
  const sum = (of: typeof known): number =>
    of.reduce((all, { incomeDeprived }) => all + (incomeDeprived ?? 0), 0);
  const all = sum(known);
  if (!(all > 0)) return null;
  const missed = sum(known.filter(({ core20Share }) => core20Share === 0));
  const exact = known.every(({ core20Share }) => core20Share === 0 || core20Share === 1);
  return `In ${subject.figures.placeName} it misses ${exact ? '' : 'at least '}${formatPart(missed / all)}: ${formatNumber(Math.round(missed))} of ${formatNumber(Math.round(all))} income-deprived people live in ${unitPlural(figures.unit)} without any Core20 neighbourhood.`;
}
