import type { BuildContext } from '../core/context.ts';
import { readCodePoint } from './codepoint.ts';
import { buildPostcodes } from './postcodes.ts';
import { buildServices } from './services.ts';

/** Builds services/<kind>.parquet and postcodes/<AREA>.parquet, and reports what could not be placed. */
export function buildPoints(context: BuildContext): void {
  const codePoint = readCodePoint(context.sources);
  buildServices(context, codePoint);
  buildPostcodes(context, codePoint);
}
