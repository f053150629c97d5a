import * as z from 'zod/mini';
import { isNeedMeasureId, type NeedMeasureId } from './need-measures.ts';
import { isPotId, type PotId } from './pots.ts';
import { isRule } from './rules.ts';
import {
  DEFAULT_SETTINGS,
  MONEY_KINDS,
  MONEY_MODES,
  NEED_REFERENCES,
  type ScenarioSettings,
  SHIFT_UNITS,
  WEIGHTED_POPULATION_BASES,
} from './scenario-settings.ts';

const share = z.number().check(z.minimum(0), z.maximum(1));
const pounds = z.number().check(z.minimum(0), z.maximum(1e12));
const text = z.string().check(z.maxLength(200));
const keptId = z.nullable(z.string().check(z.regex(/^[\w-]{1,64}$/)));
const need = z.custom<NeedMeasureId>(
  (value) => typeof value === 'string' && isNeedMeasureId(value),
);

/** What each setting may be, by field: a file or a link is read field by field. */
const FIELDS: {
  readonly [Field in keyof ScenarioSettings]: z.ZodMiniType<ScenarioSettings[Field]>;
} = {
  place: z.array(z.string().check(z.regex(/^E\d{8}$/))).check(z.maxLength(200)),
  unit: z.enum(SHIFT_UNITS),
  pot: z.custom<PotId>((value) => typeof value === 'string' && isPotId(value)),
  mode: z.enum(MONEY_MODES),
  newMoney: pounds,
  moneyKind: z.enum(MONEY_KINDS),
  uncommittedShare: share,
  recurrent: z.boolean(),
  priceBase: text,
  deflator: z.nullable(z.number().check(z.gt(0), z.maximum(10))),
  need,
  weightedBasis: z.enum(WEIGHTED_POPULATION_BASES),
  needReference: z.enum(NEED_REFERENCES),
  ownNeed: keptId,
  ownBaseline: keptId,
  figures: keptId,
  mix: z.nullable(z.object({ first: need, second: need, share })),
  benchmark: z.nullable(z.number()),
  gradientMeasure: text,
  rule: z.custom<ScenarioSettings['rule']>((value) => typeof value === 'string' && isRule(value)),
  universalShare: share,
  ratio: z.number().check(z.minimum(1), z.maximum(1000)),
  noLoss: z.boolean(),
  mostAward: z.nullable(pounds),
  onlyLeastFundedHalf: z.boolean(),
  minimumAward: z.nullable(pounds),
  mostPlaces: z.nullable(z.int().check(z.minimum(1))),
  floorPerHead: z.nullable(pounds),
  mostYearlyChange: z.nullable(z.number().check(z.minimum(0), z.maximum(10))),
  years: z.int().check(z.minimum(1), z.maximum(50)),
  setAsideUnlike: z.boolean(),
  excluded: z.array(z.object({ code: text, reason: text })),
};

/** A setting that could not be read, and what stands in its place. */
export interface SettingProblem {
  readonly field: string;
  readonly value: unknown;
  readonly message: string;
}

/**
 * Settings from what a file or link holds. Each field that is not valid is replaced by the default, and
 * said; fields that this version does not know are said too.
 */
export function readSettings(given: Readonly<Record<string, unknown>>): {
  settings: ScenarioSettings;
  problems: SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const read: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(FIELDS)) {
    const value = given[field];
    const fallback = DEFAULT_SETTINGS[field as keyof ScenarioSettings];
    if (value === undefined) {
      problems.push({
        field,
        value,
        message: `${field} is missing; ${JSON.stringify(fallback)} is used`,
      });
      continue;
    }
    const result = schema.safeParse(value);
    if (result.success) read[field] = result.data;
    else
      problems.push({
        field,
        value,
        message: `${field} is ${JSON.stringify(value)}, which is not valid; ${JSON.stringify(fallback)} is used`,
      });
  }
  for (const field of Object.keys(given))
    if (!Object.hasOwn(FIELDS, field))
      problems.push({
        field,
        value: given[field],
        message: `${field} is not known to this version; it is left out`,
      });
  return { settings: { ...DEFAULT_SETTINGS, ...read }, problems };
}
