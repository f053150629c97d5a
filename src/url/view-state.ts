/**
 * All that a link shares, and its form in the query string. The URL owns it; components read it
 * and write it through `useViewState`, and nothing copies it.
 */
import { DEFAULT_INDICATOR, isIndicatorId } from '../indicators/registry.ts';
import { type AreaCode, parseAreaCode } from '../place/area.ts';
import { isLevel, type Level } from '../place/levels.ts';
import { MOST_PINNED } from '../place/most-pinned.ts';
import type { Grouping } from '../report/inequality/question.ts';
import type { Codec } from './codec.ts';
import {
  codes,
  flag,
  fromSet,
  indicatorCodec,
  nullable,
  numberIn,
  pattern,
  periodCodec,
} from './parameter-codecs.ts';

/** 'auto': districts, then wards, then neighbourhoods as one zooms in. */
export type LevelChoice = Exclude<Level, 'england'> | 'auto';
export type Basis = 'england' | 'place';
export type BreakMethod = 'quantile' | 'equal' | 'natural' | 'own';
export const BREAK_METHODS: Record<BreakMethod, string> = {
  quantile: 'Equal numbers of areas (quantiles)',
  equal: 'Equal steps',
  natural: 'Natural breaks',
  own: 'Your own',
};
export const RAMPS = {
  blues: 'Blues',
  viridis: 'Viridis',
  purples: 'Purples',
  oranges: 'Oranges',
  greys: 'Greys',
} as const;
export type Ramp = keyof typeof RAMPS;
export const TABS = ['explore', 'compare', 'inequality', 'shift', 'measures', 'data'] as const;
export type Tab = (typeof TABS)[number];
/** What stands in the place of the map while places are compared. */
export const COMPARE_LOOKS = [
  'map',
  'table',
  'spine',
  'rug',
  'ranks',
  'trends',
  'maps',
  'tale',
] as const;
export type CompareLook = (typeof COMPARE_LOOKS)[number];
/** What areas are grouped into to ask how unequal a place is. */
export const GROUPING_IDS: readonly Grouping[] = ['tenths', 'fifths', 'continuous'];
/** What the map shows of money: before, after or the change; in pounds or pounds a head. */
export const MONEY_FIGURES = [
  'changePerHead',
  'change',
  'afterPerHead',
  'after',
  'beforePerHead',
  'before',
] as const;
export type MoneyFigure = (typeof MONEY_FIGURES)[number];
/** longitude and latitude in degrees; MapLibre zoom */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

export interface ViewState {
  readonly tab: Tab;
  readonly place: AreaCode | null;
  readonly level: LevelChoice;
  readonly indicator: string;
  /** null: the latest */
  readonly period: string | null;
  readonly basis: Basis;
  readonly ramp: Ramp;
  readonly breaks: BreakMethod;
  readonly classes: number;
  /** inner class limits, ascending; used when breaks is 'own' */
  readonly cuts: readonly number[];
  readonly services: readonly string[];
  readonly patterns: boolean;
  /** areas pinned to be compared, in their order; at most ten, of any levels */
  readonly pins: readonly AreaCode[];
  readonly look: CompareLook;
  /** what pinned areas are read against: england, region, icb, parent, like, or the code of a place */
  readonly against: string;
  /** ids of the indicators that stand side by side; empty: the usual ones */
  readonly figures: readonly string[];
  /** what makes places alike where the reader has weighed it anew, as "imd_score-6.no_car-2"; '': as usual */
  readonly alike: string;
  /** a second indicator: of the linked map and of the map of two variables; null: none chosen */
  readonly second: string | null;
  /** the second map's period where it is not the latest */
  readonly secondPeriod: string | null;
  /** whether the map shows both indicators at once, in three by three classes */
  readonly both: boolean;
  readonly grouping: Grouping;
  /** what areas are ordered by: imd, imd-without-health, a domain, or own weights as "income50-crime50" */
  readonly order: string;
  /** level of the areas that are grouped; auto: the finest that the indicator and the place bear */
  readonly among: LevelChoice;
  /** whether the map shows what each area adds to the slope, in place of the figure */
  readonly gap: boolean;
  /** a tale of two places: none, the chosen place's most and least deprived tenth of wards; one, that place's; else the two */
  readonly tale: readonly AreaCode[];
  /** a board's own list of measures as its code; null: the list that the place begins with */
  readonly measures: string | null;
  /** a scenario of money as its code; null: the one that the app opens on */
  readonly shift: string | null;
  readonly money: MoneyFigure;
  /** whether the map shows the wards beneath a scenario's areas, where its rule reaches them */
  readonly beneath: boolean;
  /** the area, or practice, whose sum is open */
  readonly workings: string | null;
  /** null: fitted to the place, or to England */
  readonly camera: Camera | null;
}

