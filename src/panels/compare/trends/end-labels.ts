/**
 * Heights of words at the ends of lines, moved apart so that none covers another: each as near its line's end
 * as there is room for, in the lines' order, between the edges where all have room there.
 *
 * @param wanted height of each line's end, in any order
 * @param gap the least distance of two
 */
export function endLabels(
  wanted: readonly number[],
  gap: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = wanted.map((_, k) => k).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  // Runs of words that touch stand about the middle of what they want (pool adjacent violators).
  const runs: { members: number[]; middle: number }[] = [];
  const clamp = (middle: number, count: number) => {
    const half = ((count - 1) * gap) / 2;
    return Math.max(top + half, Math.min(middle, bottom - half));
  };
  for (const k of order) {
    let run = { members: [k], middle: clamp(wanted[k] as number, 1) };
    for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
      const need = ((last.members.length + run.members.length) * gap) / 2;
      if (run.middle - last.middle >= need) break;
      runs.pop();
      const members = [...last.members, ...run.members];
      const mean = members.reduce((sum, m) => sum + (wanted[m] as number), 0) / members.length;
      run = { members, middle: clamp(mean, members.length) };
    }
    runs.push(run);
  }
  const heights = new Array<number>(wanted.length);
  for (const { members, middle } of runs)
    members.forEach((m, at) => {
      heights[m] = middle + (at - (members.length - 1) / 2) * gap;
    });
  return heights;
}
