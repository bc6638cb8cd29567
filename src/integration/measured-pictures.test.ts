import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../site/config.ts';
import { variantsOf } from '../media/variants.ts';
import { measurePictures } from './measured-pictures.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slovo-снимки-'));
  const field = sharp({ create: { width: 800, height: 400, channels: 3, background: '#335' } });
  await field.jpeg().toFile(join(folder, 'поле.jpg'));
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  [undefined, 2],
  [false, 0],
])('a picture has its own size, and with pictureSizes: %s, %i others', async (pictureSizes, sizes) => {
  const { config } = parseConfig({
    title: 'Упътване',
    locales: { bg: { label: 'Български' } },
    ...(pictureSizes !== undefined && { pictureSizes }),
  });
  const asset = { path: 'поле.jpg' };
  const project = { config, contentFolder: folder, cacheFolder: join(folder, '.slovo') };
  const picture = (await measurePictures(project, [asset], undefined)).get('поле.jpg')!;
  expect(picture).toMatchObject({ width: 800, height: 400 });
  expect(variantsOf(picture)).toHaveLength(sizes);
});
