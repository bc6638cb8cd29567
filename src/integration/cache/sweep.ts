/** Keeps the cache bounded: what no build has used for long goes, and the oldest of what is too much. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './store.ts';

const day = 24 * 60 * 60 * 1000;

export interface Bounds {
  /** In ms since the last use. */
  readonly age: number;
  /** Of all files together. */
  readonly bytes: number;
}

const usual: Bounds = { age: 30 * day, bytes: 2 * 2 ** 30 };

/**
 * Removes old files from a cache folder, at most once a day. A file was used when it was last read or written:
 * where the file system does not note reading, what is still needed may go too, and is made once more.
 *
 * @param now in ms since 1970
 */
export function sweepDaily(folder: string, now = Date.now()): void {
  const note = join(folder, 'swept');
  const last = statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (now - last < day) return;
  sweep(folder, usual, now);
  replaceFile(note, '');
}

export function sweep(folder: string, { age, bytes }: Bounds, now: number): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, atimeMs, mtimeMs } = statSync(path);
      return { path, size, used: Math.max(atimeMs, mtimeMs) };
    })
    .sort((one, other) => other.used - one.used);
  let total = 0;
  for (const { path, size, used } of files) {
    total += size;
    const isLeftOver = path.endsWith('.tmp') && now - used > day;
    if (now - used > age || total > bytes || isLeftOver) rmSync(path, { force: true });
  }
}
