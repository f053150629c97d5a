/** Sums of real places on the committed packs, as a reader with a calculator redoes them. */
import { expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { paperSum } from '../../report/shift/paper-sum.ts';
import { howHeld } from '../../shift/how-held.ts';
import { PRESETS } from '../../shift/presets.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import { runShift } from './run-shift.ts';
import { shiftFigures } from './shift-figures.ts';
import { figureSettings, shiftRequest } from './shift-packs.ts';

async function opened(change: Partial<ScenarioSettings>) {
  const settings = { ...DEFAULT_SETTINGS, ...change };
  const read = figureSettings(settings);
  const request = shiftRequest(read);
  const figures = shiftFigures(read, await packsOnDisk(request), request);
  return { figures, ...runShift(settings, figures) };
}

test('LLR’s scheme: 3 practices at £119,000 first, 57 share the rest at £0.428903 to £1 of shortfall', async () => {
  const { figures, run } = await opened(PRESETS.llrPrimaryCare.settings);
  if (run === null) throw new Error('no run');
  const { level, heldFirst } = howHeld(run.input);
  expect(heldFirst).toEqual({ areas: 3, pence: 35_700_000 });
  expect([level.areas, level.pence]).toEqual([57, 249_300_000]);
  expect(level.pence / level.rates).toBeCloseTo(0.428903, 6);
  const reasons = run.areas.map((_, row) => paperSum(run, row, figures).lines.at(-1)?.words ?? '');
  const count = (words: RegExp) => reasons.filter((reason) => words.test(reason)).length;
  expect(count(/^Held at its cap: £119,000/)).toBe(3);
  expect(reasons.join()).not.toContain('What caps, the minimum award');
  const bushloe = run.areas.findIndex(({ name }) => /bushloe/i.test(name));
  expect(reasons[bushloe]).toBe(
    'Nothing more: it is not in the half of areas with least money for need, and only these may gain',
  );
});

test('Essex: a floor of £0.62 and a cap of £110,000 clash in three districts, not over the sum', async () => {
  const { figures, problem } = await opened({
    ...PRESETS.essexDistricts.settings,
    floorPerHead: 0.62,
    mostAward: 110_000,
  });
  if (problem?.kind !== 'infeasible') throw new Error('it was possible');
  const { constraint, areas } = problem.error;
  expect(constraint).toBe('floorOverCap');
  expect(
    areas.map(({ row, shortfall }) => [figures.areas[row]?.name, Math.round(shortfall)]),
  ).toEqual([
    ['Colchester', 12_139],
    ['Basildon', 8137],
    ['Chelmsford', 4872],
  ]);
});

test('5% of council spend in LLR: every area off its limits has the same words and figures', async () => {
  const { figures, run } = await opened({
    ...PRESETS.opening.settings,
    pot: 'publicHealthOutturn',
    mode: 'existing',
    noLoss: false,
    uncommittedShare: 0.05,
    newMoney: 0,
  });
  if (run === null) throw new Error('no run');
  const words = run.areas.flatMap((_, row) =>
    paperSum(run, row, figures).lines.flatMap((line) =>
      /no limit holds/i.test(line.words) ? [line.words] : [],
    ),
  );
  expect(words).toHaveLength(2);
  expect(new Set(words)).toEqual(
    new Set([
      'Limits on other areas come first. The 2 areas that no limit holds share £36,785,600.00, against targets of £45,262,813.85: all stand at the same share of their target',
    ]),
  );
});

test('wards with a smallest award: one count of those that no limit holds', async () => {
  const { figures, run } = await opened({
    ...PRESETS.opening.settings,
    unit: 'ward',
    minimumAward: 20_000,
  });
  if (run === null) throw new Error('no run');
  const words = new Set(
    run.areas.flatMap((_, row) =>
      paperSum(run, row, figures).lines.flatMap(
        (line) => line.words.match(/The [\d,]+ areas/) ?? [],
      ),
    ),
  );
  expect(words.size).toBe(1);
});
