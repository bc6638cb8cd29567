/** Reads snippets for the dialect: files of the content folder, and nothing outside it. */
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { CompileOptions } from '../../dialect/index.ts';

/** Largest snippet in bytes: a page is not a data file. */
const largest = 1024 * 1024;

/**
 * A reader that looks for a path beside the file that asks, then in the content folder itself. Links are
 * followed first and checked then, so that none leads out.
 *
 * @param folder the content folder
 * @param page path in it of the page that is compiled
 */
export function snippetReader(folder: string, page: string): NonNullable<CompileOptions['readSnippet']> {
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
    return { problem: 'There is no such file.' };
  };
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
