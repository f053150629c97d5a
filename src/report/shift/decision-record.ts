/** A scenario as those who decide must be able to follow it: question, answer, who loses, what was set and read. */

import { formatNumber } from '../../indicators/format.ts';
import { readsBaseline } from '../../shift/baseline-use.ts';
import { NO_REVIEW_OF_PROPORTIONATE_UNIVERSALISM } from '../../shift/evidence.ts';
import { needMeasure } from '../../shift/need-measures.ts';
import type { OutcomeArea } from '../../shift/outcome.ts';
import { pot } from '../../shift/pots.ts';
import { promisesOf } from '../../shift/promises.ts';
import { NO_AGREED_RULE, rule as ruleOf } from '../../shift/rules.ts';
import { METHOD_VERSION, type ScenarioRun } from '../../shift/scenario.ts';
import { type SettingWords, settingsWords } from '../../shift/settings-words.ts';
import type { Source } from '../inputs.ts';
import { sourceLine } from '../provenance.ts';
import { everythingRead, leftOutSentences, nothingSentence } from './beneath-words.ts';
import { EVIDENCE_LIMITS, evidenceModel } from './evidence-words.ts';
import {
  areChecksumsTheirs,
  arePacksFigures,
  checkWarnings,
  packsWords,
} from './input-check-words.ts';
import {
  endsByHead,
  fifthsSentence,
  formatPerHead,
  gainSentence,
  gradientSentences,
  lossAnswer,
  namesWords,
  needSentence,
  stageWords,
  targetingSentences,
} from './outcome-words.ts';
import { type RecordTable, recordTables } from './record-tables.ts';
import { ruleCaveats } from './rule-caveats.ts';
import { scenarioSources, shortChecksum, sumCheck } from './scenario-provenance.ts';
import { formatPounds, plainText, scenarioSentence } from './scenario-sentence.ts';
import { finestStage, type ShiftSubject, unitCount } from './subject.ts';

export interface DecisionRecord {
  readonly title: string;
  /** where the packs do not vouch for figures of a file: before all else; empty where they do */
  readonly warnings: readonly string[];
  readonly asked: string;
  readonly answer: readonly string[];
  /** the first sentence answers "Does anyone lose, and who?" */
  readonly losers: readonly string[];
  readonly gainers: readonly string[];
  /** £ a head from the most to the least deprived fifth; null without a measure */
  readonly fifths: readonly number[] | null;
  readonly tables: readonly RecordTable[];
  /** the rule and that it is a choice */
  readonly choice: readonly string[];
  readonly settings: readonly SettingWords[];
  readonly inputs: readonly SettingWords[];
  readonly reach: readonly string[];
  readonly evidence: readonly string[];
  readonly setAside: readonly string[];
  readonly notes: readonly string[];
  readonly versions: readonly string[];
  readonly sources: readonly string[];
}

/** What two pages hold of notes; the file has all. */
const MOST_NOTES = 4;
const NAMED_FIRST = 4;
/** What the first page holds of figures that are not the packs'; the file has all. */
const MOST_DIFFERING = 6;

/**
 * The record of one run. It says of nobody that they lose or do not lose but from what came out, and
 * shows no money before where none is published or given.
 *
 * @param names of the areas above the scenario's, by code
 * @param sources all of the manifest
 */
