import { createCipheriv, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  decrypt,
  encrypt,
  exampleSecret,
  fragmentOf,
  oneBitOff,
  readFragment,
  readHex,
  tagLength,
} from './cipher.ts';

const photo = Buffer.from('снимка от езерото');

describe('encryption as XEP-0454 has it', () => {
  it('stores the ciphertext and the 16 bytes of the tag after it', () => {
    const stored = encrypt(photo, exampleSecret);
    const cipher = createCipheriv('aes-256-gcm', exampleSecret.key, exampleSecret.iv);
    expect(stored.subarray(0, -tagLength)).toEqual(Buffer.concat([cipher.update(photo), cipher.final()]));
    expect(stored.subarray(-tagLength)).toEqual(cipher.getAuthTag());
  });

  it('agrees with the published vector of an empty text and a key of zeros', () => {
    // NIST's and McGrew and Viega's test case 13.
    const zeros = { key: Buffer.alloc(32), iv: Buffer.alloc(12) };
    expect(encrypt(Buffer.alloc(0), zeros).toString('hex')).toBe('530f8afbc74536b9a963b4f1c4cb738b');
  });

  it('is opened by the cryptography that browsers have', async () => {
    const { key, iv } = exampleSecret;
    const imported = await webcrypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    const opened = await webcrypto.subtle.decrypt(
      { name: 'AES-GCM', iv },
      imported,
      encrypt(photo, exampleSecret),
    );
    expect(Buffer.from(opened)).toEqual(photo);
  });

  it('gives the file again to who has the secret', () => {
    expect(decrypt(encrypt(photo, exampleSecret), exampleSecret)).toEqual(photo);
  });

  it('gives nothing when one bit of the key is wrong', () => {
    const wrong = oneBitOff(exampleSecret);
    expect(Buffer.compare(wrong.key, exampleSecret.key)).not.toBe(0);
    expect(decrypt(encrypt(photo, exampleSecret), wrong)).toBeUndefined();
  });

  it('gives nothing when any one byte was changed, the tag’s too', () => {
    const stored = encrypt(photo, exampleSecret);
    for (let place = 0; place < stored.length; place++) {
      const changed = Buffer.from(stored);
      changed[place]! ^= 1;
      expect(decrypt(changed, exampleSecret), `byte ${place}`).toBeUndefined();
    }
  });

  it('gives nothing for a file too short to have a tag', () => {
    expect(decrypt(Buffer.alloc(tagLength - 1), exampleSecret)).toBeUndefined();
  });
});

describe('a fragment', () => {
  it('is the IV, then the key, in 88 digits', () => {
    expect(fragmentOf(exampleSecret)).toBe(
      'a0a1a2a3a4a5a6a7a8a9aaab000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
    );
  });

  it.each([
    ['alone', ''],
    ['behind a link', 'aesgcm://upload.example.org/4a77/снимка.jpeg#'],
  ])('is read %s', (_what, before) => {
    expect(readFragment(before + fragmentOf(exampleSecret))).toEqual(exampleSecret);
  });

  it.each(['', 'снимка', fragmentOf(exampleSecret).slice(1), `${fragmentOf(exampleSecret)}00`])(
    'is not read from “%s”',
    (text) => {
      expect(readFragment(text)).toBeUndefined();
    },
  );
});

describe('hexadecimal', () => {
  it('is read in either case', () => {
    expect(readHex('fFD8', 2)).toEqual(Buffer.from([0xff, 0xd8]));
  });
  it.each(['f', 'ffd', 'ffd8ff', 'ffg8', 'фф'])('of two bytes is not “%s”', (text) => {
    expect(readHex(text, 2)).toBeUndefined();
  });
});
