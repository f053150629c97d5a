/**
 * Fills arrays with standard normal numbers from a seed, one after the other: the same seed gives the same
 * numbers on every machine, however they are asked for. Uniform numbers by mulberry32 (public domain, T. Ettinger),
 * turned by the polar method (Marsaglia and Bray 1964).
 */
export function seededNormals(seed: number): (out: Float64Array) => void {
  let state = seed | 0;
  let spare = Number.NaN;
  // All in one loop: a call a number costs as much as the number.
  return (out) => {
    let now = state;
    let i = 0;
    const n = out.length;
    if (n > 0 && !Number.isNaN(spare)) {
      out[i++] = spare;
      spare = Number.NaN;
    }
    while (i < n) {
      now = (now + 0x6d2b79f5) | 0;
      let t = Math.imul(now ^ (now >>> 15), 1 | now);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      const x = ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
      now = (now + 0x6d2b79f5) | 0;
      t = Math.imul(now ^ (now >>> 15), 1 | now);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      const y = ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
      const s = x * x + y * y;
      if (s === 0 || s >= 1) continue;
      const stretch = Math.sqrt((-2 * Math.log(s)) / s);
      out[i++] = x * stretch;
      if (i < n) out[i++] = y * stretch;
      else spare = y * stretch;
    }
    state = now;
  };
}

const FEW = 64;

/** The same numbers, one a call. */
export function seededNormal(seed: number): () => number {
  const fill = seededNormals(seed);
  const numbers = new Float64Array(FEW);
  let used = FEW;
  return () => {
    if (used === FEW) {
      fill(numbers);
      used = 0;
    }
    return numbers[used++] as number;
  };
}
