import { expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import type { DeprivationGroup } from '../../report/inequality/groups.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { boxOfLabel, plotOf, radiiIn } from './plot.ts';
import { slopeLabels } from './slope-labels.ts';

/** Men 2021-23 in the districts of Essex (ONS), from the most deprived; people and limits made alike. */
const DISTRICTS: readonly [string, number][] = [
  ['Tendring', 77.5],
  ['Basildon', 79.5],
  ['Harlow', 78.7],
  ['Castle Point', 79.7],
  ['Colchester', 79.7],
  ['Braintree', 79.7],
  ['Maldon', 81],
  ['Epping Forest', 80.3],
  ['Chelmsford', 80.9],
  ['Rochford', 80.6],
  ['Brentwood', 81.3],
  ['Uttlesford', 83],
];
const groups = DISTRICTS.map(
  ([label, value], k): DeprivationGroup => ({
    label,
    inWords: label,
    rows: [k],
    population: 120_000,
    position: (k + 0.5) / DISTRICTS.length,
    value,
    standardError: 0.3,
    lower: value - 0.6,
    upper: value + 0.6,
  }),
);
const drawn = (grouping: 'continuous' | 'tenths') =>
  ({
    groups,
    fit: { atMostDeprived: 78, atLeastDeprived: 81.9 },
    indicator: indicator('life_expectancy_male'),
    question: { grouping },
  }) as unknown as InequalityAnswer;
const labelsAt = (width: number, grouping: 'continuous' | 'tenths' = 'continuous') => {
  const plot = plotOf(width, [0, 1], [75, 85]);
  const radii = radiiIn(
    groups.map(({ population }) => population),
    plot,
  );
  return { plot, radii, labels: slopeLabels(drawn(grouping), plot, radii, true) };
};

test.each([300, 360, 900])(
  'an end of the line is said to be its own, and the districts there are named: %i wide',
  (width) => {
    const { labels } = labelsAt(width);
    const of = (kind: 'line' | 'area') => labels.filter((one) => one.kind === kind);
    expect(of('line').map(({ text }) => text)).toEqual(['line: 78.0 years', 'line: 81.9 years']);
    expect(of('area').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Tendring', 'Uttlesford']),
    );
  },
);
test('in a wide chart others are named, no two over each other and none over a circle', () => {
  const { plot, radii, labels } = labelsAt(900);
  expect(labels.length).toBeGreaterThan(9);
  const boxes = labels.map(({ x, y, text, anchor, kind }) => {
    const wide = (kind === 'line' ? 7 : 6.2) * text.length;
    return boxOfLabel(
      y,
      anchor === 'start' ? { left: x, right: x + wide } : { left: x - wide, right: x },
    );
  });
  const circles = groups.map(({ position, value }, k) => {
    const [x, y, r] = [plot.x(position), plot.y(value), radii[k] as number];
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  boxes.forEach((a, k) => {
    for (const b of [...boxes.slice(k + 1), ...circles])
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
        false,
      );
  });
});
test('groups of areas have no names: the axis says which is which', () => {
  expect(labelsAt(900, 'tenths').labels.every(({ kind }) => kind === 'line')).toBe(true);
});
