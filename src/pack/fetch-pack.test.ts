import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FORMAT_VERSION, type Manifest } from './schemas.ts';

// The packs stand beside the page, wherever it is; jsdom's own realm is refused by Node's digest.
vi.stubGlobal('document', { baseURI: 'https://evenground.test/place/' });
const { fetchManifest, fetchPack } = await import('./fetch-pack.ts');

const PATH = 'values/ltla/deprivation.parquet';
const GOOD = new TextEncoder().encode('twenty-nine areas and their scores');
const OLD = new TextEncoder().encode('an older edition of the same file');

const manifest: Manifest = {
  formatVersion: FORMAT_VERSION,
  edition: '2026-11-21',
  files: [
    {
      path: PATH,
      bytes: GOOD.byteLength,
      sha256: createHash('sha256').update(GOOD).digest('hex'),
      level: 'ltla',
      theme: 'deprivation',
    },
  ],
  sources: [],
};

/** A server that answers one request after another with these. */
function serve(...answers: (Uint8Array<ArrayBuffer> | number | 'offline')[]) {
  const asked: RequestInit['cache'][] = [];
  vi.stubGlobal('fetch', async (_: URL, init?: RequestInit) => {
    asked.push(init?.cache);
    const answer = answers.shift();
    if (answer === undefined || answer === 'offline') throw new TypeError('Failed to fetch');
    return typeof answer === 'number'
      ? new Response(null, { status: answer })
      : new Response(answer);
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('a pack', () => {
  it('is given out when it matches its checksum', async () => {
    serve(GOOD);
    const bytes = await fetchPack(Promise.resolve(manifest), PATH);
    expect(new Uint8Array(bytes)).toEqual(GOOD);
  });

  it('is fetched past the cache once when the cached copy is of another edition', async () => {
    const asked = serve(OLD, GOOD);
    await fetchPack(Promise.resolve(manifest), PATH);
    expect(asked).toEqual([undefined, 'reload']);
  });

  it('is refused by name when it does not match twice', async () => {
    serve(OLD, OLD);
    await expect(fetchPack(Promise.resolve(manifest), PATH)).rejects.toMatchObject({
      path: PATH,
      failure: 'checksum',
      message: expect.stringContaining(
        'values/ltla/deprivation.parquet does not match its checksum',
      ),
    });
  });

  it.each([
    [404, 'missing'],
    [503, 'network'],
    ['offline', 'network'],
  ] as const)('that answers %s is %s', async (answer, failure) => {
    serve(answer);
    await expect(fetchPack(Promise.resolve(manifest), PATH)).rejects.toMatchObject({ failure });
  });

  it('knows a lost connection from an answer that is an error', async () => {
    serve('offline');
    await expect(fetchPack(Promise.resolve(manifest), PATH)).rejects.toMatchObject({
      connectionLost: true,
      cause: expect.any(TypeError),
    });
    serve(503);
    await expect(fetchPack(Promise.resolve(manifest), PATH)).rejects.toMatchObject({
      connectionLost: false,
    });
  });

  it('that the manifest does not list is not used', async () => {
    serve(GOOD);
    await expect(fetchPack(Promise.resolve(manifest), 'values/moon.parquet')).rejects.toMatchObject(
      {
        failure: 'missing',
      },
    );
  });
});

describe('the manifest', () => {
  it('of another format version is refused with what is wrong in it', async () => {
    serve(new TextEncoder().encode(JSON.stringify({ ...manifest, formatVersion: 99 })));
    await expect(fetchManifest()).rejects.toMatchObject({
      failure: 'format',
      message: expect.stringContaining('formatVersion'),
    });
  });

  it('that is a page and not JSON is refused', async () => {
    serve(new TextEncoder().encode('<!doctype html>'));
    await expect(fetchManifest()).rejects.toMatchObject({ failure: 'format' });
  });
});
