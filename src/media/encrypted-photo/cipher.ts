/**
 * Files encrypted as OMEMO Media Sharing has it (XEP-0454): AES-256-GCM, the ciphertext followed by the
 * tag, and an `aesgcm:` link whose fragment is the IV and the key in hexadecimal.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';

const algorithm = 'aes-256-gcm';

/** Bytes. */
export const keyLength = 32;
export const ivLength = 12;
export const tagLength = 16;

/** What opens one file, and no other. */
export interface Secret {
  /** 32 bytes. */
  readonly key: Buffer;
  /** 12 bytes. */
  readonly iv: Buffer;
}

/** The secret that the examples are made with; whoever reads the pages knows it, so it protects nothing. */
export const exampleSecret: Secret = {
  key: Buffer.from(Array.from({ length: keyLength }, (_, index) => index)),
  iv: Buffer.from(Array.from({ length: ivLength }, (_, index) => 0xa0 + index)),
};

/** What the server stores of a file: the ciphertext, then the 16 bytes of the tag. */
export function encrypt(file: Buffer, { key, iv }: Secret): Buffer {
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength });
  return Buffer.concat([cipher.update(file), cipher.final(), cipher.getAuthTag()]);
}

/** The file again; undefined when the tag does not fit: another secret, or a byte that was changed. */
export function decrypt(stored: Buffer, { key, iv }: Secret): Buffer | undefined {
  if (stored.length < tagLength) return undefined;
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagLength });
  decipher.setAuthTag(stored.subarray(-tagLength));
  const opened = decipher.update(stored.subarray(0, -tagLength));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    // Only the tag can fail here. Nothing that was not proved whole is given out.
    return undefined;
  }
}

/** What stands after the `#` of an `aesgcm:` link: 24 digits of the IV, then 64 of the key. */
export function fragmentOf({ key, iv }: Secret): string {
  return iv.toString('hex') + key.toString('hex');
}

/** Reads hexadecimal digits of either case; undefined unless they are exactly so many bytes. */
export function readHex(text: string, bytes: number): Buffer | undefined {
  return text.length === bytes * 2 && /^[0-9a-f]*$/i.test(text) ? Buffer.from(text, 'hex') : undefined;
}

/** Reads a fragment, or a link that has one. */
export function readFragment(text: string): Secret | undefined {
  const digits = text.slice(text.lastIndexOf('#') + 1).trim();
  const iv = readHex(digits.slice(0, ivLength * 2), ivLength);
  const key = readHex(digits.slice(ivLength * 2), keyLength);
  return iv && key ? { iv, key } : undefined;
}

/** The secret with one bit of its key turned over, the least of the last byte: as near as a wrong key can be. */
export function oneBitOff({ key, iv }: Secret): Secret {
  const other = Buffer.from(key);
  other[keyLength - 1]! ^= 1;
  return { key: other, iv };
}
