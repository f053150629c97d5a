/** Two or three scenarios side by side: their headline figures in words, and all of it as a file. */
import { formatNumber } from '../../indicators/format.ts';
import { areFifthsOfFew } from '../../shift/money-gradient.ts';
import type { Outcome, People } from '../../shift/outcome.ts';
import { METHOD_VERSION, type ScenarioPacks } from '../../shift/scenario.ts';
import {
  type ComparedScenario,
  type ComparedSetting,
  comparedAreas,
} from '../../shift/scenario-comparison.ts';
import { settingsWords } from '../../shift/settings-words.ts';
import type { TableFile } from '../table-file.ts';
import { fileNamePart } from '../words.ts';
import { formatPerHead, gradientSentences } from './outcome-words.ts';
import { formatPounds, formatShare } from './scenario-sentence.ts';
import { unitCount, unitPlural } from './subject.ts';

type Headline = {
  readonly label: string;
  readonly say: (outcome: Outcome) => string;
  /** read from the wards beneath where the scenario reaches them, as on its page */
  readonly isFinest?: true;
};

const NOT_KNOWN = 'not known';
const NO_RESULT = 'no result';

/** £ a head of one fifth, most deprived first; not where the fifths say nothing. */
const ofFifth =
  (fifth: number) =>
  ({ changeByFifth, areas }: Outcome): string => {
    const pounds = changeByFifth?.perHead[fifth];
    if (changeByFifth === null || pounds === undefined) return NOT_KNOWN;
    return areFifthsOfFew(areas.length, changeByFifth) ? OF_FEW : formatPerHead(pounds);
  };
const OF_FEW = 'not shown: fifths of fewer than five areas say nothing';
const share = (value: number | null): string =>
  value === null ? NOT_KNOWN : formatShare(Math.round(value * 1000) / 1000);
const counted = ({ areas, people }: People): string =>
  areas === 0
    ? 'none'
    : `${formatNumber(areas)}, where ${formatNumber(Math.round(people))} people live`;

/** What is compared of every scenario, whatever its areas. £ a head is of what it gives, less what it takes. */
const HEADLINES: readonly Headline[] = [
  { label: 'New money shared out', say: ({ change }) => formatPounds(change) },
  {
    label: 'Taken from areas that have it now',
    say: ({ losers }) => (losers.pounds === 0 ? 'nothing' : formatPounds(losers.pounds)),
  },
  {
    label: '£ a head, most deprived fifth of people',
    say: ofFifth(0),
    isFinest: true,
  },
  {
    label: '£ a head, least deprived fifth',
    say: ofFifth(4),
    isFinest: true,
  },
  {
    label: 'Slope index of £ a head',
    say: (outcome) => gradientSentences(outcome)[0] ?? NOT_KNOWN,
    isFinest: true,
  },
  { label: 'Areas that gain', say: ({ gainers }) => counted(gainers) },
  { label: 'Areas that get nothing', say: ({ nothing }) => counted(nothing) },
  { label: 'Areas that lose', say: ({ losers }) => counted(losers) },
  {
    label: 'Areas set aside',
    say: ({ setAside }) => (setAside.length === 0 ? 'none' : formatNumber(setAside.length)),
  },
  {
    label: 'Income-deprived people who live where more is given than by head',
    say: ({ targeting }) => share(targeting.incomeDeprivedReached),
    isFinest: true,
  },
  {
    label: 'Money gained that goes to residents who are not income-deprived',
    say: ({ targeting }) => share(targeting.moneyToNotIncomeDeprived),
    isFinest: true,
  },
];

/** Where fifths, gradient and targeting of a scenario are read: "its 14 districts", "177 wards beneath". */
function readFrom({ run, beneath }: ComparedScenario): string {
  if (run === null) return NO_RESULT;
  return beneath
    ? `${unitCount(beneath.areas.length, 'ward')} beneath`
    : `its own ${unitCount(run.areas.length, run.settings.unit)}`;
}