export const SERVICE_IDS = [
  'gp',
  'pharmacy',
  'dentist',
  'hospital',
  'diagnostic_centre',
  'surgical_hub',
  'library',
];

export const VIEW_CODECS: { readonly [K in keyof ViewState]: Codec<ViewState[K]> } = {
  tab: fromSet<Tab>('tab', 'explore', TABS),
  place: nullable({
    fallback: '' as AreaCode,
    parse: (text) => {
      const code = parseAreaCode(text);
      return code === null ? { problem: `place "${text}" is not an area code` } : { value: code };
    },
    stringify: (code) => code,
  }),
  level: {
    fallback: 'auto',
    parse: (text) =>
      text === 'auto' || (isLevel(text) && text !== 'england')
        ? { value: text as LevelChoice }
        : { problem: `level "${text}" is not known` },
    stringify: (level) => level,
  },
  indicator: { ...indicatorCodec('indicator'), fallback: DEFAULT_INDICATOR },
  period: nullable({ fallback: '', ...periodCodec }),
  basis: fromSet<Basis>('basis', 'england', ['england', 'place']),
  ramp: fromSet<Ramp>('ramp', 'blues', Object.keys(RAMPS)),
  breaks: fromSet<BreakMethod>('breaks', 'quantile', Object.keys(BREAK_METHODS)),
  classes: {
    fallback: 5,
    parse: (text) => {
      const n = numberIn(text, 3, 9);
      return n !== null && Number.isInteger(n)
        ? { value: n }
        : { problem: `classes "${text}" is not a whole number from 3 to 9` };
    },
    stringify: String,
  },
  cuts: {
    fallback: [],
    parse: (text) => {
      const cuts = text.split('_').map((t) => numberIn(t, -1e12, 1e12));
      const ok =
        cuts.length <= 8 && cuts.every((c, i) => c !== null && (i === 0 || c > (cuts[i - 1] ?? c)));
      return ok
        ? { value: cuts as number[] }
        : { problem: `cuts "${text}" are not up to 8 ascending numbers joined by _` };
    },
    stringify: (cuts) => cuts.join('_'),
  },
  services: {
    fallback: [],
    parse: (text) => {
      const ids = text.split('_and_');
      const unknown = ids.find((id) => !SERVICE_IDS.includes(id));
      return unknown === undefined
        ? { value: ids }
        : { problem: `service "${unknown}" is not known` };
    },
    stringify: (ids) => ids.join('_and_'),
  },
  patterns: flag('patterns', false),
  pins: codes('pins', MOST_PINNED),
  look: fromSet<CompareLook>('look', 'map', COMPARE_LOOKS),
  against: pattern('against', 'england', /^(england|region|icb|parent|like|E\d{8})$/),
  figures: {
    fallback: [],
    parse: (text) => {
      const ids = text.split('.');
      const unknown = ids.find((id) => !isIndicatorId(id));
      if (unknown !== undefined) return { problem: `indicator "${unknown}" is not known` };
      return { value: [...new Set(ids)] };
    },
    stringify: (ids) => ids.join('.'),
  },
  // Which of the indicators may count is known where places are likened.
  alike: pattern('alike', '', /^[a-z0-9_]+-\d{1,2}(\.[a-z0-9_]+-\d{1,2}){0,30}$/),
  second: nullable(indicatorCodec('second')),
  secondPeriod: nullable({ fallback: '', ...periodCodec }),
  both: flag('both', false),
  grouping: fromSet<Grouping>('grouping', 'tenths', GROUPING_IDS),
  order: pattern('order', 'imd', /^[a-z][a-z0-9-]{2,120}$/),
  among: {
    fallback: 'auto',
    parse: (text) =>
      text === 'auto' || (isLevel(text) && text !== 'england')
        ? { value: text as LevelChoice }
        : { problem: `among "${text}" is not known` },
    stringify: (level) => level,
  },
  gap: flag('gap', true),
  tale: codes('tale', 2),
  measures: nullable(pattern('measures', '', /^[\w-]{1,4000}$/)),
  // What a code holds is read where scenarios are: here it only has to look like one.
  shift: nullable({
    fallback: '',
    parse: (text) =>
      /^[\w-]{1,2000}$/.test(text)
        ? { value: text }
        : { problem: `shift "${text.slice(0, 40)}" is not the code of a scenario` },
    stringify: (code) => code,
  }),
  money: fromSet<MoneyFigure>('money', 'changePerHead', MONEY_FIGURES),
  beneath: flag('beneath', true),
  workings: nullable({
    fallback: '',
    parse: (text) =>
      /^(E\d{8}|[A-Z]\d{5})$/.test(text)
        ? { value: text }
        : { problem: `workings "${text}" is not the code of an area or practice` },
    stringify: (code) => code,
  }),
  camera: nullable({
    fallback: { longitude: 0, latitude: 0, zoom: 0 },
    parse: (text) => {
      const [lon, lat, zoom, ...rest] = text.split('_');
      const longitude = numberIn(lon ?? '', -180, 180);
      const latitude = numberIn(lat ?? '', -85, 85);
      const z = numberIn(zoom ?? '', 0, 22);
      return longitude === null || latitude === null || z === null || rest.length > 0
        ? { problem: `camera "${text}" is not longitude_latitude_zoom` }
        : { value: { longitude, latitude, zoom: z } };
    },
    stringify: (c) => `${c.longitude.toFixed(4)}_${c.latitude.toFixed(4)}_${c.zoom.toFixed(2)}`,
  }),
};

