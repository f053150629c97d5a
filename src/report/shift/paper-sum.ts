/** One area's money as a sum for paper: every number printed with the digits that give the penny again. */
import { formatNumber } from '../../indicators/format.ts';
import type { AllocationArea } from '../../shift/allocate.ts';
import { howHeld } from '../../shift/how-held.ts';
import { type ScenarioRun, scenarioWorkings } from '../../shift/scenario.ts';
import { penceHeld, placesInputs } from './limit-words.ts';
import {
  closed,
  digitsFor,
  formatPence,
  money,
  type PaperInput,
  type PaperLine,
  type Printed,
  printed,
  ratioSum,
  sumOf,
} from './paper-numbers.ts';
import { limitLines, shortfallInputs, shortfallLines } from './paper-sum-limits.ts';
import { paceOfChangeSum } from './paper-sum-pace.ts';

export interface PaperSum {
  readonly code: string;
  readonly name: string;
  readonly inputs: readonly PaperInput[];
  /** they add up to `pence` */
  readonly lines: readonly PaperLine[];
  readonly pence: number;
  /** why the area takes no part, in words; null where it does */
  readonly setAside: string | null;
}

/** Totals over the areas that take part, and this area's own figures: what a target is made from. */
interface Operands {
  readonly part: readonly number[];
  /** pence */
  readonly money: number;
  readonly universalShare: number;
  readonly allPeople: number;
  readonly need: number;
  readonly allNeed: number;
}

function operandsOf({ input, allocation }: ScenarioRun, row: number): Operands {
  const part = [...input.areas.keys()].filter((i) => !Number.isNaN(allocation.target[i] as number));
  const areas = part.map((i) => input.areas[i] as AllocationArea);
  const kept = input.areas.reduce(
    (all, area, i) => (Number.isNaN(allocation.target[i] as number) ? all + penceHeld(area) : all),
    0,
  );
  const needOf = (area: AllocationArea): number => {
    if (input.rule === 'core20Only') return area.core20Share as number;
    if (input.rule === 'positionRatio')
      return (input.ratio as number) ** (1 - (area.position as number));
    return area.need as number;
  };
  return {
    part,
    money: Math.round(input.budget * 100) - kept,
    universalShare:
      input.rule === 'perHead' ? 1 : input.rule === 'core20Only' ? 0 : input.universalShare,
    allPeople: areas.reduce((all, area) => all + area.population, 0),
    need: needOf(input.areas[row] as AllocationArea),
    allNeed: areas.reduce((all, area) => all + area.population * needOf(area), 0),
  };
}

/** What the operands are called: the figure of need, of whom. */
export interface SumWords {
  /** "residents (census 2021, scaled to mid-2023)" */
  readonly denominator: string;
  /** the measure of need with reference and period */
  readonly needWords: string;
}

/**
 * The sum behind one area of a run. Its lines are worked out from the numbers as printed, so whoever
 * types them into a calculator gets the same pence; what whole pence leave over stands in a line of
 * its own.
 *
 * @throws RangeError where the run has no such row
 */
export function paperSum(run: ScenarioRun, row: number, words: SumWords): PaperSum {
  const { input } = run;
  const known = run.areas[row];
  const area = input.areas[row];
  if (known === undefined || area === undefined)
    throw new RangeError(`row ${row} is outside ${run.areas.length} areas`);
  const { terms, pence } = scenarioWorkings(run, row);
  const about = { code: known.code, name: known.name, pence };
  const why = run.setAside.find(({ code }) => code === known.code);
  if (why !== undefined)
    return {
      ...about,
      inputs: [],
      lines: [
        {
          words: `Set aside (${why.reason}): it takes no part and keeps what it has`,
          sum: null,
          pence,
        },
      ],
      setAside: why.reason,
    };
  if (run.settings.rule === 'paceOfChange')
    return { ...about, ...paceOfChangeSum(run, row, pence) };
  const operands = operandsOf(run, row);
  const target = targetLines(run, row, operands);
  const how = howHeld(input);
  const isShortfall = input.rule === 'shortfall';
  const limit = terms.find((term) => term.limit === true)?.words;
  const lines = isShortfall
    ? shortfallLines(run, row, how)
    : [...target, ...limitLines(run, row, how, { money: operands.money, target: sumOf(target) })];
  return {
    ...about,
    inputs: [
      ...inputsOf(run, row, operands, words),
      ...(isShortfall
        ? [
            ...target.map((line) => ({
              words: `Its target, ${line.words.charAt(0).toLowerCase()}${line.words.slice(1)}`,
              text: `${line.sum} = ${formatPence(line.pence)}`,
            })),
            ...shortfallInputs(run, row, how),
          ]
        : []),
      ...placesInputs(run, row, how),
    ],
    lines: closed(lines, pence, limit),
    setAside: null,
  };
}

