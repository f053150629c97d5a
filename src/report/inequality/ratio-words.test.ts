import { expect, test } from 'vitest';
import { ratioTexts } from './ratio-words.ts';

test.each([
  ['two decimals do', 1.5432, [1.2121, 1.8989], '1.54', '1.21 to 1.90'],
  ['the upper limit is below 1', 0.9591, [0.9251, 0.9952], '0.959', '0.925 to 0.995'],
  ['the limits are near each other', 1.0712, [1.0688, 1.0736], '1.071', '1.069 to 1.074'],
  ['nearer still', 1.07121, [1.07118, 1.07141], '1.0712', '1.0712 to 1.0714'],
  ['four at most', 1.00002, [1.00001, 1.00003], '1.0000', '1.0000 to 1.0000'],
  ['no limits', 1.0712, null, '1.07', null],
] as const)('%s', (_, ratio, interval, text, intervalText) => {
  expect(ratioTexts(ratio, interval)).toEqual({ text, intervalText });
});
