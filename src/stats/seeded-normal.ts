/**
 * Standard normal numbers from a seed: the same seed gives the same numbers on every machine. Uniform
 * numbers by mulberry32 (public domain, T. Ettinger), turned by the polar method (Marsaglia and Bray 1964).
 */
export function seededNormal(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const s = x * x + y * y;
      if (s === 0 || s >= 1) continue;
      const stretch = Math.sqrt((-2 * Math.log(s)) / s);
      spare = y * stretch;
      return x * stretch;
    }
  };
}
