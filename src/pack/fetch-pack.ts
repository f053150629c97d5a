import { PackError } from './pack-error.ts';
import { type Manifest, manifestSchema, packPath } from './schemas.ts';

/** Where the packs stand, relative to the page, so that the app works in any folder. */
const BASE = new URL('packs/', document.baseURI);

async function get(path: string, init?: RequestInit): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(new URL(path, BASE), { credentials: 'same-origin', ...init });
  } catch (cause) {
    throw new PackError(path, 'network', cause instanceof Error ? cause.message : '', cause);
  }
  if (response.status === 404) throw new PackError(path, 'missing', 'HTTP 404');
  if (!response.ok) throw new PackError(path, 'network', `HTTP ${response.status}`);
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw new PackError(path, 'network', cause instanceof Error ? cause.message : '', cause);
  }
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The manifest, always asked for anew so that a new edition is noticed. @throws PackError */
export async function fetchManifest(): Promise<Manifest> {
  const bytes = await get(packPath.manifest, { cache: 'no-cache' });
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new PackError(packPath.manifest, 'format', 'not JSON');
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new PackError(packPath.manifest, 'format', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  return parsed.data;
}

/**
 * The bytes of a pack, held against the manifest's length and SHA-256. The pack is asked for beside
 * the manifest, not after it: a first look waits for one round trip, not two. A copy in the
 * browser's cache that no longer matches (an older edition) is fetched past the cache once.
 * @throws PackError naming the pack: missing, network, checksum or format
 */
export async function fetchPack(manifest: Promise<Manifest>, path: string): Promise<ArrayBuffer> {
  const [{ files }, cached] = await Promise.all([manifest, get(path)]);
  const entry = files.find((file) => file.path === path);
  if (entry === undefined) throw new PackError(path, 'missing', 'not in the manifest');
  const matches = async (bytes: ArrayBuffer) =>
    bytes.byteLength === entry.bytes && (await sha256(bytes)) === entry.sha256;
  if (await matches(cached)) return cached;
  const fresh = await get(path, { cache: 'reload' });
  if (await matches(fresh)) return fresh;
  throw new PackError(
    path,
    'checksum',
    fresh.byteLength === entry.bytes
      ? ''
      : `${fresh.byteLength} bytes where ${entry.bytes} were due`,
  );
}

/**
 * SHA-256 in hex. Browsers offer `crypto.subtle` only on https and localhost; an intranet page over
 * plain http computes it in code instead, fetched only then.
 */
async function sha256(bytes: ArrayBuffer): Promise<string> {
  if (globalThis.crypto?.subtle !== undefined)
    return hex(await crypto.subtle.digest('SHA-256', bytes));
  const { sha256: digest } = await import('@noble/hashes/sha2.js');
  return hex(digest(new Uint8Array(bytes)).slice().buffer);
}
