import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { favicon, ico, logo, tile } from './mark.ts';

describe('the mark С', () => {
  it('is the same in the icons and the logo that stand in the repository', async () => {
    expect(readFileSync('public/favicon.svg', 'utf8')).toBe(favicon());
    expect(readFileSync('src/theme/logo.svg', 'utf8')).toBe(logo());
    const kept = await sharp('public/apple-touch-icon.png').raw().toBuffer();
    const drawn = await sharp(await tile(180, 0))
      .raw()
      .toBuffer();
    expect(kept.equals(drawn)).toBe(true);
  });

  it('is held by the .ico file as one PNG, 32 pixels wide', async () => {
    const file = await ico();
    expect([file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([1, 1]);
    const png = file.subarray(file.readUInt32LE(18));
    expect(png).toHaveLength(file.readUInt32LE(14));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 32, height: 32 });
  });

  it('follows the light or dark of the browser in its tab', () => {
    expect(favicon()).toContain('prefers-color-scheme:dark');
  });
});
