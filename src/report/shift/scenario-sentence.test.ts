import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../shift/presets.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import { formatPounds, needPhrase, scenarioSentence } from './scenario-sentence.ts';

const LLR = 'Leicester, Leicestershire and Rutland';
const settings = (given: Partial<ScenarioSettings>): ScenarioSettings => ({
  ...DEFAULT_SETTINGS,
  ...given,
});

describe('scenarioSentence', () => {
  test('the scenario that the app opens on', () => {
    expect(scenarioSentence(settings(PRESETS.opening.settings), LLR)).toBe(
      '£1,000,000 of new money for Leicester, Leicestershire and Rutland: half by head, half by years of potential life lost. Nobody loses.',
    );
  });
  test('the ends of the slider, and a share between', () => {
    expect(scenarioSentence(settings({ universalShare: 1 }), LLR)).toContain(': all by head.');
    expect(scenarioSentence(settings({ universalShare: 0 }), LLR)).toContain(
      ': all by years of potential life lost.',
    );
    expect(scenarioSentence(settings({ universalShare: 0.755 }), LLR)).toContain(
      ': 75.5% by head, 24.5% by years of potential life lost.',
    );
  });
  test('existing money never says that nobody loses unless it is held', () => {
    const taking = settings({
      mode: 'existing',
      pot: 'publicHealthOutturn',
      uncommittedShare: 0.1,
      noLoss: false,
    });
    expect(scenarioSentence(taking, 'Essex')).toBe(
      '10% of council public health spend, 2024/25, shared out again, for Essex: half by head, half by years of potential life lost. Areas can lose: it takes money that they have now.',
    );
    expect(scenarioSentence({ ...taking, noLoss: true }, 'Essex')).toContain('Nobody loses.');
    expect(scenarioSentence({ ...taking, rule: 'levelUp' }, 'Essex')).toContain('Nobody loses.');
  });
  test('LLR’s primary care scheme names its pot and both its limits', () => {
    const sentence = scenarioSentence(settings(PRESETS.llrPrimaryCare.settings), LLR);
    expect(sentence).toContain(
      '£2,850,000 of new money, on top of payments to GP practices, 2022/23, for Leicester',
    );
    expect(sentence).toContain('which is all by NHS need for primary medical care.');
    expect(sentence).toContain(
      'At most £119,000 more an area; only the half of areas with least money for their need may gain.',
    );
  });
  test('a ratio is said wherever it moves the money, one-off money too', () => {
    const sentence = scenarioSentence(
      settings({ need: 'imd_position', ratio: 2.5, recurrent: false, moneyKind: 'publicHealth' }),
      LLR,
    );
    expect(sentence).toContain('£1,000,000 of one-off new public health money');
    expect(sentence).toContain(
      'half by position by the Index of Multiple Deprivation, the most deprived end at 2.5 times the least deprived.',
    );
  });
});

test('a mix names both measures with their shares', () => {
  expect(
    needPhrase(
      settings({
        need: 'mix',
        mix: { first: 'illness_disability_ratio', second: 'nhs_core', share: 0.6 },
      }),
    ),
  ).toBe('a mix of illness and disability ratio (60%) and NHS need for core services (40%)');
});

test('pounds: pence only where there are some, a minus before the pound', () => {
  expect(formatPounds(371_882)).toBe('£371,882');
  expect(formatPounds(-1_234.5)).toBe('−\u2060£1,234.50');
  expect(formatPounds(0.98, 2)).toBe('£0.98');
});
