import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encode, measure, paysAsAvif, variantAsked } from './encoder.ts';
import { variantsOf } from './variants.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slovo-снимки-'));
  const field = sharp({ create: { width: 800, height: 400, channels: 3, background: '#335' } });
  await field.clone().jpeg().toFile(join(folder, 'поле.jpg'));
  await field.clone().withMetadata({ orientation: 6 }).jpeg().toFile(join(folder, 'обърната.jpg'));
  await writeFile(join(folder, 'счупена.png'), 'not a picture');
  await writeFile(
    join(folder, 'знак.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>',
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('measure', () => {
  it('tells the size of a photo', async () => {
    expect(await measure(folder, 'поле.jpg')).toMatchObject({ width: 800, height: 400, resizable: true });
  });

  it('swaps the sides of a turned photo', async () => {
    expect(await measure(folder, 'обърната.jpg')).toMatchObject({ width: 400, height: 800 });
  });

  it('leaves SVG as it is', async () => {
    expect(await measure(folder, 'знак.svg')).toMatchObject({ width: 40, height: 20, resizable: false });
  });

  it('knows a file that is no picture', async () => {
    expect(await measure(folder, 'счупена.png')).toBeUndefined();
  });
});

describe('encode', () => {
  it('makes each size as WebP', async () => {
    const picture = await measure(folder, 'поле.jpg');
    for (const variant of variantsOf(picture!)) {
      const made = await encode(variant, folder, join(folder, 'cache'));
      expect(await sharp(await readFile(made)).metadata()).toMatchObject({
        format: 'webp',
        width: variant.width,
      });
    }
  });
});

describe('AVIF', () => {
  it('is offered of what is clearly smaller so, and encoded like the rest', async () => {
    const [width, height] = [1000, 700];
    const grain = Buffer.from(
      Array.from({ length: width * height * 3 }, (_, index) => {
        const [x, y] = [Math.floor(index / 3) % width, Math.floor(index / 3 / width)];
        return 128 + 60 * Math.sin(x / 9) + 50 * Math.sin(y / 7) + ((x * 7919 + y * 104729) % 23);
      }),
    );
    await sharp(grain, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 95 })
      .toFile(join(folder, 'зърно.jpg'));
    const picture = (await measure(folder, 'зърно.jpg'))!;
    const cache = join(folder, 'cache');
    const avif = await paysAsAvif(picture, folder, cache);
    const sizes = await Promise.all(
      (['avif', 'webp'] as const).map(async (format) => {
        const variant = variantsOf({ ...picture, avif: true }).find((one) => one.format === format)!;
        return (await readFile(await encode(variant, folder, cache))).length;
      }),
    );
    expect(avif).toBe(sizes[0]! < sizes[1]! * 0.875);
  });

  it('is not asked about small files and drawings', async () => {
    const cache = join(folder, 'cache');
    expect(await paysAsAvif((await measure(folder, 'поле.jpg'))!, folder, cache)).toBe(false);
    expect(await paysAsAvif((await measure(folder, 'знак.svg'))!, folder, cache)).toBe(false);
  });
});

describe('variantAsked', () => {
  it('finds the picture and width that an address names', async () => {
    const picture = (await measure(folder, 'поле.jpg'))!;
    const file = variantsOf(picture)[0]!.file;
    expect(variantAsked(file, [picture])).toEqual({ picture, width: 360, format: 'webp' });
    expect(variantAsked('_slovo/img/x.00000000.360.webp', [picture])).toBeUndefined();
  });
});
