/** Exhibits on disk, by the photo's content and the code that makes them: what was made once is not made again. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '../variants.ts';
import { exhibitFiles, makeExhibit, type Exhibit } from './exhibit.ts';

export interface KeptExhibit {
  readonly exhibit: Exhibit;
  /** The folder that its files are in. */
  readonly folder: string;
}

/** Where exhibits are looked for and made. */
export interface ExhibitPlaces {
  readonly contentFolder: string;
  /** Folder of results kept between builds. */
  readonly cacheFolder: string;
  /** Changes with everything that changes an exhibit but its photo. */
  readonly version: string;
}

/**
 * The exhibit of a photo, taken from the cache or made and put there.
 *
 * @param photo a picture of the content folder
 * @throws UnreadablePhoto when the file is broken
 */
export async function exhibitOf(
  photo: Picture,
  { contentFolder, cacheFolder, version }: ExhibitPlaces,
): Promise<KeptExhibit> {
  const id = createHash('sha256').update(`${version}\0${photo.digest}`).digest('hex');
  const folder = join(cacheFolder, 'encrypted-photos', id);
  const kept = await readExhibit(folder, id);
  if (kept) return { exhibit: kept, folder };

  const { exhibit, files } = await makeExhibit(await readFile(join(contentFolder, photo.path)), id);
  // Written beside and renamed: a build that is killed leaves no half an exhibit.
  const beside = `${folder}.${process.pid}`;
  await mkdir(beside, { recursive: true });
  for (const name of exhibitFiles) await writeFile(join(beside, name), files[name]);
  await writeFile(join(beside, 'exhibit.json'), JSON.stringify(exhibit));
  await rm(folder, { recursive: true, force: true });
  await rename(beside, folder);
  return { exhibit, folder };
}

async function readExhibit(folder: string, id: string): Promise<Exhibit | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(join(folder, 'exhibit.json'), 'utf8'));
    return isExhibit(kept) && kept.id === id ? kept : undefined;
  } catch {
    // Not there, or not whole: it is made anew.
    return undefined;
  }
}

function isExhibit(value: unknown): value is Exhibit {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'photo', 'stored', 'frame', 'fragment', 'wrongKey', 'viewer'].every((key) => key in value)
  );
}
