/** `slovo check --against`: what differs from a site that MkDocs built. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareSites, type BuiltSite } from '../mkdocs/compare.ts';
import type { Site } from '../site/model.ts';
import { formatProblem } from '../site/problems.ts';
import { Misuse } from './flags.ts';

/**
 * Prints all differences.
 *
 * @returns whether nothing that the other site has is missing
 * @throws Misuse when there is no such folder
 */
export async function printDifferences(site: Site, folder: string): Promise<boolean> {
  const differences = await compareSites(site, await readBuilt(folder));
  for (const difference of differences) console.error(formatProblem(difference));
  const lost = differences.filter(({ severity }) => severity === 'error').length;
  const pages = site.pages.length;
  console.log(
    lost === 0
      ? `All addresses and ids of ${folder} are there, in ${pages} pages`
      : `${lost} addresses and ids of ${folder} are not there`,
  );
  return lost === 0;
}

async function readBuilt(folder: string): Promise<BuiltSite> {
  const root = resolve(folder);
  if (!existsSync(root)) throw new Misuse(`--against ${folder}: there is no such folder.`);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .map((name) => [name.normalize('NFC'), name] as const),
  );
  return {
    files: new Set(names.keys()),
    read: (file) => readFile(join(root, names.get(file) ?? file), 'utf8'),
  };
}