function inputsOf(
  { input }: ScenarioRun,
  row: number,
  { part, money: shared, universalShare: u, allPeople, need, allNeed }: Operands,
  { denominator, needWords }: SumWords,
): PaperInput[] {
  const area = input.areas[row] as AllocationArea;
  const digits = digitsFor(shared);
  const left = input.areas.length - part.length;
  const readsNeed = u < 1;
  const isCore20 = input.rule === 'core20Only';
  const what = isCore20
    ? 'Share of its residents in Core20 neighbourhoods'
    : input.rule === 'positionRatio'
      ? `What its position counts for: ${input.ratio} ^ (1 − position)`
      : `Need: ${needWords}`;
  const short =
    input.rule === 'positionRatio' ? 'what position counts for' : isCore20 ? 'share' : 'need';
  return [
    {
      words:
        left === 0
          ? 'Money to share'
          : `Money to share, without the ${formatNumber(left)} set aside`,
      text: formatPence(shared),
    },
    ...(isCore20 || u === 1
      ? []
      : [{ words: 'Universal share, by head', text: printed(u, 15).text }]),
    { words: `People here: ${denominator}`, text: printed(area.population, digits).text },
    {
      words: `People in all ${formatNumber(part.length)} areas that take part`,
      text: printed(allPeople, digits).text,
    },
    ...(input.rule === 'positionRatio' && readsNeed
      ? [
          {
            words: `Position among all people, 0 the most deprived, 1 the least: ${needWords}`,
            text: printed(area.position as number, digits).text,
          },
        ]
      : []),
    ...(readsNeed
      ? [
          { words: what, text: printed(need, digits).text },
          {
            words: `People × ${short}, added up over all areas`,
            text: printed(allNeed, digits).text,
          },
        ]
      : []),
    ...(area.baseline === undefined
      ? []
      : [{ words: 'What it has now', text: formatPence(penceHeld(area)) }]),
  ];
}

/** The two parts of a target. */
function targetLines({ input }: ScenarioRun, row: number, operands: Operands): PaperLine[] {
  const { money: shared, universalShare: u, allPeople, need, allNeed } = operands;
  const area = input.areas[row] as AllocationArea;
  const digits = digitsFor(shared);
  const people = printed(area.population, digits);
  const share = (of: number): Printed[] => (of === 1 ? [] : [printed(of, 15)]);
  const isCore20 = input.rule === 'core20Only';
  const lines: PaperLine[] = [];
  if (u > 0)
    lines.push({
      words: 'By head: money × people here ÷ all people',
      ...ratioSum([...share(u), money(shared), people], printed(allPeople, digits)),
    });
  if (u < 1)
    lines.push({
      words: isCore20
        ? 'By residents of Core20: money × people × share ÷ the same of all areas'
        : 'By need: money × people × need ÷ the same of all areas',
      // 1 − 0.7 is 0.30000000000000004 to a computer and 0.3 to everyone else.
      ...ratioSum(
        [...share(Number((1 - u).toPrecision(12))), money(shared), people, printed(need, digits)],
        printed(allNeed, digits),
      ),
    });
  return lines;
}
