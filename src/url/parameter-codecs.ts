/** How single parameters of the address are read and written. */
import { isIndicatorId } from '../indicators/registry.ts';
import { type AreaCode, parseAreaCode } from '../place/area.ts';
import type { Codec } from './codec.ts';

/** One of a list of words. */
export const fromSet = <T extends string>(
  name: string,
  fallback: T,
  allowed: readonly string[],
): Codec<T> => ({
  fallback,
  parse: (text) =>
    allowed.includes(text)
      ? { value: text as T }
      : { problem: `${name} "${text}" is not known (${allowed.join(', ')})` },
  stringify: (value) => value,
});
/** Of a value that may be none: an empty text. */
export const nullable = <T>(codec: Codec<T>): Codec<T | null> => ({
  fallback: null,
  parse: codec.parse,
  stringify: (value) => (value === null ? '' : codec.stringify(value)),
});

/** The number that a text is, between limits; null where it is none. */
export const numberIn = (text: string, low: number, high: number): number | null => {
  const n = Number(text);
  return text.trim() !== '' && Number.isFinite(n) && n >= low && n <= high ? n : null;
};

/** Area codes joined by a full stop. */
export const codes = (name: string, most: number): Codec<readonly AreaCode[]> => ({
  fallback: [],
  parse: (text) => {
    const texts = text.split('.');
    const read = [...new Set(texts.map(parseAreaCode))].filter((code) => code !== null);
    if (read.length === 0)
      return { problem: `${name} "${text.slice(0, 60)}" are no area codes joined by full stops` };
    const strange = texts.filter((one) => parseAreaCode(one) === null);
    const left = [
      ...(strange.length === 0 ? [] : [`${strange.join(', ').slice(0, 60)}: no area code`]),
      ...(read.length > most ? [`${read.slice(most).join(', ')}: there is room for ${most}`] : []),
    ];
    const value = read.slice(0, most);
    return left.length === 0 ? { value } : { value, left: `${name} left out (${left.join('; ')})` };
  },
  stringify: (list) => list.join('.'),
});
/** A text of a given form. */
export const pattern = (name: string, fallback: string, form: RegExp): Codec<string> => ({
  fallback,
  parse: (text) =>
    form.test(text) ? { value: text } : { problem: `${name} "${text.slice(0, 60)}" is not known` },
  stringify: (text) => text,
});
/** On or off, as 1 or 0. */
export const flag = (name: string, fallback: boolean): Codec<boolean> => ({
  fallback,
  parse: (text) =>
    text === '1' || text === '0'
      ? { value: text === '1' }
      : { problem: `${name} "${text}" is not 0 or 1` },
  stringify: (on) => (on ? '1' : '0'),
});
/** The id of an indicator that is held. */
export const indicatorCodec = (name: string): Codec<string> => ({
  fallback: '',
  parse: (text) =>
    isIndicatorId(text) ? { value: text } : { problem: `${name} "${text}" is not known` },
  stringify: (id) => id,
});
/** Whether a text can be a period; which ones are held is known where figures are. */
export const periodCodec: Pick<Codec<string>, 'parse' | 'stringify'> = {
  parse: (text) =>
    /^[\w /–-]{4,24}$/.test(text)
      ? { value: text }
      : { problem: `period "${text}" is not a period` },
  stringify: (p) => p,
};
