import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { fetchJson, type Network, RefusedError } from './download.ts';

/**
 * A layer of ONS's Open Geography Portal (https://geoportal.statistics.gov.uk/), read through the
 * ArcGIS REST feature service's `query`: pages by `resultOffset` and `resultRecordCount`, ordered
 * by the code so that pages neither overlap nor leave gaps, until `exceededTransferLimit` is no
 * longer true. In GeoJSON that flag stands under `properties`; older servers put it at the top.
 */
export interface Layer {
  /** .../FeatureServer/0 */
  readonly url: string;
  /** the field that holds the area's code */
  readonly codeField: string;
  readonly where: string;
  /** field of the layer → property of the file that the build reads */
  readonly properties: Readonly<Record<string, string>>;
  readonly count: number;
}

const PAGE = 1000;

const countSchema = z.object({ count: z.number() });
const errorSchema = z.object({ error: z.object({ code: z.number(), message: z.string() }) });
const pageSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()),
      geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }),
    }),
  ),
  exceededTransferLimit: z.optional(z.boolean()),
  properties: z.optional(z.object({ exceededTransferLimit: z.optional(z.boolean()) })),
});

/**
 * Downloads a layer as GeoJSON with the properties renamed. Each page is kept under `target.pages`
 * until all have come, and a later run asks only for those missing.
 * @throws Error where a page is not GeoJSON, a property is missing, or the number of areas is not as expected.
 */
export async function downloadLayer(network: Network, layer: Layer, target: string): Promise<void> {
  const counted = await query(network, layer, { returnCountOnly: 'true', f: 'json' });
  const total = parse(countSchema, counted, layer.url).count;
  if (total !== layer.count)
    throw new Error(`${layer.url}: ${total} areas found, ${layer.count} expected`);

  const pages = `${target}.pages`;
  mkdirSync(pages, { recursive: true });
  const features: string[] = [];
  const seen = new Set<string>();
  for (let offset = 0, more = true; more; ) {
    const kept = join(pages, `${String(offset).padStart(6, '0')}.json`);
    const fresh = !existsSync(kept);
    const answer = fresh
      ? await query(network, layer, {
          outFields: Object.keys(layer.properties).join(','),
          outSR: '4326',
          geometryPrecision: '6',
          orderByFields: layer.codeField,
          resultOffset: String(offset),
          resultRecordCount: String(PAGE),
          f: 'geojson',
        })
      : (JSON.parse(readFileSync(kept, 'utf8')) as unknown);
    const page = parse(pageSchema, answer, `${layer.url} from row ${offset}`);
    if (fresh) {
      // Written whole or not at all, so that an interrupted run leaves no half page.
      writeFileSync(`${kept}.part`, JSON.stringify(answer));
      renameSync(`${kept}.part`, kept);
    }
    for (const { properties, geometry } of page.features) {
      const code = String(properties[layer.codeField]);
      if (seen.has(code)) throw new Error(`${layer.url}: ${code} came twice; delete ${pages}`);
      seen.add(code);
      features.push(
        JSON.stringify({ type: 'Feature', properties: renamed(layer, properties), geometry }),
      );
    }
    offset += page.features.length;
    more =
      page.features.length > 0 &&
      (page.properties?.exceededTransferLimit ?? page.exceededTransferLimit ?? offset < total);
    network.log(`  ${offset} of ${total} areas`);
  }
  if (seen.size !== total)
    throw new Error(`${layer.url}: ${seen.size} areas came, ${total} expected; delete ${pages}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`);
  rmSync(pages, { recursive: true });
}

function query(network: Network, layer: Layer, parameters: Record<string, string>) {
  const search = new URLSearchParams({ where: layer.where, ...parameters });
  return fetchJson(network, `${layer.url}/query?${search}`);
}

/** ArcGIS answers 200 with an error inside. */
function parse<T>(schema: z.ZodMiniType<T>, answer: unknown, where: string): T {
  const error = z.safeParse(errorSchema, answer);
  if (error.success)
    throw new RefusedError(`${where}: error ${error.data.error.code}, ${error.data.error.message}`);
  const parsed = z.safeParse(schema, answer);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${where}: ${issue?.path.join('.')} ${issue?.message}`);
  }
  return parsed.data;
}

function renamed(layer: Layer, properties: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(layer.properties).map(([field, name]) => {
      const value = properties[field];
      if (typeof value !== 'string' || value === '')
        throw new Error(`${layer.url}: ${properties[layer.codeField]} has no ${field}`);
      return [name, value];
    }),
  );
}
