/** Areas that lie off the weighted line through all others. Apart from the line's making, which has no outliers. */
import { standardErrorsAt } from './normal.ts';
import { studentLimit } from './student-t.ts';

/** What takes part, from most to least deprived, and the line through it. */
export interface WeightedLine {
  readonly rows: readonly number[];
  readonly share: Float64Array;
  /** areas equally deprived share the middle of their stretch */
  readonly rank: Float64Array;
  readonly value: Float64Array;
  readonly mean: number;
  /** Σa(b − ½)² */
  readonly spread: number;
  readonly slope: number;
  readonly intercept: number;
}

/**
 * 1 where the deleted residual e ÷ (1 − h) is beyond its own standard error, √(se² + Σⱼ≠ᵢ Hᵢⱼ²seⱼ² ÷ (1 − h)²):
 * that of the area with that of the line through the others. H is the hat matrix of the weighted line,
 * Hᵢⱼ = aⱼ(1 + uᵢuⱼ ÷ spread) with u = b − ½, and h = Hᵢᵢ.
 */
export function beyondErrors(
  { share, rank, value, spread, slope, intercept }: WeightedLine,
  errors: Float64Array,
  confidence: number,
): Uint8Array {
  const n = share.length;
  // Σⱼ Hᵢⱼ²seⱼ² = A + 2uᵢB/spread + uᵢ²C/spread²: three sums for all, as all of England may be asked for.
  let level = 0;
  let cross = 0;
  let tilt = 0;
  let scale = 0;
  for (let j = 0; j < n; j++) {
    const u = (rank[j] as number) - 0.5;
    const square = ((share[j] as number) * (errors[j] as number)) ** 2;
    level += square;
    cross += square * u;
    tilt += square * u * u;
    scale = Math.max(scale, Math.abs(value[j] as number));
  }
  // What a line of perfect fit leaves is rounding error.
  const noise = 1e-9 * Math.max(scale, Number.MIN_VALUE);
  const limit = standardErrorsAt(confidence);
  const standsOut = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const u = (rank[i] as number) - 0.5;
    const h = (share[i] as number) * (1 + (u * u) / spread);
    const free = 1 - h;
    if (free < 1e-9) continue;
    const own = (errors[i] as number) ** 2;
    const all = level + (2 * u * cross) / spread + (u * u * tilt) / (spread * spread);
    const others = Math.max(0, all - h * h * own);
    const distance =
      Math.abs((value[i] as number) - (intercept + slope * (rank[i] as number))) / free;
    if (distance > noise && distance > limit * Math.sqrt(own + others / (free * free)))
      standsOut[i] = 1;
  }
  return standsOut;
}

/**
 * 1 where the externally studentised residual of the weighted line is beyond its limit: with weight a and
 * leverage h = a(1 + (b − ½)²/spread), t = e√a ÷ (s₋ᵢ√(1 − h)) on n − 3 degrees of freedom.
 */
export function beyondScatter(
  { share, rank, value, spread, slope, intercept }: WeightedLine,
  confidence: number,
): Uint8Array {
  const n = share.length;
  const freedom = n - 3;
  const residual = value.map((own, i) => own - (intercept + slope * (rank[i] as number)));
  let square = 0;
  let scale = 0;
  for (let i = 0; i < n; i++) {
    const e = residual[i] as number;
    square += (share[i] as number) * e * e;
    scale = Math.max(scale, Math.abs(e));
  }
  // Residuals of a line that fits to rounding error are rounding error.
  const noise = 1e-9 * Math.max(scale, Number.MIN_VALUE);
  const limit = studentLimit(confidence, freedom) ** 2;
  const standsOut = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const a = share[i] as number;
    const e = residual[i] as number;
    const free = 1 - a * (1 + ((rank[i] as number) - 0.5) ** 2 / spread);
    if (free < 1e-9) continue;
    const others = (square - (a * e * e) / free) / freedom;
    const isOut =
      others > noise * noise
        ? (e * e * a) / (others * free) > limit
        : Math.abs(e) > noise && square > 0;
    if (isOut) standsOut[i] = 1;
  }
  return standsOut;
}
