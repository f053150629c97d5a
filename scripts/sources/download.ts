import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** The outside world, handed in so that tests need none of it. */
export interface Network {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly log: (message: string) => void;
}

/** What a finished download must be. */
export interface Expected {
  readonly bytes?: number;
  readonly md5?: string;
}

/** The server's answer will not change by asking again. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

const ATTEMPTS = 5;
const FIRST_WAIT = 1000;
const MINUTES_AN_ATTEMPT = 10;

/**
 * Downloads a file to `target`. What has come so far stands in `target.part`; a later run goes on
 * from there with a Range request, if the server still has the same file (If-Range). Network
 * errors, 429 and 5xx are tried again, waiting 1, 2, 4 ... seconds or as Retry-After says.
 * @throws Error naming the address where the file does not come, is a web page, or is not as expected.
 */
export async function downloadFile(
  network: Network,
  url: string,
  target: string,
  expected: Expected = {},
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  await withRetries(network, url, () => downloadOnce(network, url, target, expected));
}

async function downloadOnce(
  network: Network,
  url: string,
  target: string,
  expected: Expected,
): Promise<void> {
  const part = `${target}.part`;
  const tagFile = `${part}.tag`;
  const have = existsSync(part) && existsSync(tagFile) ? statSync(part).size : 0;
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  if (have > 0) {
    headers.range = `bytes=${have}-`;
    headers['if-range'] = readFileSync(tagFile, 'utf8');
  }
  const response = await network.fetch(url, {
    headers,
    signal: AbortSignal.timeout(MINUTES_AN_ATTEMPT * 60_000),
  });
  if (response.status === 416) {
    rmSync(part, { force: true });
    throw new Error(`${url}: the part that was kept does not fit the file; starting again`);
  }
  check(url, response);
  if (/text\/html/i.test(response.headers.get('content-type') ?? ''))
    throw new RefusedError(`${url}: a web page came instead of a file; the address has changed`);

  const resumed = response.status === 206;
  if (resumed) network.log(`  going on from ${have.toLocaleString('en-GB')} bytes`);
  else writeFileSync(part, '');
  const tag = response.headers.get('etag') ?? response.headers.get('last-modified');
  if (tag === null) rmSync(tagFile, { force: true });
  else if (!resumed) writeFileSync(tagFile, tag);
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  if (response.body === null) throw new Error(`${url}: an empty answer came`);
  let received = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    appendFileSync(part, chunk);
    received += chunk.length;
  }
  if (!Number.isNaN(length) && received !== length)
    throw new Error(`${url}: broke off after ${received} of ${length} bytes`);

  const bytes = readFileSync(part);
  const problem = problemWith(bytes, expected);
  rmSync(tagFile, { force: true });
  if (problem !== null) {
    // Nothing of it can be trusted, so the next attempt starts from nothing.
    rmSync(part);
    throw new Error(`${url}: ${problem}`);
  }
  renameSync(part, target);
}

function problemWith(bytes: Buffer, { bytes: size, md5 }: Expected): string | null {
  if (bytes.length === 0) return 'an empty file came';
  if (size !== undefined && bytes.length !== size)
    return `${bytes.length} bytes came, ${size} expected`;
  const found = createHash('md5').update(bytes).digest('hex');
  if (md5 !== undefined && found !== md5.toLowerCase())
    return `MD5 ${md5} expected, ${found} found`;
  // Some servers send their error page as if it were the file.
  if (/^\s*<(!doctype html|html)/i.test(bytes.subarray(0, 200).toString('latin1')))
    return 'a web page came instead of a file; the address has changed';
  return null;
}

/** A JSON answer. @throws Error naming the address where it does not come or is not JSON. */
export async function fetchJson(network: Network, url: string): Promise<unknown> {
  return withRetries(network, url, async () => {
    const response = await network.fetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(MINUTES_AN_ATTEMPT * 60_000),
    });
    check(url, response);
    const text = await response.text();
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new Error(`${url}: JSON expected, found "${text.slice(0, 60).replace(/\s+/g, ' ')}"`);
    }
  });
}

/** Seconds that the server asks to wait, kept on the error for `withRetries`. */
class BusyError extends Error {
  readonly waitMilliseconds: number | null;
  constructor(message: string, waitMilliseconds: number | null) {
    super(message);
    this.waitMilliseconds = waitMilliseconds;
  }
}

function check(url: string, response: Response): void {
  if (response.ok) return;
  const message = `${url}: ${response.status} ${response.statusText}`.trim();
  if (response.status === 429 || response.status >= 500) {
    const after = Number(response.headers.get('retry-after') ?? Number.NaN);
    throw new BusyError(message, Number.isNaN(after) ? null : after * 1000);
  }
  throw new RefusedError(message);
}

async function withRetries<T>(network: Network, url: string, once: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (error instanceof RefusedError || attempt === ATTEMPTS) throw error;
      const asked = error instanceof BusyError ? error.waitMilliseconds : null;
      const pause = Math.min(asked ?? FIRST_WAIT * 2 ** (attempt - 1), 60_000);
      const message = error instanceof Error ? error.message : String(error);
      network.log(
        `  ${message.includes(url) ? message : `${url}: ${message}`}; again in ${pause / 1000} s`,
      );
      await network.wait(pause);
    }
  }
}