export function decisionRecord(
  subject: ShiftSubject,
  names: ReadonlyMap<string, string>,
  sources: readonly Source[],
): DecisionRecord {
  const { figures, run, name } = subject;
  const { settings, outcome } = run;
  const { hold, but } = promisesOf(settings);
  const stage = finestStage(subject);
  const finest = stage.run.outcome;
  const fifths = finest.changeByFifth;
  const rule = ruleOf(settings.rule);
  return {
    title: name === '' ? `Money for ${figures.placeName}` : name,
    warnings: checkWarnings(figures, MOST_DIFFERING),
    asked: scenarioSentence(settings, figures.placeName),
    answer: [
      answerSentence(subject),
      ...(fifths === null ? [] : [`${fifthsSentence(fifths)}`]),
      sumCheck(subject),
    ],
    losers: lossAnswer(run, settings.unit),
    gainers: [gainSentence(outcome, settings.unit), nothingSentence(subject)],
    fifths: fifths?.perHead ?? null,
    tables: recordTables(subject, names),
    choice: [
      NO_AGREED_RULE,
      `${rule.label}: ${rule.description} ${rule.formula}.`,
      ...(hold.length === 0 ? [] : [`It promises: ${hold.join(' ')}`]),
      ...(but === null ? [] : [but]),
      ...ruleCaveats(subject),
    ],
    // Who is set aside has a part of its own, by name.
    settings: settingsWords(settings, figures.placeName).filter(
      ({ label }) => label !== 'Set aside',
    ),
    inputs: inputsOf(subject),
    reach: [
      ...gradientSentences(finest),
      ...targetingSentences(stage.run, stage.figures.unit),
      ...(figures.nhsNeed === null
        ? []
        : [`For comparison, the NHS formula. ${needSentence(figures.nhsNeed)}`]),
      ...(figures.needState === 'read'
        ? []
        : ['How steep need is could not be read: figures of neighbourhoods were not loaded.']),
      stageWords(stage),
    ],
    evidence: evidenceOf(subject),
    setAside: [...setAsideOf(subject), ...leftOutSentences(subject)],
    notes: [
      ...figures.notes.slice(0, MOST_NOTES),
      ...(figures.notes.length > MOST_NOTES
        ? [`${figures.notes.length - MOST_NOTES} more notes stand in the scenario’s CSV file.`]
        : []),
    ],
    versions: [
      `Method ${METHOD_VERSION}. ${packsWords(figures)}.`,
      areChecksumsTheirs(figures)
        ? `Checksums (SHA-256, first eight): ${
            Object.entries(everythingRead(subject).packs.files)
              .map(([path, sum]) => `${path} ${shortChecksum(sum)}`)
              .join('; ') || 'none'
          }.`
        : 'No checksums: those that the file names do not vouch for its figures.',
    ],
    sources: arePacksFigures(figures)
      ? scenarioSources(subject, sources).map(sourceLine)
      : ['No sources: the figures are those of the file, and no publisher’s'],
  };
}

const getsWords = ({ name, change, changePerHead }: OutcomeArea): string =>
  `${name} ${formatPounds(change, 0)}${changePerHead === null ? '' : ` (${formatPerHead(changePerHead)} a head)`}`;

/** Who gets what: all of a few areas, else both ends. */
function answerSentence({ run }: ShiftSubject): string {
  const { outcome, settings } = run;
  const gets = run.countsBaseline ? 'Change' : 'New money';
  if (outcome.areas.length <= NAMED_FIRST)
    return `${gets}: ${[...outcome.areas]
      .sort((a, b) => (b.changePerHead ?? 0) - (a.changePerHead ?? 0))
      .map(getsWords)
      .join(', ')}.`;
  const ends = endsByHead(outcome);
  if (outcome.change === 0 && outcome.losers.areas > 0)
    return `${formatPounds(outcome.losers.pounds, 0)} moves, from ${formatNumber(outcome.losers.areas)} to ${formatNumber(outcome.gainers.areas)} of ${unitCount(outcome.areas.length, settings.unit)}.${ends === null ? '' : ` Most a head: ${getsWords(ends.most)}; least: ${getsWords(ends.least)}.`}`;
  const all = `${formatPounds(outcome.change, 0)} over ${unitCount(outcome.areas.length, settings.unit)}`;
  return ends === null
    ? `${gets}: ${all}.`
    : `${gets}: ${all}. Most a head: ${getsWords(ends.most)}${ends.least.change === 0 ? '' : `; least: ${getsWords(ends.least)}`}.`;
}

function inputsOf({ figures, run }: ShiftSubject): SettingWords[] {
  const { settings } = run;
  const { caveat } = needMeasure(settings.need);
  const readsNeed = !['perHead', 'core20Only', 'paceOfChange'].includes(settings.rule);
  return [
    { label: 'People', value: figures.denominator },
    ...(readsNeed
      ? [
          {
            label: 'Need',
            value: `${figures.needWords}${caveat === undefined ? '' : `. ${caveat}`}`,
          },
        ]
      : []),
    ...(figures.need === null
      ? []
      : [{ label: 'How steep need is', value: needSentence(figures.need) }]),
    { label: 'Money before', value: beforeWords(run) },
  ];
}

