/** What must be known of a scenario's figures wherever they are taken to: inputs, rule, versions, sources. */

import { indicator, isIndicatorId } from '../../indicators/registry.ts';
import { needMeasure } from '../../shift/need-measures.ts';
import { isPotId, pot } from '../../shift/pots.ts';
import { promisesOf } from '../../shift/promises.ts';
import { NO_AGREED_RULE, rule as ruleOf } from '../../shift/rules.ts';
import { METHOD_VERSION } from '../../shift/scenario.ts';
import { settingsWords } from '../../shift/settings-words.ts';
import type { Source } from '../inputs.ts';
import { GEOGRAPHY_SOURCES, LICENCE_NOTE, sourceNote } from '../provenance.ts';
import { everythingRead, leftOutSentences, nothingSentence } from './beneath-words.ts';
import {
  areChecksumsTheirs,
  arePacksFigures,
  checkWarnings,
  packsWords,
} from './input-check-words.ts';
import { gradientSentences, lossAnswer } from './outcome-words.ts';
import { ruleCaveats } from './rule-caveats.ts';
import { formatPounds, scenarioSentence } from './scenario-sentence.ts';
import { type ShiftSubject, unitCount } from './subject.ts';

/**
 * The sources that a scenario's figures come from, each once, in the order of the manifest. None for figures
 * of a file that the packs do not give: no publisher stands for them.
 */
export function scenarioSources(subject: ShiftSubject, sources: readonly Source[]): Source[] {
  const {
    figures,
    beneath,
    run: { settings },
  } = subject;
  if (!arePacksFigures(figures)) return [];
  const { unit, gradientMeasure } = settings;
  const ids = new Set([
    ...everythingRead(subject).sources,
    ...needMeasure(settings.need).sources,
    ...(isIndicatorId(gradientMeasure) ? indicator(gradientMeasure).sources : []),
    ...(isPotId(settings.pot) ? [pot(settings.pot).source ?? ''] : []),
    ...(unit === 'practice' ? [] : GEOGRAPHY_SOURCES[unit]),
    ...(beneath === null ? [] : GEOGRAPHY_SOURCES.ward),
  ]);
  return sources.filter(({ id }) => ids.has(id));
}

/** "a1b2c3d4": enough of a checksum to tell two files apart by eye. */
export const shortChecksum = (sha256: string): string => sha256.slice(0, 8);

/** The budget and what was given, to the penny. */
export function sumCheck({ run: { outcome } }: ShiftSubject): string {
  const { budget, allocated, unallocated } = outcome;
  return unallocated === 0
    ? `The areas add up to the penny: ${formatPounds(allocated, 2)} of ${formatPounds(budget, 2)}.`
    : `The areas do not add up: ${formatPounds(allocated, 2)} of ${formatPounds(budget, 2)}, ${formatPounds(unallocated, 2)} left over. Do not use these figures.`;
}

/** A file names every figure that differs, up to what a person may read. */
const MOST_NAMED = 1000;

/** Everything that a file says beside its figures, one line each. */
export function scenarioLines(subject: ShiftSubject, sources: readonly Source[]): string[] {
  const { name, figures, run } = subject;
  const { settings, outcome } = run;
  const rule = ruleOf(settings.rule);
  const { hold, but } = promisesOf(settings);
  const measure = needMeasure(settings.need);
  const held = pot(settings.pot);
  const set = run.setAside;
  const read = everythingRead(subject);
  const nameOf = new Map(run.areas.map((area) => [area.code, area.name]));
  return [
    `Evenground, a scenario: ${name === '' ? 'without a name' : name}`,
    ...checkWarnings(figures, MOST_NAMED),
    scenarioSentence(settings, figures.placeName),
    `${unitCount(run.areas.length, settings.unit)}. ${sumCheck(subject)}`,
    'Pounds are given to the penny. An empty cell is never zero.',
    ...settingsWords(settings, figures.placeName).map(({ label, value }) => `${label}: ${value}`),
    `Rule: ${rule.description} ${rule.formula}`,
    ...hold.map((promise) => `Rule, promise: ${promise}`),
    ...(but === null ? [] : [`Rule, note: ${but}`]),
    ...ruleCaveats(subject).map((caveat) => `Rule, note: ${caveat}`),
    NO_AGREED_RULE,
    `People: ${figures.denominator}`,
    `Need: ${figures.needWords}`,
    ...(measure.caveat === undefined ? [] : [`Need, note: ${measure.caveat}`]),
    ...(held.caveat === undefined ? [] : [`Pot, note: ${held.caveat}`]),
    `Does anyone lose? ${lossAnswer(run, settings.unit).join(' ')}`,
    nothingSentence(subject),
    ...leftOutSentences(subject),
    ...gradientSentences(outcome),
    ...(set.length === 0
      ? ['No area is set aside']
      : set.map(
          ({ code, reason }) => `Set aside: ${nameOf.get(code) ?? code} (${code}): ${reason}`,
        )),
    ...read.notes,
    `Method: ${METHOD_VERSION}`,
    packsWords(figures),
    ...(areChecksumsTheirs(figures) ? Object.entries(read.packs.files) : []).map(
      ([path, sum]) => `Pack file ${path}: SHA-256 ${sum}`,
    ),
    ...scenarioSources(subject, sources).map(sourceNote),
    LICENCE_NOTE,
  ];
}
