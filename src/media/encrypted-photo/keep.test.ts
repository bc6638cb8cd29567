import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measure } from '../encoder.ts';
import { exhibitFiles } from './exhibit.ts';
import { exhibitOf } from './keep.ts';
import { exhibitAddress } from './names.ts';

const contentFolder = 'content';
let cacheFolder: string;
beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'slovo-снимки-'));
});
afterAll(() => rm(cacheFolder, { recursive: true }));

const places = (version = '1') => ({ contentFolder, cacheFolder, version });

async function examplePhoto() {
  const photo = await measure(contentFolder, 'resources/img/photo.jpeg');
  if (!photo) throw new Error('The example photo cannot be read.');
  return photo;
}

it('makes an exhibit once, and takes it from the cache after that', async () => {
  const photo = await examplePhoto();
  const first = await exhibitOf(photo, places());
  expect((await readdir(first.folder)).sort()).toEqual([...exhibitFiles, 'exhibit.json'].sort());
  const { mtimeMs } = await stat(first.folder);
  // Where there is no photo, it could not be made again.
  expect(await exhibitOf(photo, { ...places(), contentFolder: '/няма' })).toEqual(first);
  expect((await stat(first.folder)).mtimeMs).toBe(mtimeMs);
});

it('makes it anew when what is kept is not whole', async () => {
  const photo = await examplePhoto();
  const { folder, exhibit } = await exhibitOf(photo, places());
  await writeFile(join(folder, 'exhibit.json'), '{"photo":');
  expect((await exhibitOf(photo, places())).exhibit).toEqual(exhibit);
  expect(JSON.parse(await readFile(join(folder, 'exhibit.json'), 'utf8'))).toEqual(exhibit);
});

it('makes it anew when the code has changed', async () => {
  const photo = await examplePhoto();
  const [first, second] = [await exhibitOf(photo, places()), await exhibitOf(photo, places('2'))];
  expect(second.exhibit.id).not.toBe(first.exhibit.id);
});

it('serves its files under names that change with the content', async () => {
  const photo = { ...(await examplePhoto()), path: 'картини/Снимка от езерото.jpeg' };
  expect(exhibitAddress(photo, 'abcdef0123456789', 'stored.png')).toBe(
    '_slovo/encrypted/Снимка-от-езерото.abcdef01.stored.png',
  );
});
