/** Two or three scenarios side by side: their headline figures in words, and all of it as a file. */
import Papa from 'papaparse';
import { formatNumber } from '../../indicators/format.ts';
import type { Outcome, People } from '../../shift/outcome.ts';
import { METHOD_VERSION, type ScenarioPacks } from '../../shift/scenario.ts';
import {
  type ComparedScenario,
  type ComparedSetting,
  comparedAreas,
} from '../../shift/scenario-comparison.ts';
import { settingsWords } from '../../shift/settings-words.ts';
import { fileNamePart } from '../words.ts';
import { formatPounds, formatShare } from './scenario-sentence.ts';

type Headline = { readonly label: string; readonly say: (outcome: Outcome) => string };

const NOT_KNOWN = 'not known';
const NO_RESULT = 'no result';

const perHead = (pounds: number | undefined): string =>
  pounds === undefined ? NOT_KNOWN : formatPounds(pounds, 2);
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
    say: ({ changeByFifth }) => perHead(changeByFifth?.perHead[0]),
  },
  {
    label: '£ a head, least deprived fifth',
    say: ({ changeByFifth }) => perHead(changeByFifth?.perHead[4]),
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
  },
  {
    label: 'Money gained that goes to residents who are not income-deprived',
    say: ({ targeting }) => share(targeting.moneyToNotIncomeDeprived),
  },
];

/** Headline figures, a row each, one value a scenario in words. */
export const comparedHeadlines = (scenarios: readonly ComparedScenario[]): ComparedSetting[] =>
  HEADLINES.map(({ label, say }) => ({
    label,
    values: scenarios.map(({ run }) => (run === null ? NO_RESULT : say(run.outcome))),
  }));

/** What must be said beside the figures. */
export const FIFTHS_NOTE =
  'Fifths and income deprivation are read here from the areas that the money is shared out between. The page of a scenario reads them from the wards beneath where it reaches them, which is finer: its figures can differ.';

export interface ComparedFileAbout {
  /** packs of each scenario, in the same order */
  readonly packs: readonly ScenarioPacks[];
}

/**
 * The comparison as CSV: areas with pounds (whole pence), pounds a head and differences from the first;
 * under an empty row the headline figures and every setting, in lines that begin with "#". An empty cell is
 * no figure, never 0. Where areas can't be compared the file says so in their place.
 */
export function comparedCsv(
  scenarios: readonly ComparedScenario[],
  { packs }: ComparedFileAbout,
): string {
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
      `${name}: packs of ${packs[i]?.edition}`,
      ...settingsWords(settings, placeName).map(
        ({ label, value }) => `${name}: ${label}: ${value}`,
      ),
    ]),
  ];
  const table = Papa.unparse([head, ...body], { escapeFormulae: true, newline: '\r\n' });
  return `\uFEFF${table}\r\n\r\n${notes.map((line) => `# ${commentText(line)}`).join('\r\n')}\r\n`;
}

/** Why there is no table by area. */
export const AREAS_NOT_COMPARED =
  'The scenarios share out between different kinds of areas, or one has no result: their headline figures compare, their areas do not.';

/** Commas would split the line over cells, quotes would hide it from readers that skip "#" lines. */
const commentText = (text: string): string =>
  text
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\s+/g, ' ')
    .replaceAll('"', '”')
    .replaceAll(',', ';');

/** "evenground_compared_plan-a_plan-b.csv" */
export const comparedFileName = (scenarios: readonly ComparedScenario[]): string =>
  `evenground_compared_${scenarios.map(({ name }) => fileNamePart(name).slice(0, 40)).join('_')}.csv`;
