/** What limits make of an area's target, or of its shortfall, as lines of a sum for paper. */
import { formatNumber } from '../../indicators/format.ts';
import type { AllocationArea } from '../../shift/allocate.ts';
import type { HeldBy, HowHeld } from '../../shift/how-held.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import { limitReason, penceHeld } from './limit-words.ts';
import {
  digitsFor,
  formatPence,
  money,
  type PaperInput,
  type PaperLine,
  printed,
  ratioSum,
} from './paper-numbers.ts';

const areasWords = (n: number): string => `${formatNumber(n)} ${n === 1 ? 'area' : 'areas'}`;

const givenTo = ({ allocation }: ScenarioRun, row: number): number =>
  Math.round((allocation.allocation[row] as number) * 100);

/**
 * What stands between target and allocation, where a limit does. All areas off their limits stand at one
 * share of their targets, so all of them have the same figures in the same words.
 *
 * @param about pence: the money that is shared out, and the area's own target as its lines add up
 */
export function limitLines(
  run: ScenarioRun,
  row: number,
  how: HowHeld,
  about: { readonly money: number; readonly target: number },
): PaperLine[] {
  const by = how.by[row] as HeldBy;
  const given = givenTo(run, row);
  const { areas, pence, rates } = how.level;
  if (by === 'byHead') return byHeadLines(run, row, how);
  if (by !== 'level') {
    // Nothing stands between the target and the money but a penny's rounding.
    if (Math.abs(given - about.target) <= 1 && by !== 'noAward') return [];
    return [
      {
        words: limitReason(run, row, by, given),
        sum: `${formatPence(given)} − ${formatPence(about.target)}`,
        pence: given - about.target,
      },
    ];
  }
  // At level 1 nobody is held: what limits would do, none does.
  if (Math.abs(pence - rates) <= areas + 1) return [];
  const own = money(about.target);
  if (areas === 1) {
    const others = money(about.money - pence);
    return [
      {
        words: `No limit holds this area, and it alone takes what the others leave: all the money − what they get − its target`,
        sum: `${formatPence(about.money)} − ${others.text} − ${own.text}`,
        pence: pence - about.target,
      },
    ];
  }
  const got = money(pence);
  const aims = money(rates);
  return [
    {
      words: `Limits on other areas come first. The ${areasWords(areas)} that no limit holds share ${got.text}, against targets of ${aims.text}: all stand at the same share of their target`,
      sum: `${own.text} × ${got.text} ÷ ${aims.text} − ${own.text}`,
      pence: Math.round(((own.value * got.value) / aims.value) * 100) - about.target,
    },
  ];
}

/** By head, of what caps keep from every area with a target. */
function byHeadLines({ input }: ScenarioRun, row: number, { byHead }: HowHeld): PaperLine[] {
  const from = byHead.from[row] as number;
  const area = input.areas[row] as AllocationArea;
  const digits = digitsFor(byHead.pence);
  return [
    ...(from > 0 ? [{ words: 'Its floor, or what it has now', sum: null, pence: from }] : []),
    {
      words: `Caps hold every area with a target. What they leave goes by head to the ${areasWords(byHead.areas)} with room: what is left × people here ÷ their people`,
      ...ratioSum(
        [money(byHead.pence), printed(area.population, digits)],
        printed(byHead.people, digits),
      ),
    },
  ];
}

/** What an area starts from under the rule by shortfall. */
const startLine = ({ input }: ScenarioRun, row: number, pence: number): PaperLine => {
  const area = input.areas[row] as AllocationArea;
  const words =
    pence > penceHeld(area)
      ? 'Its floor'
      : area.baseline === undefined
        ? 'It has nothing now'
        : 'What it has now';
  return { words, sum: null, pence };
};

/** What it has, and its part of the rest by what it is short of target, or what holds it off that. */
export function shortfallLines(run: ScenarioRun, row: number, how: HowHeld): PaperLine[] {
  const by = how.by[row] as HeldBy;
  const from = how.start[row] as number;
  const given = givenTo(run, row);
  const first = startLine(run, row, from);
  if (by === 'byHead') return [first, ...byHeadLines(run, row, how).slice(-1)];
  if (by !== 'level') {
    const short = (run.allocation.target[row] as number) * 100 > from;
    const isHeld = short || given !== from;
    return [
      first,
      {
        words: isHeld
          ? limitReason(run, row, by, given)
          : 'Nothing more: it is not short of its target',
        sum: given === from ? null : `${formatPence(given)} − ${formatPence(from)}`,
        pence: given - from,
      },
    ];
  }
  const { areas, pence, rates } = how.level;
  return [
    first,
    {
      words: `By shortfall: what is left × what it is short of its target ÷ the same of the ${areasWords(areas)} that share it`,
      ...ratioSum([money(pence), money(shortOf(run, row, how))], money(rates)),
    },
  ];
}

const shortOf = ({ allocation }: ScenarioRun, row: number, { start }: HowHeld): number =>
  (allocation.target[row] as number) * 100 - (start[row] as number);

/** How the new money comes to those who share it by shortfall: who comes first, and what is left. */
export function shortfallInputs(run: ScenarioRun, row: number, how: HowHeld): PaperInput[] {
  const { level, heldFirst, byHead } = how;
  const short = shortOf(run, row, how);
  return [
    {
      words: 'Beyond what areas have, or their floors, there is to share',
      text: formatPence(level.pence + heldFirst.pence + byHead.pence),
    },
    ...(heldFirst.areas === 0
      ? []
      : [
          {
            words: `First come ${areasWords(heldFirst.areas)} at a limit (cap or smallest award), with together`,
            text: formatPence(heldFirst.pence),
          },
        ]),
    ...(level.areas === 0
      ? []
      : [
          {
            words: `Left for the ${areasWords(level.areas)} that no limit holds and that are short of their target`,
            text: formatPence(level.pence),
          },
          { words: 'What these are short of together', text: formatPence(level.rates) },
        ]),
    ...(short > 0
      ? [
          {
            words: 'What it is short of: its target − what it starts from',
            text: formatPence(short),
          },
        ]
      : []),
  ];
}
