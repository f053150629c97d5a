import { describe, expect, it } from 'vitest';
import { areaCode } from '../../place/area.ts';
import type { PostcodeFinds } from '../../place/postcode-finds.ts';
import type { SearchAnswer } from '../../place/search-types.ts';
import { malformedPostcode, searchOptions, searchStatus } from './search-options.ts';

const none: PostcodeFinds = { postcodes: [], summary: null, problem: null };
const names: Record<string, { name: string; context: string }> = {
  E06000016: { name: 'Leicester', context: 'Unitary authority in East Midlands' },
  E05010462: { name: 'Castle', context: 'Ward in Leicester' },
};
const describeArea = (code: string) => names[code] ?? null;

const castle = {
  kind: 'area' as const,
  code: areaCode('E05010462'),
  level: 'ward' as const,
  name: 'Castle',
  context: 'Ward in Leicester',
  matched: [0, 3] as const,
};
const answerOf = (results: SearchAnswer['results']): SearchAnswer => ({
  results,
  postcodes: [],
  unknownCode: null,
});

describe('searchOptions', () => {
  it('opens an area by its code, under no heading where there are only areas', () => {
    expect(searchOptions(answerOf([castle]), none, describeArea)).toEqual([
      {
        id: 'areas',
        label: null,
        options: [
          {
            id: 'area-E05010462',
            name: 'Castle',
            matched: [0, 3],
            context: 'Ward in Leicester',
            code: 'E05010462',
            action: { kind: 'area', code: 'E05010462' },
          },
        ],
      },
    ]);
  });
  it('opens the successor of an old code, and nothing where there is none', () => {
    const old = {
      kind: 'oldCode' as const,
      code: areaCode('E08000016'),
      level: 'ltla' as const,
      name: 'Barnsley',
      context: 'No longer in use.',
      became: { code: areaCode('E08000038'), level: 'ltla' as const, name: 'Barnsley' },
      hasSuccessor: true,
      matched: null,
    };
    const [group] = searchOptions(answerOf([old, { ...old, became: null }]), none, describeArea);
    expect(group?.options.map((o) => o.action)).toEqual([
      { kind: 'area', code: 'E08000038' },
      null,
    ]);
  });
  it('opens a postcode at its point, or its ward where it has none', () => {
    const record = {
      postcode: 'LE23AB',
      point: [-1.11, 52.61] as const,
      lsoa: 'E01013614',
      ward: 'E05010462',
      ltla: 'E06000016',
    };
    const finds = { ...none, postcodes: [record, { ...record, postcode: 'LE23AD', point: null }] };
    const [group] = searchOptions(null, finds, describeArea);
    expect(group?.options[0]).toMatchObject({
      name: 'LE2 3AB',
      context: 'Postcode in Castle, Leicester',
      action: { kind: 'postcode', choice: { postcode: 'LE2 3AB', longitude: -1.11 } },
    });
    expect(group?.options[1]).toMatchObject({
      action: { kind: 'area', code: 'E05010462' },
      context: 'Postcode without a published point; opens its ward, Castle, Leicester',
    });
  });
  it('says which wards an outward code covers, and how much of it lies in each', () => {
    const summary = {
      reading: { kind: 'outcode' as const, outcode: 'LE2', inward: '' },
      postcodes: 1243,
      withoutCoordinates: 1,
      wards: [{ code: 'E05010462', postcodes: 1200 }],
      districts: [{ code: 'E06000016', postcodes: 1243 }],
      bounds: null,
      centre: null,
    };
    const nowhere = { postcode: 'LE29ZY', point: null, lsoa: null, ward: null, ltla: null };
    const [wards, postcodes] = searchOptions(
      null,
      { postcodes: [nowhere], summary, problem: null },
      describeArea,
    );
    expect(wards).toMatchObject({
      label: 'Wards with LE2 postcodes',
      options: [
        {
          name: 'Castle',
          context: 'Ward in Leicester: 1,200 of 1,243 postcodes',
          code: 'E05010462',
        },
      ],
    });
    expect(postcodes?.options).toMatchObject([
      { name: 'LE2 9ZY', context: 'Postcode without a published point', action: null },
    ]);
  });
  it('offers a postcode that was likely meant under a heading that asks', () => {
    const record = {
      postcode: 'CM11QH',
      point: [0.47, 51.73] as const,
      lsoa: 'E01021588',
      ward: null,
      ltla: null,
    };
    const groups = searchOptions(null, none, describeArea, record);
    expect(groups).toMatchObject([
      {
        label: 'Did you mean this postcode?',
        options: [{ name: 'CM1 1QH', action: { kind: 'postcode' } }],
      },
    ]);
    expect(malformedPostcode(' CM1 IQH ')).toBe(
      '“CM1 IQH” is not written like a postcode: one looks like LE2 3AB.',
    );
  });
});

describe('searchStatus', () => {
  it('counts, waits, and says what was not found', () => {
    expect(searchStatus(' ', 0, null, null, false)).toBe('');
    expect(searchStatus('a', 1, null, null, false)).toBe('1 result');
    expect(searchStatus('a', 0, null, null, true)).toBe('Loading…');
    expect(searchStatus('zz', 0, answerOf([]), null, false)).toContain('Nothing found for “zz”');
    const unknown = { ...answerOf([]), unknownCode: areaCode('E05999999') };
    expect(searchStatus('E05999999', 0, unknown, null, false)).toContain('E05999999 is not');
  });
});

it('what could not be searched is not said to be nowhere', () => {
  expect(searchStatus('CM1 1QH', 0, null, null, false, true)).toBe(
    '“CM1 1QH” is not among what could be loaded.',
  );
});
