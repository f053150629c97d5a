import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadFile } from './download.ts';
import { md5, networkOf, text, URL_OF_FILE } from './prepared-network.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenground-sources-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('downloading a file', () => {
  const target = () => join(folder, 'file.csv');

  test('arrives whole, and leaves no part behind', async () => {
    const { network } = networkOf(text('a,b\n1,2\n'));
    await downloadFile(network, URL_OF_FILE, target(), { bytes: 8, md5: md5('a,b\n1,2\n') });
    expect(readFileSync(target(), 'utf8')).toBe('a,b\n1,2\n');
    expect(existsSync(`${target()}.part`)).toBe(false);
  });

  test('goes on from what an interrupted run left, if the file is still the same', async () => {
    writeFileSync(`${target()}.part`, 'a,b\n');
    writeFileSync(`${target()}.part.tag`, '"edition-1"');
    const { network, asked } = networkOf(text('1,2\n', { etag: '"edition-1"' }, 206));
    await downloadFile(network, URL_OF_FILE, target(), { md5: md5('a,b\n1,2\n') });
    expect(asked[0]?.headers.get('range')).toBe('bytes=4-');
    expect(asked[0]?.headers.get('if-range')).toBe('"edition-1"');
    expect(readFileSync(target(), 'utf8')).toBe('a,b\n1,2\n');
  });

  test('starts again where the server has another file by now', async () => {
    writeFileSync(`${target()}.part`, 'old,');
    writeFileSync(`${target()}.part.tag`, '"edition-1"');
    const { network } = networkOf(text('c,d\n', { etag: '"edition-2"' }));
    await downloadFile(network, URL_OF_FILE, target());
    expect(readFileSync(target(), 'utf8')).toBe('c,d\n');
  });

  test('breaks off half-way and is resumed in the same run', async () => {
    const { network, asked } = networkOf(
      text('a,b\n', { etag: '"1"', 'content-length': '8' }),
      text('1,2\n', { etag: '"1"', 'content-length': '4' }, 206),
    );
    await downloadFile(network, URL_OF_FILE, target());
    expect(asked[1]?.headers.get('range')).toBe('bytes=4-');
    expect(readFileSync(target(), 'utf8')).toBe('a,b\n1,2\n');
  });

  test('a busy server is asked again, as late as it asks for', async () => {
    const { network, waits } = networkOf(
      text('', { 'retry-after': '7' }, 429),
      text('', {}, 503),
      text('a\n'),
    );
    await downloadFile(network, URL_OF_FILE, target());
    expect(waits).toEqual([7000, 2000]);
  });

  test('a wrong checksum is refused after five attempts, and nothing is kept', async () => {
    const { network, asked } = networkOf(text('a\n'));
    await expect(downloadFile(network, URL_OF_FILE, target(), { md5: md5('b\n') })).rejects.toThrow(
      /file\.csv: MD5 .* expected, .* found/,
    );
    expect(asked).toHaveLength(5);
    expect(existsSync(target()) || existsSync(`${target()}.part`)).toBe(false);
  });

  test('a web page instead of the file is refused at once, or where it says it is CSV, by its content', async () => {
    const page = networkOf(text('<!DOCTYPE html>', { 'content-type': 'text/html; charset=utf-8' }));
    await expect(downloadFile(page.network, URL_OF_FILE, target())).rejects.toThrow(/a web page/);
    expect(page.asked).toHaveLength(1);
    const disguised = networkOf(text('\n<!DOCTYPE html><title>Sorry</title>'));
    await expect(downloadFile(disguised.network, URL_OF_FILE, target())).rejects.toThrow(
      /a web page/,
    );
  });

  test('a file that is not there is refused at once', async () => {
    const { network, asked } = networkOf(text('', {}, 404));
    await expect(downloadFile(network, URL_OF_FILE, target())).rejects.toThrow(/file\.csv: 404/);
    expect(asked).toHaveLength(1);
  });
});