/** What areas have now, wherever it is shown: whether the scenario moves it, measures a limit by it, or neither. */
function beforeWords({ settings, countsBaseline, areas }: ScenarioRun): string {
  const given = areas.filter(({ baseline }) => baseline !== null).length;
  if (!countsBaseline && given === 0)
    return 'Not read: new money needs no baseline, and no distance from target is shown';
  const { label, description, caveat } = pot(settings.pot);
  const whose =
    settings.ownBaseline !== null
      ? `${settings.figures === null ? 'Your own figures' : 'Own figures of whoever made the file'}, for ${formatNumber(given)} of ${formatNumber(areas.length)} areas`
      : `${label}: ${description}${caveat === undefined ? '' : ` ${caveat}`}`;
  if (countsBaseline) return whose;
  const part = readsBaseline(settings)
    ? 'shown, and limits are measured by it, but it moves no money'
    : 'shown, but moves no money';
  return `${whose.replace(/\.$/, '')}: ${part}`;
}

function evidenceOf({ run: { settings } }: ShiftSubject): string[] {
  const model = evidenceModel(settings);
  const effect = model.kind === 'none' ? null : model.total.effect;
  return [
    model.sentence,
    ...(effect === null ? [] : [`${effect.caveat} ${effect.setting}.`]),
    ...EVIDENCE_LIMITS,
    NO_REVIEW_OF_PROPORTIONATE_UNIVERSALISM,
    ...(effect === null ? [] : [`${effect.citation}. doi:${effect.doi}.`]),
  ];
}

/** Areas set aside, by reason, each with some names. */
function setAsideOf({ run }: ShiftSubject): string[] {
  if (run.setAside.length === 0)
    return ['No area was set aside: every one has the figures that the rule reads.'];
  const nameOf = new Map(run.areas.map((area) => [area.code, area.name]));
  const reasons = new Map<string, string[]>();
  for (const { code, reason } of run.setAside) {
    // What stands in brackets is of one area only: "(66% of its patients live where …)".
    const group = reason.replace(/ \(.*\)$/, '');
    reasons.set(group, [...(reasons.get(group) ?? []), nameOf.get(code) ?? code]);
  }
  const grouped = [...reasons].sort(([, a], [, b]) => b.length - a.length);
  return [
    `${unitCount(run.setAside.length, run.settings.unit)} set aside; each keeps what it has. A missing figure is not a need of nothing.`,
    ...grouped
      .slice(0, 4)
      .map(
        ([reason, list]) =>
          `${reason.charAt(0).toUpperCase()}${reason.slice(1)}: ${namesWords(list, 8)}.`,
      ),
    ...(grouped.length > 4 ? ['The others stand with their reasons in the CSV file.'] : []),
  ];
}

/** The record as plain text, in the order of the pages. */
export function decisionRecordText(
  record: DecisionRecord,
  about: { readonly printedOn: string; readonly link: string | null },
): string {
  const part = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${title.toUpperCase()}\n${lines.join('\n')}\n`;
  const pairs = (list: readonly SettingWords[]): string[] =>
    list.map(({ label, value }) => `${label}: ${value}`);
  const text = [
    `DECISION RECORD: ${record.title}\n${about.printedOn}\n`,
    part('Warning', record.warnings),
    part('What was asked', [record.asked]),
    part('What came out', record.answer),
    part('Does anyone lose, and who?', record.losers),
    part('Who gains, who gets nothing', record.gainers),
    ...record.tables.map(({ caption, heads, rows, note }) =>
      part(caption, [
        heads.join('\t'),
        ...rows.map(({ cells }) => cells.join('\t')),
        ...(note === null ? [] : [note]),
      ]),
    ),
    part('The rule is a choice', record.choice),
    part('What was set', pairs(record.settings)),
    part('What was read', pairs(record.inputs)),
    part('Gradient and targeting', record.reach),
    part('What the evidence can and cannot say', record.evidence),
    part('What was set aside, and what to know', [...record.setAside, ...record.notes]),
    part('Versions', record.versions),
    part('Sources', record.sources),
    part('To open it again', [
      about.link ?? 'Save the scenario as a file in Evenground, and open that file.',
    ]),
  ]
    .filter((lines) => lines !== '')
    .join('\n');
  return plainText(text);
}