const KEYS = Object.keys(VIEW_CODECS) as (keyof ViewState)[];

/** What a query string holds. */
export interface ParsedView {
  readonly state: ViewState;
  /** a phrase for each parameter that was not understood: its usual setting stands in its place */
  readonly problems: readonly string[];
  /** a phrase for each parameter of which part was left out */
  readonly left: readonly string[];
}

/** The state that a query string holds, and what of it was not understood. Never throws. */
export function parseViewState(search: string): ParsedView {
  const parameters = new URLSearchParams(search);
  const problems: string[] = [];
  const left: string[] = [];
  const entries = KEYS.map((key) => {
    const codec: Codec<unknown> = VIEW_CODECS[key];
    const text = parameters.get(key);
    if (text === null) return [key, codec.fallback];
    const parsed = codec.parse(text);
    if ('value' in parsed) {
      if (parsed.left !== undefined) left.push(parsed.left);
      return [key, parsed.value];
    }
    problems.push(parsed.problem);
    return [key, codec.fallback];
  });
  for (const key of parameters.keys())
    if (!(KEYS as string[]).includes(key)) problems.push(`parameter "${key}" is not known`);
  return { state: Object.fromEntries(entries) as unknown as ViewState, problems, left };
}

/** The query string of a state, defaults left out; '' for the default view. */
export function stringifyViewState(state: ViewState): string {
  const parameters = new URLSearchParams();
  for (const key of KEYS) {
    const codec: Codec<unknown> = VIEW_CODECS[key];
    const text = codec.stringify(state[key]);
    if (text !== '' && text !== codec.stringify(codec.fallback)) parameters.set(key, text);
  }
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
