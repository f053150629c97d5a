/** What a page has moved, told apart by whose it is. */
import type { Sent } from '../serve.ts';

export interface MovedBytes {
  /** our own code: page, scripts, styles, icons, with the libraries bundled among them */
  readonly own: number;
  /** MapLibre: its chunk, worker and style */
  readonly maplibre: number;
  readonly data: number;
  readonly all: number;
}

const kindOf = (file: string): 'own' | 'maplibre' | 'data' => {
  if (file.startsWith('packs/')) return 'data';
  return /^assets\/maplibre-/.test(file) ? 'maplibre' : 'own';
};

/** The bodies' bytes, as sent (text gzipped), of the files asked for up to a moment. */
export function movedBytes(sent: readonly Sent[], until = Number.POSITIVE_INFINITY): MovedBytes {
  const sum = (kind: string) =>
    sent
      .filter(({ file, askedAt }) => askedAt <= until && kindOf(file) === kind)
      .reduce((total, { bytes }) => total + bytes, 0);
  const [own, maplibre, data] = [sum('own'), sum('maplibre'), sum('data')];
  return { own, maplibre, data, all: own + maplibre + data };
}
