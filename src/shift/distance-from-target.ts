/**
 * Distance from target: (allocation − target) ÷ target, a fraction; minus is under target.
 *
 * It exists only where both are published, or the user supplies the baseline: null where either is missing.
 * @throws RangeError where the target is not above 0
 */
export function distanceFromTarget(
  allocation: number | null,
  target: number | null,
): number | null {
  if (allocation === null || target === null) return null;
  if (!(target > 0)) throw new RangeError(`target is ${target}; pounds above 0 expected`);
  return (allocation - target) / target;
}

/** In words, the right way round: "0.34% over target", "0.08% under target", "on target". */
export function distanceInWords(distance: number): string {
  const percent = (Math.abs(distance) * 100).toFixed(2);
  if (percent === '0.00') return 'on target';
  return `${percent}% ${distance > 0 ? 'over' : 'under'} target`;
}
