import { createHash } from 'node:crypto';
import type { Network } from './download.ts';

export type Answer = (url: URL, headers: Headers) => Response;

/** A network of prepared answers, one after another; the last repeats. */
export function networkOf(...answers: Answer[]) {
  const asked: { url: URL; headers: Headers }[] = [];
  const waits: number[] = [];
  const lines: string[] = [];
  const network: Network = {
    fetch: async (text, init) => {
      const url = new URL(text);
      const headers = new Headers(init?.headers);
      asked.push({ url, headers });
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      if (answer === undefined) throw new Error('no answer prepared');
      return answer(url, headers);
    },
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    log: (line) => {
      lines.push(line);
    },
  };
  return { network, asked, waits, lines };
}

/** A file's answer. */
export const text =
  (body: string, headers: Record<string, string> = {}, status = 200) =>
  () =>
    new Response(body, { status, headers: { 'content-type': 'text/csv', ...headers } });
export const json = (value: unknown) => () =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
export const md5 = (body: string) => createHash('md5').update(body).digest('hex');
export const URL_OF_FILE = 'https://example.test/file.csv';