/** Headline figures, a row each, one value a scenario in words. */
export function comparedHeadlines(scenarios: readonly ComparedScenario[]): ComparedSetting[] {
  // Figures of wards and of districts do not compare: each then says what it is of.
  const kinds = new Set(
    scenarios.flatMap(({ run, beneath }) =>
      run === null ? [] : [beneath ? 'beneath' : run.settings.unit],
    ),
  );
  const beside = (scenario: ComparedScenario): string =>
    kinds.size < 2
      ? ''
      : ` (by ${scenario.beneath ? 'the wards beneath' : `its own ${unitPlural(scenario.settings.unit)}`})`;
  const rows = HEADLINES.map(({ label, say, isFinest }) => ({
    label,
    values: scenarios.map((scenario) => {
      const { run, beneath } = scenario;
      if (run === null) return NO_RESULT;
      if (!isFinest) return say(run.outcome);
      return `${say((beneath ?? run).outcome).replace(/\.$/, '')}${beside(scenario)}`;
    }),
  }));
  const at = HEADLINES.findIndex(({ isFinest }) => isFinest);
  return [
    ...rows.slice(0, at),
    {
      label: 'Fifths, slope and income deprivation are read from',
      values: scenarios.map(readFrom),
    },
    ...rows.slice(at),
  ];
}

/** What must be said beside the figures. */
export const FIFTHS_NOTE =
  'Fifths, slope and income deprivation are read where the page of each scenario reads them: from the wards beneath its areas where its sum reaches them and its packs are those here, else from its own areas.';

export interface ComparedFileAbout {
  /** packs of each scenario, in the same order */
  readonly packs: readonly ScenarioPacks[];
}

/**
 * The comparison as a file: areas with pounds (whole pence), pounds a head and differences from the first;
 * the headline figures and every setting as its notes. An empty cell is no figure, never 0. Where areas
 * can't be compared the file says so in their place. "evenground_compared_plan-a_plan-b"
 */
export function comparedFile(
  scenarios: readonly ComparedScenario[],
  { packs }: ComparedFileAbout,
): TableFile {
  const rows = comparedAreas(scenarios);
  const [first] = scenarios;
  const others = scenarios.slice(1);
  const head = [
    'Code',
    'Name',
    ...scenarios.flatMap(({ name }) => [`${name}: £`, `${name}: £ a head`]),
    ...others.flatMap(({ name }) => [
      `${name} less ${first?.name}: £`,
      `${name} less ${first?.name}: £ a head`,
    ]),
  ];
  // Numbers, not text: a minus in text would be escaped as a formula's.
  const pence = (pounds: number | undefined): number | null =>
    pounds === undefined ? null : Number(pounds.toFixed(2));
  const digits = (pounds: number | null | undefined): number | null =>
    typeof pounds === 'number' ? Number(pounds.toFixed(4)) : null;
  const body = (rows ?? []).map((row) => [
    row.code,
    row.name,
    ...row.given.flatMap((one) => [pence(one?.pounds), digits(one?.perHead)]),
    ...row.differences.flatMap((one) => [pence(one?.pounds), digits(one?.perHead)]),
  ]);
  const notes = [
    'Evenground: scenarios compared',
    ...(rows === null ? [AREAS_NOT_COMPARED] : []),
    `Method: ${METHOD_VERSION}`,
    'An empty cell is not zero: the area is not in that scenario',
    ...comparedHeadlines(scenarios).flatMap(({ label, values }) =>
      values.map((value, i) => `${scenarios[i]?.name}: ${label}: ${value}`),
    ),
    FIFTHS_NOTE,
    ...scenarios.flatMap(({ name, settings, placeName }, i) => [
      settings.figures === null
        ? `${name}: packs of ${packs[i]?.edition}`
        : `${name}: figures as saved in a file, which names the packs of ${packs[i]?.edition}`,
      ...settingsWords(settings, placeName).map(
        ({ label, value }) => `${name}: ${label}: ${value}`,
      ),
    ]),
  ];
  return {
    name: `evenground_compared_${scenarios.map(({ name }) => fileNamePart(name).slice(0, 40)).join('_')}`,
    sheet: 'Scenarios compared',
    head,
    rows: body,
    notes,
    notesHoldSums: true,
  };
}

/** Why there is no table by area. */
export const AREAS_NOT_COMPARED =
  'The scenarios share out between different kinds of areas, or one has no result: their headline figures compare, their areas do not.';
