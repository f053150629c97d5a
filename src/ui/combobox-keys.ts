/**
 * The option that is active after a key, by its place among those that can be chosen; the list is
 * a ring. Null where the key is the field's own (letters, Home, End, left, right).
 */
export function moveActive(count: number, active: number, key: string): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return active <= 0 ? count - 1 : active - 1;
    case 'PageDown':
      return Math.min(count - 1, active + 8);
    case 'PageUp':
      return Math.max(0, active - 8);
    default:
      return null;
  }
}
