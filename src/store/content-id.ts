import { sha256 } from '@noble/hashes/sha2.js';

/**
 * An id that the content itself gives: the same figures have the same id in every browser, and figures
 * under an id never change. 24 hexadecimal digits of the SHA-256 of its JSON.
 */
export function contentId(value: unknown): string {
  const digest = sha256(new TextEncoder().encode(JSON.stringify(value)));
  return Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
