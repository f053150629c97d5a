import * as z from 'zod/mini';
import type { ScenarioPacks } from '../shift/scenario.ts';
import type { ShiftArea } from '../shift/shift-area.ts';
import { shiftAreaSchema } from '../shift/shift-area-schema.ts';
import { contentId } from './content-id.ts';
import { type Storage, storage } from './storage.ts';

/** Figures that are in no pack: the user's own, or those that came with an opened scenario. */
export type KeptFigures =
  | {
      readonly kind: 'own';
      readonly fileName: string;
      readonly figure: 'baseline' | 'need';
      /** every row of the file by code, whichever place is open; null: missing, not 0 */
      readonly values: readonly (readonly [code: string, value: number | null])[];
    }
  | {
      readonly kind: 'file';
      /** name of the scenario */
      readonly name: string;
      readonly areas: readonly ShiftArea[];
      readonly packs: ScenarioPacks;
    };

const keptSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('own'),
    fileName: z.string(),
    figure: z.enum(['baseline', 'need']),
    values: z.array(z.tuple([z.string(), z.nullable(z.number())])),
  }),
  z.object({
    kind: z.literal('file'),
    name: z.string(),
    areas: z.array(shiftAreaSchema),
    packs: z.object({ edition: z.string(), files: z.record(z.string(), z.string()) }),
  }),
]);

/**
 * Keeps figures and answers their id, by which settings name them. The same figures have one id, however
 * often they are put. Never throws: see `storage.state`.
 */
export async function putFigures(figures: KeptFigures, at: Storage = storage): Promise<string> {
  const id = contentId(figures);
  await at.write([{ store: 'figures', key: id, value: figures }]);
  return id;
}

/** undefined where this browser does not hold them, or holds them in a form that it can't read. */
export async function getFigures(
  id: string,
  at: Storage = storage,
): Promise<KeptFigures | undefined> {
  const found = keptSchema.safeParse(await at.get('figures', id));
  return found.success ? found.data : undefined;
}
