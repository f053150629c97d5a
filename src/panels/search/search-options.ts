/** What was found, as rows of a list: each with its words and with what choosing it does. */
import type { AreaCode } from '../../place/area.ts';
import { formatPostcode, formatReading } from '../../place/postcode.ts';
import type { PostcodeFinds } from '../../place/postcode-finds.ts';
import type { PostcodeRecord } from '../../place/postcode-rows.ts';
import type { SearchAnswer } from '../../place/search-types.ts';

/** A postcode that was chosen, and where it lies. */
export interface PostcodeChoice {
  /** as people write it, "LE2 3AB" */
  readonly postcode: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly lsoa: AreaCode | null;
  readonly ward: AreaCode | null;
  readonly ltla: AreaCode | null;
}

export type SearchAction =
  | { readonly kind: 'area'; readonly code: AreaCode }
  | { readonly kind: 'postcode'; readonly choice: PostcodeChoice };

export interface SearchOption {
  readonly id: string;
  readonly name: string;
  readonly matched: readonly [number, number] | null;
  readonly context: string;
  /** an area code, to be seen at the row's end */
  readonly code: string | null;
  /** null: it can be read, and not be opened */
  readonly action: SearchAction | null;
}
export interface SearchOptionGroup {
  readonly id: string;
  readonly label: string | null;
  readonly options: readonly SearchOption[];
}

const MOST_WARDS = 5;
const LIKELY = 'likely';
type PlaceOf = (code: string) => { readonly name: string; readonly context: string } | null;

/**
 * Groups in the order of the list: the postcode that was likely meant, postcodes and the wards that
 * they lie in, then areas.
 */
export function searchOptions(
  answer: SearchAnswer | null,
  finds: PostcodeFinds,
  placeOf: PlaceOf,
  /** one that exists where what was typed does not; null: none to offer */
  likely: PostcodeRecord | null = null,
): SearchOptionGroup[] {
  const meant = {
    id: LIKELY,
    label: 'Did you mean this postcode?',
    options: likely === null ? [] : postcodeOptions([likely], placeOf),
  };
  const postcodes = {
    id: 'postcodes',
    label: 'Postcodes',
    options: postcodeOptions(finds.postcodes, placeOf),
  };
  const wards = wardGroup(finds, placeOf);
  const areas = { id: 'areas', label: 'Areas', options: areaOptions(answer) };
  // Of an outward code ("LE2") the wards are what was meant; its first few postcodes are chance.
  const whole = finds.summary?.reading.kind === 'outcode';
  const groups: SearchOptionGroup[] = [
    meant,
    ...(whole ? [wards, postcodes] : [postcodes, wards]),
    areas,
  ].filter((group) => group.options.length > 0);
  // One kind of result needs no heading, unless it is not what was typed.
  return groups.length === 1 && groups[0]?.id !== LIKELY
    ? groups.map((group) => ({ ...group, label: null }))
    : groups;
}

function areaOptions(answer: SearchAnswer | null): SearchOption[] {
  return (answer?.results ?? []).map((result) => {
    const { code, name, context, matched } = result;
    const opens = result.kind === 'area' ? result.code : (result.became?.code ?? null);
    return {
      id: `area-${code}`,
      name,
      matched,
      context,
      code,
      action: opens === null ? null : { kind: 'area', code: opens },
    };
  });
}

function postcodeOptions(postcodes: readonly PostcodeRecord[], placeOf: PlaceOf): SearchOption[] {
  return postcodes.map((record) => {
    const ward = record.ward === null ? null : placeOf(record.ward);
    const district = record.ltla === null ? null : placeOf(record.ltla);
    const where = [ward?.name, district?.name].filter((name) => name !== undefined).join(', ');
    const [longitude, latitude] = record.point ?? [null, null];
    const action: SearchAction | null =
      longitude !== null
        ? {
            kind: 'postcode',
            choice: {
              postcode: formatPostcode(record.postcode),
              longitude,
              latitude,
              lsoa: record.lsoa as AreaCode | null,
              ward: record.ward as AreaCode | null,
              ltla: record.ltla as AreaCode | null,
            },
          }
        : record.ward !== null
          ? { kind: 'area', code: record.ward as AreaCode }
          : null;
    return {
      id: `postcode-${record.postcode}`,
      name: formatPostcode(record.postcode),
      matched: null,
      context:
        record.point !== null
          ? `Postcode in ${where || 'England'}`
          : `Postcode without a published point${where && `; opens its ward, ${where}`}`,
      code: null,
      action,
    };
  });
}

function wardGroup({ summary }: PostcodeFinds, placeOf: PlaceOf): SearchOptionGroup {
  if (summary === null) return { id: 'wards', label: null, options: [] };
  const outward = formatReading(summary.reading);
  const more =
    summary.wards.length > MOST_WARDS ? `, the first ${MOST_WARDS} of ${summary.wards.length}` : '';
  return {
    id: 'wards',
    label: `Wards with ${outward} postcodes${more}`,
    options: summary.wards.slice(0, MOST_WARDS).map(({ code, postcodes }) => {
      const area = placeOf(code);
      return {
        id: `ward-${code}`,
        name: area?.name ?? code,
        matched: null,
        context: `${area?.context ?? 'Ward'}: ${postcodes.toLocaleString('en-GB')} of ${summary.postcodes.toLocaleString('en-GB')} postcodes`,
        code,
        action: { kind: 'area', code: code as AreaCode },
      };
    }),
  };
}

/** What a postcode looks like, said of a text that is like one and is none. */
export const malformedPostcode = (text: string): string =>
  `“${text.trim()}” is not written like a postcode: one looks like LE2 3AB.`;

/** How the search stands, in a sentence to be read out; also shown where nothing was found. */
export function searchStatus(
  text: string,
  count: number,
  answer: SearchAnswer | null,
  problem: string | null,
  loading: boolean,
  /** a pack that was to be searched could not be loaded */
  failed = false,
): string {
  if (text.trim() === '') return '';
  if (problem !== null) return problem;
  if (count > 0) return `${count} ${count === 1 ? 'result' : 'results'}`;
  if (loading) return 'Loading…';
  if (failed) return `“${text.trim()}” is not among what could be loaded.`;
  if (answer?.unknownCode != null)
    return `${answer.unknownCode} is not the code of an area of England, now or before, that is held here.`;
  return `Nothing found for “${text.trim()}”. Try a place, a ward, an area code or a postcode.`;
}
