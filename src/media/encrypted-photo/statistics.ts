/** What can be counted in bytes. Used while building and in the browser, so it needs nothing but the language. */

/** How often each of the 256 values occurs. */
export function countBytes(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]! += 1;
  return counts;
}

/**
 * Shannon's entropy of a distribution, in bits a byte: 0 when all bytes are equal, 8 when all 256 values are
 * equally frequent.
 */
export function entropyOf(counts: Uint32Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let bits = 0;
  for (const count of counts) {
    if (count > 0) bits -= (count / total) * Math.log2(count / total);
  }
  return bits;
}

/** Bytes as people read them: `FF D8 FF`. */
export function spacedHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}
