/** Puts outputs into the built folder: what is there already is linked, the rest is written, then all is swapped in. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { markOf, readManifest, writeManifest, type Manifest } from './manifest.ts';
import type { Content, Output, OutputGroup } from './output.ts';
import { unseen, type Progress } from './progress.ts';

export interface Written {
  /** Files taken from the last build. */
  readonly kept: number;
  readonly written: number;
  /** Files of the last build that are no more. */
  readonly removed: number;
}

/**
 * Makes a folder hold these outputs and nothing else. It is built beside and renamed, so that a build that
 * fails or is killed leaves the last one whole. A folder that holds them already is not touched.
 */
export async function writeFolder(
  out: string,
  { outputs, groups }: { readonly outputs: readonly Output[]; readonly groups: readonly OutputGroup[] },
  cacheFolder: string,
  progress: Progress = unseen,
): Promise<Written> {
  restoreLast(out);
  const last = readManifest(cacheFolder, out);
  // Where there is no last build, keys are asked for when a file is written: what they are made of is at hand then.
  const isKept = (file: string, one: { readonly key: string }): boolean => {
    const known = last.files[file];
    return known !== undefined && known[0] === one.key && markOf(join(out, file)) === known[1];
  };
  const keys = new Map<string, string>();
  const freshGroups: OutputGroup[] = [];
  for (const group of groups) {
    const files = Object.keys(last.files).filter((file) => file.startsWith(`${group.folder}/`));
    if (files.length === 0 || !files.every((file) => isKept(file, group))) freshGroups.push(group);
    else for (const file of files) keys.set(file, group.key);
  }
  const fresh: Output[] = [];
  for (const output of outputs) {
    if (isKept(output.file, output)) keys.set(output.file, output.key);
    else fresh.push(output);
  }
  const kept = [...keys.keys()];
  if (fresh.length === 0 && freshGroups.length === 0 && isUntouched(out, last, kept)) {
    return { kept: kept.length, written: 0, removed: 0 };
  }

  progress.begin('write', fresh.length);
  const beside = `${out}.building-${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  const place = placer(beside);
  let linked = 0;
  // One after the other: what an index is made of takes much memory.
  const writeGroups = async (): Promise<void> => {
    for (const group of freshGroups) {
      for (const [path, content] of await group.files()) {
        const file = `${group.folder}/${path}`;
        const mark = last.files[file]?.[1];
        const isThere =
          mark !== undefined && group.isNamedByContent(path) && markOf(join(out, file)) === mark;
        if (isThere) {
          linkOrCopy(join(out, file), place(file));
          linked += 1;
        } else writeFileSync(place(file), content);
        keys.set(file, group.key);
      }
    }
  };
  try {
    for (const file of kept) linkOrCopy(join(out, file), place(file));
    await Promise.all([writeAll(fresh, place, progress), writeGroups()]);
    swap(out, beside);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  for (const { file, key } of fresh) keys.set(file, key);
  writeManifest(cacheFolder, out, keys);
  const removed = Object.keys(last.files).filter((file) => !keys.has(file)).length;
  return { kept: kept.length + linked, written: keys.size - kept.length - linked, removed };
}

/** Whether the last build's folder holds what is kept, and nothing else. */
function isUntouched(out: string, last: Manifest, kept: readonly string[]): boolean {
  return (
    kept.length === Object.keys(last.files).length &&
    Object.entries(last.folders).every(([folder, mark]) => markOf(join(out, folder)) === mark)
  );
}

/** Gives the path of a file below a folder, and makes the folders above it. */
function placer(folder: string): (file: string) => string {
  const made = new Set<string>();
  mkdirSync(folder, { recursive: true });
  return (file) => {
    const above = dirname(file);
    if (!made.has(above)) mkdirSync(join(folder, above), { recursive: true });
    made.add(above);
    return join(folder, file);
  };
}

/** As many at a time as keep every processor busy where pictures are encoded. */
async function writeAll(
  outputs: readonly Output[],
  place: (file: string) => string,
  progress: Progress,
): Promise<void> {
  const waiting = outputs.values();
  const work = async (): Promise<void> => {
    for (const { file, content } of waiting) {
      write(place(file), await content());
      progress.advance();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work));
}

function write(file: string, content: Content): void {
  if (typeof content === 'object' && 'copyOf' in content) copyFileSync(content.copyOf, file);
  else writeFileSync(file, content);
}

/** A second name for the file, where the file system has such: nothing is copied. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The two renames stand side by side, with nothing between them that waits. */
function swap(out: string, next: string): void {
  const last = `${out}.last-${process.pid}`;
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, last);
  renameSync(next, out);
  rmSync(last, { recursive: true, force: true });
}

/**
 * Clears up after builds that were killed: a folder that was half built goes, and one that was moved aside
 * comes back if it was not replaced.
 */
export function restoreLast(out: string): void {
  const parent = dirname(out);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const match = name.startsWith(`${basename(out)}.`) && /\.(building|last)-(\d+)$/.exec(name);
    if (!match || isRunning(Number(match[2]))) continue;
    if (match[1] === 'last' && !existsSync(out)) renameSync(join(parent, name), out);
    else rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    // Another user's process may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
