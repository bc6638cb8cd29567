/** AES-256-GCM with the browser's own cryptography, as OMEMO Media Sharing has it (XEP-0454). */

type Bytes = Uint8Array<ArrayBuffer>;

export interface WebSecret {
  /** 32 bytes. */
  readonly key: Bytes;
  /** 12 bytes. */
  readonly iv: Bytes;
}

/** A secret that nobody had before. */
export function makeSecret(): WebSecret {
  return { key: crypto.getRandomValues(new Uint8Array(32)), iv: crypto.getRandomValues(new Uint8Array(12)) };
}

/** The ciphertext with the 16 bytes of the tag after it, in one go: WebCrypto tells nothing on the way. */
export async function encryptBytes(plain: Bytes, { key, iv }: WebSecret): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(key), plain));
}

/** The file again; undefined when the tag does not fit. */
export async function decryptBytes(stored: Bytes, { key, iv }: WebSecret): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(key), stored));
  } catch (error) {
    // The name that the specification gives to a tag that does not fit, and to a file too short to have one.
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

function keyOf(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A copy with one bit turned over; bit 0 is the highest of the first byte, as hexadecimal is read. */
export function withBitFlipped(bytes: Bytes, bit: number): Bytes {
  const other = bytes.slice();
  flipBit(other, bit);
  return other;
}

/** Turns one bit over in place; twice, and all is as before. */
export function flipBit(bytes: Uint8Array, bit: number): void {
  const place = bit >> 3;
  if (place < bytes.length) bytes[place]! ^= 0x80 >> (bit & 7);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads a fragment, or a link that has one: the IV and the key in 88 hexadecimal digits. */
export function secretOf(text: string): WebSecret | undefined {
  const digits = /(?:^|#)([0-9a-f]{88})$/i.exec(text.trim())?.[1];
  if (!digits) return undefined;
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return { iv: bytes.slice(0, 12), key: bytes.slice(12) };
}
