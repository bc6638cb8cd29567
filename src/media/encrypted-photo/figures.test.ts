/** The figures against the bytes that they show. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decrypt, encrypt, exampleSecret, fragmentOf, readHex } from './cipher.ts';
import { drawBytes } from './draw-bytes.ts';
import { makeExhibit, UnreadablePhoto } from './exhibit.ts';
import { frameFor } from './frame.ts';
import { drawHistogram } from './histogram.ts';
import { countBytes } from './statistics.ts';

const photo = readFileSync('content/resources/img/photo.jpeg');
const made = makeExhibit(photo, 'пример');

/** The heights of the bars, read back from the drawing. */
function barsOf(svg: string): number[] {
  const path = /<path d="M0 (\d+)([^"]*)"/.exec(svg);
  const foot = Number(path?.[1]);
  return [...(path?.[2] ?? '').matchAll(/V(\d+)h/g)].map((match) => foot - Number(match[1]));
}

describe('the stored bytes, drawn', () => {
  it('have a dot for every byte, and only white after the last', async () => {
    const { files, exhibit } = await made;
    const { data, info } = await sharp(files['stored.png']).extractChannel(0).raw().toBuffer({
      resolveWithObject: true,
    });
    expect({ width: info.width, height: info.height }).toEqual(exhibit.frame);
    const stored = encrypt(photo, exampleSecret);
    expect(data.subarray(0, stored.length).equals(stored)).toBe(true);
    expect(data.subarray(stored.length).every((dot) => dot === 255)).toBe(true);
  });

  it('give back any bytes they were made of', async () => {
    const bytes = Buffer.from('Шум, в който не личи нищо.');
    const dots = await sharp(await drawBytes(bytes))
      .extractChannel(0)
      .raw()
      .toBuffer();
    expect(dots.subarray(0, bytes.length)).toEqual(bytes);
  });

  it.each([1, 7, 1000, 117_377, 52_428_816])('have room for %i dots and no empty row', (count) => {
    const { width, height } = frameFor(count);
    expect(width * height).toBeGreaterThanOrEqual(count);
    expect(width * (height - 1)).toBeLessThan(count);
  });

  it('stand in the frame about 3 to 2 that leaves fewest dots over', () => {
    for (const count of [117_328, 500_003]) {
      const { width, height } = frameFor(count);
      expect(width / height).toBeGreaterThan(1.4);
      expect(width / height).toBeLessThan(1.6);
      const middle = Math.ceil(Math.sqrt(count * 1.5));
      for (let other = Math.ceil(middle * 0.99); other < middle * 1.01; other++)
        expect(width * height).toBeLessThanOrEqual(other * Math.ceil(count / other));
    }
  });
});

describe('the histograms', () => {
  it('have a bar for each value, as tall as it is frequent', () => {
    const counts = countBytes(Uint8Array.from([0, 0, 0, 0, 128, 255, 255]));
    const bars = barsOf(drawHistogram(counts, 4, 'light'));
    expect(bars).toHaveLength(256);
    expect([bars[0], bars[128], bars[255], bars[1]]).toEqual([200, 50, 100, 0]);
  });

  it('of the photo has hills, that of the stored bytes is level', async () => {
    const { files } = await made;
    const spread = (svg: Buffer): number => {
      const bars = barsOf(svg.toString());
      return Math.max(...bars) / Math.min(...bars);
    };
    expect(spread(files['photo-bytes.light.svg'])).toBeGreaterThan(2.5);
    expect(spread(files['stored-bytes.light.svg'])).toBeLessThan(1.5);
  });

  it('are the same in both themes but for the colours', async () => {
    const { files } = await made;
    const plain = (svg: Buffer): string => svg.toString().replace(/#[0-9a-f]{6}/g, '');
    expect(plain(files['photo-bytes.dark.svg'])).toBe(plain(files['photo-bytes.light.svg']));
    expect(files['photo-bytes.dark.svg'].equals(files['photo-bytes.light.svg'])).toBe(false);
  });

  it('have no style and no script in them', async () => {
    const { files } = await made;
    expect(files['photo-bytes.light.svg'].toString()).not.toMatch(/style|script|<!|href/);
  });
});

describe('what is said of the example', () => {
  it('is counted from the two files', async () => {
    const { exhibit } = await made;
    expect(exhibit.photo).toMatchObject({ size: photo.length, most: 953, least: 294 });
    expect(exhibit.stored).toMatchObject({ size: photo.length + 16, most: 525, least: 396 });
    expect(exhibit.photo.entropy).toBeCloseTo(7.98031, 5);
    expect(exhibit.stored.entropy).toBeCloseTo(7.99835, 5);
    expect(exhibit.photo.start[0]).toBe('FF D8 FF DB');
    expect(exhibit.stored.start[0]).toBe('19 C0 83 F6');
  });

  it('opens with the key that it names and with no other', async () => {
    const { exhibit, files } = await made;
    expect(exhibit.fragment).toBe(fragmentOf(exampleSecret));
    const opened = (key: string): Buffer | undefined =>
      decrypt(files.encrypted, { key: readHex(key, 32)!, iv: readHex(exhibit.iv, 12)! });
    expect(opened(exhibit.key)?.equals(photo)).toBe(true);
    expect(opened(exhibit.wrongKey)).toBeUndefined();
    expect(exhibit.openedDigest).toBe(exhibit.digest);
  });

  it('is what a real decoder answered', async () => {
    const { exhibit, files } = await made;
    await expect(sharp(files.encrypted).metadata()).rejects.toThrow(exhibit.viewer);
  });

  it('is the same when it is made again', async () => {
    const [first, again] = [await made, await makeExhibit(photo, 'пример')];
    expect(again.exhibit).toEqual(first.exhibit);
    for (const [name, bytes] of Object.entries(again.files))
      expect(bytes.equals(first.files[name as keyof typeof first.files]), name).toBe(true);
  });
});

it.each([
  ['no picture', Buffer.from('Това не е снимка.')],
  ['a photo that ends too early', photo.subarray(0, photo.length / 2)],
])('is refused for %s', async (_what, bytes) => {
  await expect(makeExhibit(bytes, 'пример')).rejects.toThrow(UnreadablePhoto);
});
