import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shift/scenario-settings.ts';
import { absentWords } from './OwnFiguresField.tsx';

const own = { ...DEFAULT_SETTINGS, pot: 'own', ownBaseline: 'x', ownNeed: 'y' } as const;

test('areas without a figure are set aside only by what reads it', () => {
  expect(absentWords(own, 'baseline')).toMatch(/^they take part/);
  expect(absentWords({ ...own, mode: 'both' }, 'baseline')).toBe('set aside, not 0');
  expect(absentWords({ ...own, rule: 'levelUp' }, 'baseline')).toBe('set aside, not 0');
  expect(absentWords({ ...own, need: 'own' }, 'need')).toBe('set aside, not 0');
  expect(absentWords({ ...own, need: 'own', rule: 'perHead' }, 'need')).toMatch(/^they take part/);
  expect(absentWords(own, 'need')).toMatch(/^they take part/);
});
