import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawBytes, encrypt, exampleIv, exampleKey, frameFor } from './encrypted.ts';

const images = 'content/resources/img';

describe('the encrypted photo', () => {
  it.each(['content/често-задавани-въпроси.md', 'content/често-задавани-въпроси.en.md'])(
    'is encrypted with the key and IV that %s names',
    (page) => {
      const text = readFileSync(page, 'utf8');
      expect(text).toContain(exampleKey.toString('hex'));
      expect(text).toContain(exampleIv.toString('hex'));
    },
  );

  it('is the photo again for who has the key', () => {
    const photo = Buffer.from('снимка от езерото');
    const stored = encrypt(photo);
    expect(stored).toHaveLength(photo.length + 16);
    const decipher = createDecipheriv('aes-256-gcm', exampleKey, exampleIv);
    decipher.setAuthTag(stored.subarray(-16));
    const opened = Buffer.concat([decipher.update(stored.subarray(0, -16)), decipher.final()]);
    expect(opened).toEqual(photo);
  });

  it('has a dot for every byte of what is stored, and only white after the last', async () => {
    const stored = encrypt(readFileSync(`${images}/photo.jpeg`));
    const dots = await sharp(`${images}/photo-encrypted.png`).extractChannel(0).raw().toBuffer();
    expect(dots.subarray(0, stored.length).equals(stored)).toBe(true);
    expect(dots.subarray(stored.length).every((dot) => dot === 255)).toBe(true);
  });
});

describe('a drawing of bytes', () => {
  it('gives back the bytes it was made of', async () => {
    const bytes = Buffer.from('Шум, в който не личи нищо.');
    const dots = await sharp(await drawBytes(bytes))
      .extractChannel(0)
      .raw()
      .toBuffer();
    expect(dots.subarray(0, bytes.length)).toEqual(bytes);
  });

  it.each([1, 7, 1000, 117_377])('has room for %i dots and no empty row', (count) => {
    const { width, height } = frameFor(count);
    expect(width * height).toBeGreaterThanOrEqual(count);
    expect(width * (height - 1)).toBeLessThan(count);
  });
});
