/** Computed colours of style sheets as what programs that know no CSS can read. */

export interface Paint {
  /** "#rrggbb" */
  readonly colour: string;
  /** 0 (not to be seen) to 1 */
  readonly opacity: number;
}

const RGB = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:\s*[,/]\s*([\d.]+%?))?\s*\)$/;
/** what `color-mix` is computed to */
const SRGB =
  /^color\(srgb\s+(-?[\d.e-]+)\s+(-?[\d.e-]+)\s+(-?[\d.e-]+)(?:\s*\/\s*([\d.e-]+%?))?\s*\)$/;

const hex = (byte: number): string =>
  Math.round(Math.min(255, Math.max(0, byte)))
    .toString(16)
    .padStart(2, '0');

const share = (text: string | undefined): number => {
  if (text === undefined) return 1;
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text);
};

/** A computed colour; null for none, for one that is not to be seen, and for what is no plain colour. */
export function paintOf(computed: string): Paint | null {
  const rgb = RGB.exec(computed);
  const match = rgb ?? SRGB.exec(computed);
  if (match === null) return null;
  const scale = rgb === null ? 255 : 1;
  const [r, g, b] = match.slice(1, 4).map((part) => hex(Number.parseFloat(part as string) * scale));
  const opacity = share(match[4]);
  return opacity === 0 ? null : { colour: `#${r}${g}${b}`, opacity };
}

/** As the attributes of a mark: `fill` and `fill-opacity`, or of the stroke. */
export function paintAttributes(
  name: 'fill' | 'stroke',
  paint: Paint | null,
): Readonly<Record<string, string | number>> {
  if (paint === null) return { [name]: 'none' };
  return paint.opacity === 1
    ? { [name]: paint.colour }
    : { [name]: paint.colour, [`${name}-opacity`]: paint.opacity };
}

/** "3px, 2px" as "3,2"; null for none. Lengths are CSS pixels. */
export function dashesOf(computed: string): string | null {
  if (computed === 'none' || computed === '') return null;
  return computed
    .split(/[,\s]+/)
    .map((length) => Number.parseFloat(length))
    .join(',');
}
