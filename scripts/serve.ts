/**
 * A static server for the built site: what any web host does, and no more. `npm start`, the browser
 * flows and the bench all look at the site through it, with the headers that `dist/_headers` names.
 *
 * Not `vite preview`: that answers ranges of gzipped files wrongly and knows nothing of `_headers`.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type HeaderRule, headersFor, parseHeaderRules } from './site/headers-rules.ts';

const compress = promisify(gzip);

const TEXT = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
} as const satisfies Record<string, string>;
const BINARY: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const isText = (extension: string): extension is keyof typeof TEXT =>
  Object.hasOwn(TEXT, extension);

/** The file that a request names, relative to the site; null where it can name none. */
export function requestedFile(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://site').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  // An absolute path cannot climb above its root, so what is normalised stays inside the site.
  const file = normalize(join(sep, path.endsWith('/') ? `${path}index.html` : path));
  // `_headers` tells the host what to send; it is not itself part of the site.
  if (file === `${sep}_headers`) return null;
  return file.slice(1);
}

interface Stored {
  readonly tag: string;
  readonly bytes: Buffer;
  readonly zipped: Buffer | null;
}

/** One file sent: its path in the site, the bytes of its body as sent, and when it was asked for. */
export interface Sent {
  readonly file: string;
  readonly bytes: number;
  /** milliseconds since 1970, as `Date.now()` */
  readonly askedAt: number;
}

interface Site {
  readonly directory: string;
  readonly rules: readonly HeaderRule[];
  readonly store: Map<string, Stored>;
  readonly onSent: (sent: Sent) => void;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { directory, rules, store, onSent }: Site,
): Promise<void> {
  const askedAt = Date.now();
  const answer = (status: number, text: string) => {
    response.writeHead(status, { 'Content-Type': TEXT['.txt'], 'Cache-Control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'GET or HEAD only');
  const file = requestedFile(request.url ?? '/');
  if (file === null) return answer(404, 'Not found');
  const full = join(directory, file);
  const found = await stat(full).catch(() => null);
  if (found === null || !found.isFile()) return answer(404, `Not found: ${file}`);

  const extension = extname(file).toLowerCase();
  const tag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
  let stored = store.get(full);
  if (stored?.tag !== tag) {
    const bytes = await readFile(full);
    stored = { tag, bytes, zipped: isText(extension) ? await compress(bytes) : null };
    store.set(full, stored);
  }

  for (const [name, value] of headersFor(rules, `/${file.split(sep).join('/')}`))
    response.setHeader(name, value);
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304);
    response.end();
    return;
  }
  const zip = stored.zipped !== null && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zip && stored.zipped !== null ? stored.zipped : stored.bytes;
  if (zip) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(200, {
    'Content-Type': isText(extension)
      ? TEXT[extension]
      : (BINARY[extension] ?? 'application/octet-stream'),
    'Content-Length': body.byteLength,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  response.end(body);
  onSent({ file, bytes: body.byteLength, askedAt });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

export interface ServeOptions {
  readonly directory: string;
  readonly port: number;
  /** where the port is taken: true fails, false takes a free one */
  readonly strictPort?: boolean;
  /** 127.0.0.1 unless given: nobody else on the network sees it */
  readonly host?: string;
  /** told of every file sent, for those who count bytes */
  readonly onSent?: (sent: Sent) => void;
}

/** Serves a built site. @throws where the port is taken and strict, or `_headers` cannot be read */
export async function serveSite({
  directory,
  port,
  strictPort = false,
  host = '127.0.0.1',
  onSent = () => {},
}: ServeOptions): Promise<{ url: string; port: number; close: () => Promise<void> }> {
  const rules = parseHeaderRules(await readFile(join(directory, '_headers'), 'utf8'));
  const site: Site = { directory, rules, store: new Map(), onSent };
  const server = createServer((request, response) => {
    respond(request, response, site).catch((error: unknown) => {
      console.error(`${request.url}: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  try {
    await listen(server, port, host);
  } catch (error) {
    if (strictPort || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listen(server, 0, host);
  }
  const actual = (server.address() as AddressInfo).port;
  return {
    url: `http://localhost:${actual}/`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
