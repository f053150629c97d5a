import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadLayer, type Layer } from './arcgis.ts';
import { type Answer, json, networkOf } from './prepared-network.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenground-sources-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a layer of the Open Geography Portal', () => {
  const layer: Layer = {
    url: 'https://example.test/FeatureServer/0',
    codeField: 'WD25CD',
    where: "WD25CD LIKE 'E%'",
    properties: { WD25CD: 'ward25_code', WD25NM: 'ward25_name' },
    count: 3,
  };
  const ward = (code: string, name: string) => ({
    type: 'Feature',
    properties: { WD25CD: code, WD25NM: name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 52],
          [0, 53],
          [1, 53],
          [0, 52],
        ],
      ],
    },
  });
  const wards = [
    ward('E05010448', 'Abbey'),
    ward('E05010458', 'Castle'),
    ward('E05010464', 'Evington'),
  ];
  /** Serves two features a page, as `exceededTransferLimit` documents. */
  const server: Answer = (url) => {
    const from = Number(url.searchParams.get('resultOffset'));
    if (url.searchParams.has('returnCountOnly')) return json({ count: 3 })();
    return json({
      type: 'FeatureCollection',
      ...(from === 0 ? { properties: { exceededTransferLimit: true } } : {}),
      features: wards.slice(from, from + 2),
    })();
  };
  const target = () => join(folder, 'wards.geojson');
  const codes = () =>
    (
      JSON.parse(readFileSync(target(), 'utf8')) as { features: { properties: object }[] }
    ).features.map(({ properties }) => properties);

  test('is read page by page, ordered by code, with the properties that the build reads', async () => {
    const { network, asked } = networkOf(server);
    await downloadLayer(network, layer, target());
    expect(codes()).toEqual([
      { ward25_code: 'E05010448', ward25_name: 'Abbey' },
      { ward25_code: 'E05010458', ward25_name: 'Castle' },
      { ward25_code: 'E05010464', ward25_name: 'Evington' },
    ]);
    expect(asked[1]?.url.searchParams.get('orderByFields')).toBe('WD25CD');
    expect(asked.map(({ url }) => url.searchParams.get('resultOffset'))).toEqual([null, '0', '2']);
    expect(existsSync(`${target()}.pages`)).toBe(false);
  });

  test('an interrupted run asks only for the pages that are missing', async () => {
    const broken = networkOf((url, headers) => {
      if (url.searchParams.get('resultOffset') === '2') throw new TypeError('fetch failed');
      return server(url, headers);
    });
    await expect(downloadLayer(broken.network, layer, target())).rejects.toThrow('fetch failed');
    const { network, asked } = networkOf(server);
    await downloadLayer(network, layer, target());
    expect(asked.map(({ url }) => url.searchParams.get('resultOffset'))).toEqual([null, '2']);
    expect(codes()).toHaveLength(3);
  });

  test('another number of areas, an error inside an answer and a missing field are told', async () => {
    const refused = (answer: Answer) => downloadLayer(networkOf(answer).network, layer, target());
    await expect(refused(json({ count: 4 }))).rejects.toThrow('4 areas found, 3 expected');
    await expect(
      refused(json({ error: { code: 400, message: 'Invalid URL', details: [] } })),
    ).rejects.toThrow('error 400, Invalid URL');
    await expect(
      refused((url) =>
        url.searchParams.has('returnCountOnly')
          ? json({ count: 3 })()
          : json({
              type: 'FeatureCollection',
              features: [{ ...wards[0], properties: { WD25CD: 'E05010448' } }],
            })(),
      ),
    ).rejects.toThrow('E05010448 has no WD25NM');
  });
});
