/** Colours between colours, in Oklab (Ottosson 2020), where equal steps look equal. */
type Triple = readonly [number, number, number];

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toGamma = (c: number): number =>
  c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;

/** @throws RangeError where the colour is not #rrggbb. */
export function rgbOf(colour: string): Triple {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`colour "${colour}": #rrggbb expected`);
  const at = (i: number) => Number.parseInt(colour.slice(i, i + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function toOklab(colour: string): Triple {
  const [r, g, b] = rgbOf(colour).map(toLinear) as unknown as Triple;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([L, a, b]: Triple): string {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear: Triple = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const byte = (c: number) =>
    Math.round(Math.min(Math.max(toGamma(c), 0), 1) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${linear.map(byte).join('')}`;
}

/** The colour at `position` (0 to 1) along evenly spaced stops. */
export function colourAlong(stops: readonly string[], position: number): string {
  const scaled = Math.min(Math.max(position, 0), 1) * (stops.length - 1);
  const low = Math.min(Math.floor(scaled), stops.length - 2);
  const share = scaled - low;
  const from = toOklab(stops[low] as string);
  const to = toOklab(stops[low + 1] as string);
  return fromOklab(
    [0, 1, 2].map((i) => {
      const [a, b] = [from[i] as number, to[i] as number];
      return a + share * (b - a);
    }) as unknown as Triple,
  );
}

/** Relative luminance, 0 to 1, as WCAG defines it. */
export function luminance(colour: string): number {
  const [r, g, b] = rgbOf(colour).map(toLinear) as unknown as Triple;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
