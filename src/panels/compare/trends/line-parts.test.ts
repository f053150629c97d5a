import { describe, expect, it } from 'vitest';
import { limitsDrawn } from './line-parts.ts';

const bare = { lower: null, upper: null };
const limited = { lower: 1, upper: 2 };

describe('limitsDrawn', () => {
  it('is none where no line has limits, or no line is drawn with them', () => {
    expect(limitsDrawn([])).toBe('none');
    expect(limitsDrawn([[[bare, bare]]])).toBe('none');
  });
  it('tells a band along a run from a bar where a period stands alone', () => {
    expect(limitsDrawn([[[limited, limited]]])).toBe('bands');
    expect(limitsDrawn([[[limited]], [[bare]]])).toBe('bars');
    expect(limitsDrawn([[[limited], [limited, limited]]])).toBe('both');
  });
});
