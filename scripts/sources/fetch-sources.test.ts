import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadFile } from './download.ts';
import { argumentsOf, fetchSources } from './fetch-sources.ts';
import { json, md5, networkOf, text, URL_OF_FILE } from './prepared-network.ts';
import { TARGETS } from './targets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenground-sources-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run sources', () => {
  test('its options', () => {
    expect(argumentsOf(['--to=/x', '--only=imd,ward'])).toEqual({
      to: '/x',
      base: undefined,
      only: ['imd', 'ward'],
    });
    expect(() => argumentsOf(['--only=imb'])).toThrow('lsoa, ward, imd, postcodes, fingertips');
    expect(() => argumentsOf(['imd'])).toThrow(/"imd"/);
  });

  test('never writes into the tree', async () => {
    await expect(
      fetchSources({
        root: folder,
        folder: join(folder, 'data'),
        base: folder,
        only: undefined,
        network: networkOf().network,
      }),
    ).rejects.toThrow('is inside the repository');
  });

  test('describes what it fetched beside the sources that stand elsewhere; one failure stops no other', async () => {
    const base = join(folder, 'base');
    const to = join(folder, 'new');
    mkdirSync(base);
    writeFileSync(
      join(base, 'sources.json'),
      JSON.stringify([
        { id: 'gp', file: 'services/gp.csv', note: '' },
        { id: 'a', file: 'a.csv', note: 'A trap.' },
      ]),
    );
    const { network, lines } = networkOf(text('x\n'));
    const failures = await fetchSources({
      root: join(folder, 'repository'),
      folder: to,
      base,
      only: undefined,
      network,
      targets: {
        broken: {
          title: 'Broken',
          page: 'https://example.test/page',
          fetch: () => Promise.reject(new Error('the server is away')),
        },
        a: {
          title: 'A',
          page: 'https://example.test/a',
          async fetch(using, into) {
            await downloadFile(using, URL_OF_FILE, join(into, 'a.csv'));
            return [
              {
                id: 'a',
                file: 'a.csv',
                title: 'A',
                publisher: 'P',
                attribution: 'Source: P',
                period: '2025',
                official_page: this.page,
              },
            ];
          },
        },
      },
    });
    expect(failures).toBe(1);
    expect(lines.join('\n')).toMatch(/failed: the server is away[\s\S]*example\.test\/page/);
    expect(JSON.parse(readFileSync(join(to, 'sources.json'), 'utf8'))).toMatchObject([
      { id: 'gp', file: '../base/services/gp.csv' },
      {
        id: 'a',
        file: 'a.csv',
        note: 'A trap.',
        bytes: 2,
        sha256: createHash('sha256').update('x\n').digest('hex'),
      },
    ]);
  });

  test('Code-Point Open: asks the OS Downloads API for the CSV of Great Britain, and refuses a broken zip', async () => {
    const product = json({ id: 'CodePointOpen', version: '2025-11' });
    const list = json([
      {
        url: 'https://example.test/gpkg',
        fileName: 'g.zip',
        md5: 'x',
        area: 'GB',
        format: 'GeoPackage',
      },
      {
        url: 'https://example.test/csv',
        fileName: 'codepo_gb.zip',
        size: 4,
        md5: md5('good'),
        area: 'GB',
        format: 'CSV',
      },
    ]);
    const { network, asked } = networkOf(product, list, text('evil'));
    await expect(TARGETS.postcodes?.fetch(network, folder)).rejects.toThrow(/MD5/);
    expect(asked[2]?.url.href).toBe('https://example.test/csv');
  });
});
