/** What the last build wrote into a folder, so that the next one can take it from there. */
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../cache/digest.ts';
import { replaceFile } from '../cache/store.ts';

export interface Manifest {
  /** Key, and the mark of the file on the disk, by path below the built folder. */
  readonly files: Readonly<Record<string, readonly [key: string, mark: string]>>;
  /** Marks of the folders: a file that came or went is seen there. */
  readonly folders: Readonly<Record<string, string>>;
}

/** Manifests of different folders, and of one folder's content built for different addresses, do not meet. */
function manifestFile(cacheFolder: string, out: string): string {
  return join(cacheFolder, 'built', `${digestOf(out)}.json`);
}

/** Empty when nothing is known of the folder. */
export function readManifest(cacheFolder: string, out: string): Manifest {
  try {
    const [digest = '', json = ''] = readFileSync(manifestFile(cacheFolder, out), 'utf8').split('\n');
    if (digestOf(json) === digest) return JSON.parse(json) as Manifest;
  } catch {
    // Unreadable is as good as none.
  }
  return { files: {}, folders: {} };
}

/** Notes what lies in a folder that has just been built. @param keys by path below it */
export function writeManifest(cacheFolder: string, out: string, keys: ReadonlyMap<string, string>): void {
  const files: Record<string, readonly [string, string]> = {};
  const folders: Record<string, string> = {};
  for (const [file, key] of keys) {
    files[file] = [key, markOf(join(out, file)) ?? ''];
    for (let folder = dirname(file); !(folder in folders); folder = dirname(folder)) {
      folders[folder] = markOf(join(out, folder)) ?? '';
    }
  }
  const json = JSON.stringify({ files, folders } satisfies Manifest);
  replaceFile(manifestFile(cacheFolder, out), `${digestOf(json)}\n${json}`);
}

/**
 * Size and time of change of a file, the time of change of a folder: what is written to or replaced has
 * another. Undefined where there is none.
 */
export function markOf(path: string): string | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  return found.isFile()
    ? `${found.size} ${found.mtimeMs}`
    : found.isDirectory()
      ? `folder ${found.mtimeMs}`
      : undefined;
}
