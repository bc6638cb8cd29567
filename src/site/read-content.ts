/** The one file of the site model that reads the disk. */
import { isUtf8 } from 'node:buffer';
import { statSync, type Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { addressLockFile } from './address-lock.ts';
import { navigationFile } from './content-navigation.ts';
import { ignores } from './ignore-patterns.ts';
import type { Asset, MkDocsRules, Problem, Source } from './model.ts';
import { problemOf } from './problems.ts';
import { SourceFile, type Noted } from './source-file.ts';
import { isPageFile } from './source-name.ts';
import { translationLockFile } from './translation-lock.ts';

export interface Content {
  readonly sources: readonly Source[];
  readonly assets: readonly Asset[];
  readonly problems: readonly Problem[];
  /** Texts of the lock files, which are never published; undefined for one that is not there. */
  readonly locks: Locks;
  /** Text of the navigation beside the pages; undefined where there is none, or the content keeps other rules. */
  readonly navigation?: string;
}

export interface Locks {
  readonly addresses?: string;
  readonly translations?: string;
}

/** What earlier readings of a content folder noted of its sources. */
export interface Notes {
  /** @param mark of the file as it is now. @returns undefined where it was another, or is not known */
  readonly of: (path: string, mark: string) => Noted | undefined;
  /** @param changed when the file was last changed, in ms since 1970 */
  readonly add: (path: string, mark: string, noted: Noted, changed: number) => void;
}

const noNotes: Notes = { of: () => undefined, add: () => undefined };

/** Files read at the same time: more would run out of descriptors on a big site. */
const atOnce = 64;

/**
 * Reads a content folder: `.md` and `.mdx` are sources, all else are assets. Names that begin with `.` or
 * `_` are left out (drafts, partials, editors' files); symbolic links are followed where they stay inside
 * the folder. Names are given in NFC, sorted by code units, whatever the disk's order. A folder that is not
 * there has nothing in it.
 *
 * @param rules of MkDocs, where the content keeps them: its endings of pages, its patterns of files that are
 *   left out, and links are followed wherever they lead
 * @param known sources that are known to be as they were read before, by path: they are not looked at
 * @param notes of earlier readings: files that are as they were then are not read
 */
export async function readContent(
  folder: string,
  rules?: MkDocsRules,
  known: ReadonlyMap<string, Source> = new Map(),
  notes: Notes = noNotes,
): Promise<Content> {
  const { pages, others, problems } = await listContent(folder, rules);
  const read = new Map(known);
  const unread = pages.filter(({ path }) => !known.has(path));
  for (let start = 0; start < unread.length; start += atOnce) {
    const batch = unread.slice(start, start + atOnce);
    for (const { source, problem } of await Promise.all(
      batch.map((found) => readSource(folder, found, notes)),
    )) {
      read.set(source.path, source);
      if (problem) problems.push(problem);
    }
  }
  const sources = pages.map(({ path }) => read.get(path)!);
  const assets = others
    .filter(({ path }) => path !== addressLockFile && path !== translationLockFile)
    .map(({ path, name }) => (path === name ? { path } : { path, file: name }));
  const navigation = rules ? undefined : await readText(folder, navigationFile);
  return {
    ...{ sources, assets, problems, locks: await readLocks(folder) },
    ...(navigation !== undefined && { navigation }),
  };
}

/** The lock files of a content folder, as they are now. */
export async function readLocks(folder: string): Promise<Locks> {
  const addresses = await readText(folder, addressLockFile);
  const translations = await readText(folder, translationLockFile);
  return {
    ...(addresses !== undefined && { addresses }),
    ...(translations !== undefined && { translations }),
  };
}

function readText(folder: string, name: string): Promise<string | undefined> {
  return readFile(join(folder, name), 'utf8').catch(() => undefined);
}

/** The files of a content folder, without reading them: pages and others apart. */
export async function listContent(
  folder: string,
  rules?: MkDocsRules,
): Promise<{ pages: readonly Found[]; others: readonly Found[]; problems: Problem[] }> {
  const { files, problems } = rules
    ? await listByRules(folder, rules)
    : await listFiles(folder, (name) => !/^[._]/.test(name));
  const isPage = ({ path }: Found): boolean => isPageFile(path, rules && { mkdocs: rules });
  return { pages: files.filter(isPage), others: files.filter((file) => !isPage(file)), problems };
}

/** What MkDocs leaves out before any pattern of a project's own. */
const alwaysExcluded = ['.*', '/templates/'];

async function listByRules(folder: string, { exclude }: MkDocsRules): ReturnType<typeof listFiles> {
  const isLeftOut = ignores([...alwaysExcluded, ...exclude]);
  // Folders with a dot are not even opened: nothing but a pattern that takes back in could find them.
  const takesIn = exclude.some((pattern) => pattern.startsWith('!'));
  const { files, problems } = await listFiles(folder, (name) => takesIn || !name.startsWith('.'), true);
  return { files: files.filter(({ path }) => !isLeftOut(path)), problems };
}

/** Paths of the files that are copied as they are, decoded, without a slash at the start. */
export async function listPublic(
  folder: string,
  isPublished: (path: string) => boolean = () => true,
): Promise<ReadonlySet<string>> {
  const { files } = await listFiles(folder, () => true);
  return new Set(files.map(({ path }) => path).filter(isPublished));
}

interface Found {
  /** In NFC. */
  readonly path: string;
  /** As the disk spells it. */
  readonly name: string;
}

async function readSource(
  folder: string,
  { path, name }: Found,
  notes: Notes,
): Promise<{ source: Source; problem?: Problem }> {
  const file = join(folder, name);
  // Looked at before it is read: what is written meanwhile has another mark.
  const { mark, changed } = lookAt(file);
  const noted = notes.of(path, mark);
  if (noted) {
    notes.add(path, mark, noted, changed);
    return { source: new SourceFile(path, file, noted) };
  }
  const bytes = await readFile(file);
  const source = new SourceFile(path, file, bytes.toString('utf8'));
  if (isUtf8(bytes)) {
    notes.add(path, mark, source, changed);
    return { source };
  }
  return { source, problem: problemOf('content-encoding', 'The file is not UTF-8.', { file: path }) };
}

/** Of a file that was written to or put in the place of another, the mark is another, even if it says it is as old. */
function lookAt(file: string): { mark: string; changed: number } {
  const { size, ino, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = statSync(file, { bigint: true });
  const changed = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
  return { mark: [size, ino, mtimeNs, ctimeNs].join(' '), changed };
}

async function listFiles(
  folder: string,
  wanted: (name: string) => boolean,
  leavesRoot = false,
): Promise<{ files: Found[]; problems: Problem[] }> {
  const found: Found[] = [];
  const problems: Problem[] = [];
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return { files: found, problems };

  const walk = async (below: string, above: ReadonlySet<string>): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      if (!wanted(entry.name)) continue;
      const name = below + entry.name;
      const kind = await kindOf(entry, join(root, name), leavesRoot ? '' : root, above);
      if (kind === 'file') found.push({ path: name.normalize('NFC'), name });
      else if (kind) await walk(`${name}/`, new Set([...above, kind.folder]));
      else if (entry.isSymbolicLink()) {
        const file = name.normalize('NFC');
        problems.push(problemOf('content-link-unused', 'The symbolic link was left out.', { file }));
      }
    }
  };
  await walk('', new Set([root]));
  const files = found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files, problems };
}

/** Undefined for what is no file, leads out of the root, or leads back to a folder it lies in. */
async function kindOf(
  entry: Dirent,
  path: string,
  root: string,
  above: ReadonlySet<string>,
): Promise<'file' | { folder: string } | undefined> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return { folder: path };
  if (!entry.isSymbolicLink()) return undefined;
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined || !target.startsWith(root + sep) || above.has(target)) return undefined;
  const status = await stat(target);
  return status.isFile() ? 'file' : status.isDirectory() ? { folder: target } : undefined;
}
