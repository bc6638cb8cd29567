/** Titles of pages before they are compiled, for navigations that are sorted by them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressTitle } from '../site/post-title.ts';
import { parseMetadata } from './front-matter.ts';
import { groupOf, type Group } from './settings.ts';

/** Whether settings ask for titles: of a folder, or of the plugin. */
export function wantsTitles(settings: Iterable<unknown>): boolean {
  return [...settings].some((one) => {
    const { sort, order_by: orderBy, use_index_title: usesIndex } = groupOf(one);
    return groupOf(sort)['by'] === 'title' || orderBy === 'title' || usesIndex === true;
  });
}

/**
 * By path, as MkDocs has them when it makes the navigation: from front matter, else from a heading in the first line,
 * else from the name of the file.
 */
export async function readTitles(
  docsFolder: string,
  paths: readonly string[],
  meta: Readonly<Record<string, Group>>,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const path of paths) {
    const text = await readFile(join(docsFolder, path), 'utf8').catch(() => '');
    const { frontMatter } = parseMetadata(text, path, meta);
    const source = { path, text, digest: '', format: 'md' } as const;
    titles.set(path, addressTitle(path.replace(/\.[^./]*$/, ''), { source, frontMatter }));
  }
  return titles;
}
