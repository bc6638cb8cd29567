/** What the tool does apart from the page: the same code that the browser runs, against Node's cryptography. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dotsOf } from './dots.ts';
import { isHeic } from './picture-kind.ts';
import {
  decryptBytes,
  encryptBytes,
  flipBit,
  makeSecret,
  secretOf,
  toHex,
  withBitFlipped,
} from './web-cipher.ts';

const photo = new TextEncoder().encode('Снимка от езерото');

describe('the browser’s cipher', () => {
  it('writes what Node opens', async () => {
    const secret = makeSecret();
    const stored = Buffer.from(await encryptBytes(photo, secret));
    const decipher = createDecipheriv('aes-256-gcm', secret.key, secret.iv);
    decipher.setAuthTag(stored.subarray(-16));
    const opened = Buffer.concat([decipher.update(stored.subarray(0, -16)), decipher.final()]);
    expect(opened.equals(photo)).toBe(true);
  });

  it('opens what Node wrote', async () => {
    const [key, iv] = [randomBytes(32), randomBytes(12)];
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const stored = Buffer.concat([cipher.update(photo), cipher.final(), cipher.getAuthTag()]);
    const secret = { key: Uint8Array.from(key), iv: Uint8Array.from(iv) };
    expect(await decryptBytes(Uint8Array.from(stored), secret)).toEqual(photo);
  });

  it('refuses any one bit turned over, of the key and of the stored file', async () => {
    const secret = makeSecret();
    const stored = await encryptBytes(photo, secret);
    for (const bit of [0, 7, 8, 100, 255]) {
      expect(await decryptBytes(stored, { ...secret, key: withBitFlipped(secret.key, bit) })).toBeUndefined();
      expect(await decryptBytes(withBitFlipped(stored, bit), secret)).toBeUndefined();
    }
    expect(await decryptBytes(stored, secret)).toEqual(photo);
  });

  it('refuses a file too short to have a tag', async () => {
    expect(await decryptBytes(new Uint8Array(15), makeSecret())).toBeUndefined();
  });

  it('never makes the same secret twice', () => {
    expect(toHex(makeSecret().key)).not.toBe(toHex(makeSecret().key));
    expect(toHex(makeSecret().iv)).not.toBe(toHex(makeSecret().iv));
  });
});

describe('a bit', () => {
  it('is counted as hexadecimal is read: bit 0 is the highest of the first digit', () => {
    expect(toHex(withBitFlipped(Uint8Array.from([0, 0]), 0))).toBe('8000');
    expect(toHex(withBitFlipped(Uint8Array.from([0, 0]), 15))).toBe('0001');
  });
  it('turned over twice is as before, and one behind the end changes nothing', () => {
    const bytes = Uint8Array.from([1, 2, 3]);
    flipBit(bytes, 13);
    flipBit(bytes, 13);
    flipBit(bytes, 24);
    expect(bytes).toEqual(Uint8Array.from([1, 2, 3]));
  });
});

describe('a fragment', () => {
  const digits = 'a0a1a2a3a4a5a6a7a8a9aaab'.padEnd(88, '01');
  it.each([
    digits,
    ` ${digits}\n`,
    digits.toUpperCase(),
    `aesgcm://upload.example.org/снимка.jpeg#${digits}`,
  ])('is read from “%s”', (text) => {
    const secret = secretOf(text);
    expect(toHex(secret?.iv ?? new Uint8Array())).toBe(digits.slice(0, 24));
    expect(toHex(secret?.key ?? new Uint8Array())).toBe(digits.slice(24));
  });
  it.each(['', digits.slice(1), `0${digits}`, 'https://example.org/', `${digits}#`])(
    'is none in “%s”',
    (text) => {
      expect(secretOf(text)).toBeUndefined();
    },
  );
});

describe('dots', () => {
  it('are as bright as the bytes are large, and white where there is no byte', () => {
    expect([...dotsOf(Uint8Array.from([0, 7, 255]), 4)]).toEqual(
      [0, 7, 255, 255].flatMap((value) => [value, value, value, 255]),
    );
  });
});

describe('an iPhone’s photo', () => {
  const box = (brand: string): Uint8Array => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0`, 'latin1');
  it.each(['heic', 'heix', 'hevc', 'mif1', 'msf1'])('is known by the brand %s', (brand) => {
    expect(isHeic(box(brand))).toBe(true);
  });
  it.each(['avif', 'mp42', 'isom'])('is not one of the brand %s', (brand) => {
    expect(isHeic(box(brand))).toBe(false);
  });
  it('is not a JPEG, and not a text', () => {
    expect(isHeic(Uint8Array.from([0xff, 0xd8, 0xff]))).toBe(false);
    expect(isHeic(new TextEncoder().encode('Това е текст.'))).toBe(false);
  });
});
