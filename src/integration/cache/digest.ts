/** Digests that results are kept by. */
import { hash } from 'node:crypto';

/** SHA-256 of a text or bytes, in hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** SHA-256 of a value that JSON can write. The order of keys counts: equal code writes equal values. */
export function digestOfValue(value: unknown): string {
  return digestOf(JSON.stringify(value));
}
