import * as z from 'zod/mini';
import type { ShiftArea } from './shift-area.ts';

const figure = z.number().check(z.minimum(0));
const share = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));
const absent = z.nullable(figure);

/** One area as files and the browser's storage hold it. */
export const shiftAreaSchema: z.ZodMiniType<ShiftArea> = z.object({
  code: z.string().check(z.regex(/^(E\d{8}|[A-Z]\d{5})$/)),
  name: z.string(),
  population: figure,
  need: absent,
  baseline: absent,
  position: share,
  core20Share: share,
  incomeDeprived: absent,
  deprivation: z.nullable(z.number()),
  publishedTarget: absent,
  publishedDistance: z.nullable(z.number()),
});
