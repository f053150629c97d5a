import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestedFile, serveSite } from './serve.ts';
import { headersFor, parseHeaderRules } from './site/headers-rules.ts';
import { headersFile } from './site/production-headers.ts';

const directory = mkdtempSync(join(tmpdir(), 'evenground-serve-'));
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  mkdirSync(join(directory, 'packs'));
  writeFileSync(join(directory, '_headers'), headersFile("default-src 'none'"));
  writeFileSync(join(directory, 'index.html'), '<title>Evenground</title>');
  writeFileSync(join(directory, 'packs/england.topojson'), '{"type":"Topology"}');
  writeFileSync(join(directory, 'packs/values.parquet'), 'PAR1PAR1');
  site = await serveSite({ directory, port: 0 });
});
afterAll(async () => {
  await site.close();
  rmSync(directory, { recursive: true });
});

/** Asked over the bare protocol, as fetch would unzip and tidy the path by itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: site.port, path, method, headers },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(parts),
            }),
          );
        },
      );
      asked.on('error', reject);
      asked.end();
    },
  );
}

test('the page comes with its policy, whatever the query', async () => {
  const answer = await ask('/?place=E06000016');
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['content-security-policy']).toBe("default-src 'none'");
  expect(answer.headers['cache-control']).toBe('no-cache');
});

test('a pack is text and zipped where it is text, and bytes as they are where not', async () => {
  const text = await ask('/packs/england.topojson', { 'accept-encoding': 'gzip, br' });
  expect(text.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(text.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(text.body).toString()).toBe('{"type":"Topology"}');
  const bytes = await ask('/packs/values.parquet', { 'accept-encoding': 'gzip' });
  expect(bytes.headers['content-type']).toBe('application/octet-stream');
  expect(bytes.headers['content-encoding']).toBeUndefined();
  expect(bytes.body.toString()).toBe('PAR1PAR1');
});

test('a range is not honoured: the whole file comes', async () => {
  const answer = await ask('/packs/values.parquet', { range: 'bytes=0-3' });
  expect(answer.status).toBe(200);
  expect(answer.body.toString()).toBe('PAR1PAR1');
});

test('what is missing answers 404 and never the page', async () => {
  for (const path of ['/packs/none.parquet', '/packs/', '/packs', '/explore', '/_headers'])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
});

test('nothing outside the site is served', async () => {
  expect(requestedFile('/..%2f..%2fetc%2fpasswd')).toBe(join('etc', 'passwd'));
  expect(requestedFile('/%E0%A4%A')).toBeNull();
  expect((await ask('/..%2f..%2fetc%2fpasswd')).status).toBe(404);
  expect((await ask('/../../etc/passwd')).status).toBe(404);
});

test('an unchanged file is not sent again, and nothing can be written', async () => {
  const first = await ask('/index.html');
  const again = await ask('/index.html', { 'if-none-match': String(first.headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await ask('/index.html', {}, 'PUT')).status).toBe(405);
  expect((await ask('/index.html', {}, 'HEAD')).body).toHaveLength(0);
});

test('a port that is taken gives way to a free one, unless it is strict', async () => {
  const other = await serveSite({ directory, port: site.port });
  expect(other.port).not.toBe(site.port);
  await other.close();
  await expect(serveSite({ directory, port: site.port, strictPort: true })).rejects.toThrow(
    /EADDRINUSE/,
  );
});

test('of several rules for one header the last holds, and a broken line is named', () => {
  const rules = parseHeaderRules('/*\n  A: 1\n  B: 2\n/packs/*\n  A: 3\n');
  expect([...headersFor(rules, '/packs/x')]).toEqual([
    ['A', '3'],
    ['B', '2'],
  ]);
  expect(() => parseHeaderRules('/*\nA 1\n')).toThrow(/_headers line 2: "A 1"/);
});
