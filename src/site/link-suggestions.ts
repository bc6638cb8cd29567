/** What an author may have meant by a link that leads nowhere. */
import { anchorsOf } from './anchors.ts';
import { decodeAddress, folderOf, joinPath, relativePath } from './address.ts';
import type { Targets } from './link-targets.ts';
import type { Page } from './model.ts';
import { nearest } from './nearest.ts';
import { readSourceName } from './source-name.ts';
import { sectionIn } from './translations.ts';

/**
 * Searches through all names of a site before no more are made: a site with thousands of broken links has
 * one cause, and a search for each would take longer than all the rest.
 */
const mostSearches = 60;

export interface Suggestions {
  /** The nearest path, written as the page would write it, with the fragment that was written. */
  readonly path: (page: Page, written: string, fragment: string | undefined) => string | undefined;
  /** The nearest id on a page. */
  readonly anchor: (target: Page, id: string) => string | undefined;
}

export function suggestionsFor(targets: Targets): Suggestions {
  const { site, sources, assets } = targets;
  let searches = 0;
  let byName: ReadonlyMap<string, string> | undefined;
  const files = (): Iterable<string> => [...sources.keys(), ...assets.keys()];

  const pathFor = (page: Page, written: string): string | undefined => {
    const path = decodeAddress(written);
    if (path.startsWith('/')) {
      const route = `${path.replace(/\/$/, '')}/`;
      return nearest(route, site.byRoute.keys()) ?? nearest(path.slice(1), site.publicPaths);
    }
    const folder = folderOf(page.document.source.path);
    const wanted = joinPath(folder, path) ?? path.replace(/^(?:\.\.?\/)+/, '');
    byName ??= new Map([...files()].map((file) => [file.slice(folderOf(file).length), file]));
    // A page that has no translation is meant by its own name, and not by that of another translation.
    const { key, named, extension } = readSourceName(wanted, site.config);
    const bare = key + extension;
    if (named && folderOf(bare) === folderOf(wanted) && sources.has(bare)) return relativePath(folder, bare);
    // The right name in the wrong folder is likelier than a wrong name.
    const found = byName.get(wanted.slice(folderOf(wanted).length)) ?? nearest(wanted, files());
    return found === undefined ? undefined : relativePath(folder, found);
  };

  return {
    path: (page, written, fragment) => {
      if (++searches > mostSearches) return undefined;
      const path = pathFor(page, written);
      return path !== undefined && fragment ? `${path}#${decodeAddress(fragment)}` : path;
    },
    anchor: (target, id) => {
      if (++searches > mostSearches) return undefined;
      for (const other of site.byKey.get(target.key)?.values() ?? []) {
        if (other.document === target.document || !anchorsOf(other.document).has(id)) continue;
        const twin = sectionIn(site.translations, other.document, id, target.document);
        if (twin !== undefined) return twin;
      }
      return nearest(id, anchorsOf(target.document));
    },
  };
}
