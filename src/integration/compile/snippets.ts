/** Reads snippets for the dialect: files of the content folder, and nothing outside it. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { CompileOptions } from '../../dialect/index.ts';
import { nearest } from '../../site/nearest.ts';
import { digestOfValue } from '../cache/digest.ts';
import { includeReader } from './includes.ts';
import type { CompileJob, SnippetRead } from './job.ts';

type SnippetPlaces = Pick<CompileJob, 'folder' | 'path' | 'snippetFolders' | 'snippetLimit'>;

type SnippetReader = NonNullable<CompileOptions['readSnippet']>;

const noFile = 'There is no such file.';
const outsideFolders = 'The snippet lies outside the folders that base_path names.';
const outsideRepository = 'It lies outside the repository of the project.';

/** Largest snippet in bytes: a page is not a data file. */
const largest = 1024 * 1024;

/**
 * A reader that looks for a path beside the file that asks, then in the content folder itself; or in the
 * folders that a project names for its snippets. Links are followed first and checked then, so that none leads
 * out of the folder.
 *
 * @param places the content folder, the page in it that is compiled, the folders of snippets where a project
 *   names them, and the one that paths may lead to out of those where it allows that
 */
export function snippetReader({
  folder,
  path: page,
  snippetFolders,
  snippetLimit,
}: SnippetPlaces): SnippetReader {
  if (snippetFolders) return (path) => readNamed(path, snippetFolders, snippetLimit);
  return (path, from) => {
    if (/^[a-z][a-z+.-]*:/i.test(path))
      return { problem: 'Snippets are files: nothing is fetched while building.' };
    const root = realpathSync(folder);
    const beside = dirname(join(folder, from ?? page));
    for (const start of [beside, folder]) {
      const wanted = isAbsolute(path) ? join(folder, path) : join(start, path);
      const real = realOf(wanted);
      if (real === undefined) continue;
      if (real !== root && !real.startsWith(root + sep))
        return { problem: 'The snippet lies outside the content folder.' };
      try {
        const text = readFileSync(real, 'utf8');
        if (text.length > largest) return { problem: 'The snippet is larger than 1 MB.' };
        return { text, path: relative(root, real).split(sep).join('/') };
      } catch {
        return { problem: 'The snippet cannot be read.' };
      }
    }
    return { problem: `${noFile}${meant(path, [beside, folder])}` };
  };
}

function readNamed(path: string, folders: readonly string[], limit?: string): ReturnType<SnippetReader> {
  if (/^[a-z][a-z+.-]*:/i.test(path))
    return { problem: 'Snippets are files: nothing is fetched while building.' };
  let problem = noFile;
  for (const folder of folders) {
    const root = realOf(folder);
    // A folder of snippets may be a single file, which its name asks for.
    const isFile = root !== undefined && statSync(root).isFile();
    const real = isFile ? (basename(folder) === path ? root : undefined) : realOf(join(folder, path));
    if (root === undefined || real === undefined || !statSync(real).isFile()) continue;
    const around = (limit !== undefined && realOf(limit)) || root;
    if (!real.startsWith(root + sep) && real !== root && !real.startsWith(around + sep)) {
      problem = limit === undefined ? outsideFolders : outsideRepository;
      continue;
    }
    const text = readFileSync(real, 'utf8');
    if (text.length > largest) return { problem: 'The snippet is larger than 1 MB.' };
    return { text, path: real === root ? real : relative(root, real).split(sep).join('/') };
  }
  return { problem: problem === noFile ? noFile + meant(path, folders) : problem };
}

/** A file of nearly that name in one of the folders. */
function meant(path: string, folders: readonly string[]): string {
  if (path.split(/[\\/]/).includes('..')) return '';
  for (const folder of folders) {
    const name = nearest(basename(path), namesIn(dirname(join(folder, path))));
    if (name !== undefined) return ` Did you mean “${join(dirname(path), name)}”?`;
  }
  return '';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Digest of what was read, or of why nothing was. */
export function digestOfSnippet(read: ReturnType<SnippetReader>): string {
  return digestOfValue(read);
}

/** Digest of the files that a directive included. */
export function digestOfIncludes(read: ReturnType<NonNullable<CompileOptions['readIncludes']>>): string {
  return digestOfValue('problem' in read ? read : read.map(({ path, text }) => ({ path, text })));
}

/** Tells whether a page that asked for these would read the same now. */
export type SnippetCheck = (job: CompileJob, snippets: readonly SnippetRead[]) => boolean;

/** A check that reads a file once, however many pages include it: for one pass over the pages of a site. */
export function snippetCheck(): SnippetCheck {
  const digests = new Map<string, string>();
  const digestNow = (job: CompileJob, { path, from, exclude }: SnippetRead): string => {
    const places = (exclude ? undefined : job.snippetFolders) ?? dirname(from ?? job.path);
    const name = JSON.stringify([job.folder, job.includeRoot, job.snippetLimit, places, path, exclude]);
    const known = digests.get(name);
    if (known !== undefined) return known;
    const digest = exclude
      ? digestOfIncludes(includeReader(job)(path, from, exclude))
      : digestOfSnippet(snippetReader(job)(path, from));
    digests.set(name, digest);
    return digest;
  };
  return (job, snippets) => snippets.every((one) => digestNow(job, one) === one.digest);
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
