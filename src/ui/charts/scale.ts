/** Round values inside an extent, at most `most` of them, in steps of 1, 2 or 5 times a power of ten. */
export function roundTicks([low, high]: readonly [number, number], most: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? 10 * power;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step); tick * step <= high; tick++) ticks.push(tick * step);
  return ticks;
}

/** The extent of some numbers, widened by a share at both ends; null for none. */
export function extentOf(values: readonly number[], margin = 0.06): [number, number] | null {
  if (values.length === 0) return null;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = high > low ? (high - low) * margin : 1;
  return [low - pad, high + pad];
}
