/** One ICB's sum under NHS pace of change, for paper. */
import { policyOf } from '../../shift/pace-of-change-case.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import {
  closed,
  money,
  type PaperInput,
  type PaperLine,
  printed,
  ratioSum,
} from './paper-numbers.ts';

/** NHS pace of change: what it has, what all grow by, and convergence on the published target. */
export function paceOfChangeSum(
  { areas, settings }: ScenarioRun,
  row: number,
  pence: number,
): { inputs: PaperInput[]; lines: PaperLine[]; setAside: null } {
  const area = areas[row] as ScenarioRun['areas'][number];
  const policy = policyOf(settings.pot);
  if (policy === null || area.baseline === null || area.publishedTarget === null)
    throw new RangeError(`${area.code} has no published target; it should be set aside`);
  const { baseGrowth, closes, mostConvergence } = policy;
  const opening = money(area.baseline * 100);
  const target = money(area.publishedTarget * 100);
  const growth = Math.round(opening.value * baseGrowth * 100);
  const grown = money(opening.value * 100 + growth);
  const short = money((target.value - grown.value) * 100);
  const isHeld = Math.abs((closes * short.value) / target.value) >= mostConvergence;
  const sign = short.value < 0 ? '−' : '';
  return {
    setAside: null,
    inputs: [
      { words: 'What it has now', text: opening.text },
      { words: 'Target implied by the published allocation and distance', text: target.text },
      { words: 'Base growth for all', text: String(baseGrowth) },
      { words: 'Share of the distance from target that closes', text: String(closes) },
      { words: 'Convergence at most, up or down', text: String(mostConvergence) },
    ],
    lines: closed(
      [
        { words: 'What it has now', sum: null, pence: Math.round(opening.value * 100) },
        {
          words: 'Base growth: what it has now × base growth',
          sum: `${opening.text} × ${baseGrowth}`,
          pence: growth,
        },
        isHeld
          ? {
              words: 'Convergence, held at its most: what it has with base growth × the most',
              sum: `${grown.text} × ${sign}${mostConvergence}`,
              pence: Math.round(grown.value * Math.sign(short.value) * mostConvergence * 100),
            }
          : {
              words:
                'Convergence: what it has with base growth × share that closes × (target − what it has with base growth) ÷ target',
              ...ratioSum([grown, printed(closes, 6), short], target),
            },
      ],
      pence,
    ),
  };
}
