/** Reads what the directives of include-markdown name: files of the repository, and nothing outside it. */
import { existsSync, globSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { CompileOptions, IncludedFile } from '../../dialect/index.ts';
import { globSource } from '../../site/ignore-patterns.ts';
import type { CompileJob } from './job.ts';

type IncludeReader = NonNullable<CompileOptions['readIncludes']>;

/** Largest file in bytes: a page is not a data file. */
const largest = 1024 * 1024;

/**
 * A reader of files and patterns. What begins with `./` or `../` is looked for from the file that asks, all
 * else from the content folder, and then from that file.
 */
export function includeReader({ folder, path: page, includeRoot = folder }: CompileJob): IncludeReader {
  const root = realOf(includeRoot) ?? includeRoot;
  // Files are named as messages show them: from the project's folder.
  const project = dirname(realOf(folder) ?? folder);
  return (pattern, from, exclude) => {
    if (/^[a-z][a-z+.-]*:\/\//i.test(pattern)) return { problem: 'Nothing is fetched while building.' };
    const own = dirname(from === undefined ? join(folder, page) : join(project, from));
    const starts = /^\.\.?\//.test(pattern) ? [own] : [folder, own];
    for (const start of starts) {
      const files = filesAt(start, pattern.replace(/^\/+/, ''), own, exclude);
      const found: IncludedFile[] = [];
      for (const file of files) {
        const read = readInside(file, root, project);
        if (typeof read === 'string') return { problem: read };
        found.push({ ...read, relink: (address) => relinked(address, file, join(folder, page)) });
      }
      if (found.length > 0) return found;
    }
    return { problem: 'There is no such file.' };
  };
}

function filesAt(start: string, pattern: string, own: string, exclude: readonly string[]): readonly string[] {
  if (existsSync(join(start, pattern))) return [resolve(start, pattern)];
  if (!/[*?[]/.test(pattern)) return [];
  const left = exclude.map((one) => new RegExp(`^${globSource(relative('/', resolve('/', one)))}$`, 'u'));
  return globSync(pattern, { cwd: start })
    .map((file) => resolve(start, file))
    .filter((file) => statSync(file).isFile())
    .filter((file) => !left.some((one) => one.test(relative(own, file).split(sep).join('/'))))
    .sort();
}

/** @returns why it cannot be had, as a sentence, where that is so */
function readInside(file: string, root: string, project: string): { text: string; path: string } | string {
  const real = realOf(file);
  if (real === undefined || !statSync(real).isFile()) return 'There is no such file.';
  if (!real.startsWith(root + sep)) return 'The file lies outside the repository.';
  const text = readFileSync(real, 'utf8');
  if (text.length > largest) return 'The file is larger than 1 MB.';
  return { text, path: relative(project, real).split(sep).join('/') };
}

/** An address that is relative to a file, relative to the page. */
function relinked(address: string, file: string, page: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const target = relative(dirname(page), resolve(dirname(file), path))
    .split(sep)
    .join('/');
  return `${target}${path.endsWith('/') ? '/' : ''}${rest}`;
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
