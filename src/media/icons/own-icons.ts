/** Icons of a site's own: SVG files in folders, named by their paths. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { plainSvg } from './plain-svg.ts';

/** By name, `марки-слово` for the file `марки/слово.svg`. */
export type OwnIcons = ReadonlyMap<string, string>;

/** Largest file in bytes: what is bigger is a picture. */
const largest = 64 * 1024;

/** The folders are looked through in their order; of two icons with one name the first counts. */
export function readOwnIcons(folders: readonly string[]): OwnIcons {
  const icons = new Map<string, string>();
  for (const folder of folders) {
    for (const file of svgFiles(folder)) {
      const name = relative(folder, file).slice(0, -'.svg'.length).split(sep).join('-').normalize('NFC');
      if (icons.has(name) || statSync(file).size > largest) continue;
      const svg = plainSvg(readFileSync(file, 'utf8'));
      if (svg !== undefined) icons.set(name, svg);
    }
  }
  return icons;
}

function svgFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.svg$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    // A folder that is not there has none.
    return [];
  }
}
