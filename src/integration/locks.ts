/** Writes the lock files of a content folder: on demand alone, a build never does. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { addressLockFile, writeAddressLock } from '../site/address-lock.ts';
import type { Document } from '../site/model.ts';
import { recordPublished, unrecorded } from '../site/published.ts';
import { readLocks } from '../site/read-content.ts';
import {
  readTranslationLock,
  recordOf,
  translationLockFile,
  writeTranslationLock,
} from '../site/translation-lock.ts';
import type { Prepared } from './prepare.ts';

/** Folder in the content folder with each translation's original as it was, under the translation's path. */
export const originalsFolder = '.originals';

/**
 * Adds to the list of published addresses what is new, and begins one where there is none.
 *
 * @returns what was added, as addresses
 */
export async function recordAddresses({ project, site, recorded }: Prepared): Promise<readonly string[]> {
  const before = recorded ?? new Map();
  const added = unrecorded(site, before);
  await replace(
    join(project.contentFolder, addressLockFile),
    writeAddressLock(recordPublished(site, before)),
  );
  return added;
}

/**
 * Notes that translations are of today: with the fingerprints of their originals' sections, and with the
 * originals themselves, so that what changes later can be shown beside what was.
 *
 * @param wanted paths of translations or of folders, from the working folder or from the content folder
 * @returns the translations, and which of the paths are none
 */
export async function acceptTranslations(
  { project, site }: Prepared,
  wanted: readonly string[],
): Promise<{ accepted: readonly string[]; unknown: readonly string[] }> {
  const { contentFolder } = project;
  const byPath = new Map(
    [...site.translations].map(([document, { original }]) => [document.source.path, original]),
  );
  const accepted = new Map<string, Document>();
  const unknown: string[] = [];
  for (const path of wanted) {
    const inContent = relative(contentFolder, resolve(path)).split(sep).join('/').normalize('NFC');
    const names = [inContent, path.normalize('NFC').replace(/\/$/, '')];
    const found = [...byPath].filter(([file]) =>
      names.some((name) => name === '' || name === '.' || file === name || file.startsWith(`${name}/`)),
    );
    if (found.length === 0) unknown.push(path);
    for (const [file, original] of found) accepted.set(file, original);
  }

  // Nothing is written where one of the paths cannot be meant.
  if (unknown.length > 0) return { accepted: [], unknown };

  const { translations: lock = '' } = await readLocks(contentFolder);
  const kept = [...readTranslationLock(lock).records].filter(([file]) => byPath.has(file));
  const records = new Map([...kept, ...[...accepted].map(([file, one]) => [file, recordOf(one)] as const)]);
  await replace(join(contentFolder, translationLockFile), writeTranslationLock(records));
  for (const [file, original] of accepted) {
    await replace(join(contentFolder, originalsFolder, file), original.source.text);
  }
  for (const [file] of readTranslationLock(lock).records) {
    if (!byPath.has(file)) await rm(join(contentFolder, originalsFolder, file), { force: true });
  }
  return { accepted: [...accepted.keys()], unknown };
}

/** Written beside and renamed: whoever is interrupted has the old file or the new one. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, text);
  await rename(beside, file);
}
