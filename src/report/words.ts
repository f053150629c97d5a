/** Small pieces of English that every report model uses. */
import { formatNumber } from '../indicators/format.ts';
import { LEVELS, type Level } from '../place/levels.ts';

const SUFFIX: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ORDINAL = new Intl.PluralRules('en-GB', { type: 'ordinal' });

/** "1st", "22nd", "1,011th" */
export const ordinal = (n: number): string =>
  `${formatNumber(n)}${SUFFIX[ORDINAL.select(n)] ?? 'th'}`;

const PLURAL: Readonly<Record<Level, string>> = {
  england: 'England',
  region: 'regions',
  icb: 'integrated care boards',
  utla: 'upper-tier authorities',
  ltla: 'districts',
  msoa: 'middle-layer areas',
  ward: 'wards',
  lsoa: 'neighbourhoods',
};
const SINGULAR: Readonly<Record<Level, string>> = {
  england: 'England',
  region: 'region',
  icb: 'integrated care board',
  utla: 'upper-tier authority',
  ltla: 'district',
  msoa: 'middle-layer area',
  ward: 'ward',
  lsoa: 'neighbourhood',
};

/** "districts", for the middle of a sentence */
export const levelPlural = (level: Level): string => PLURAL[level];
/** "district", for the middle of a sentence */
export const levelSingular = (level: Level): string => SINGULAR[level];
/** "Smoking, 2021-23"; a name that holds its period, "Life expectancy, men, 2009-13", says it once. */
export const inPeriod = (label: string, period: string): string =>
  label.endsWith(period) ? label : `${label}, ${period}`;
/** "1 ward", "22 wards" */
export const countOf = (n: number, level: Level): string =>
  `${formatNumber(n)} ${n === 1 ? SINGULAR[level] : PLURAL[level]}`;

/** Upper-tier authorities that are also districts are named as both. */
export const levelLabel = (level: Level, alsoUpperTier: boolean): string =>
  level === 'ltla' && alsoUpperTier ? 'District and upper-tier authority' : LEVELS[level].singular;

/** "king-s-lynn": a name as part of a file's name. */
export const fileNamePart = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
