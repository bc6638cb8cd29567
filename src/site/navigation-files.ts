/** The navigation where none is configured and the content keeps MkDocs' rules: as the files are sorted. */
import { homeKey, notFoundKey } from './keys.ts';
import type { Locale, Page, Site } from './model.ts';
import { blogOf } from './posts.ts';
import { pageNode, type NavigationNode } from './navigation-node.ts';
import { capitalised } from './titles.ts';

interface Folder {
  readonly name: string;
  readonly pages: Page[];
  readonly folders: Map<string, Folder>;
}

/**
 * The index of a folder, then its files, then its folders, each by name; a folder is a section called as it
 * is. In a site with folders of languages, sections are sorted by title, as mkdocs-static-i18n does: it knows no
 * titles of pages then.
 */
export function fileNodes(site: Site, locale: Locale): readonly NavigationNode[] {
  const root: Folder = { name: '', pages: [], folders: new Map() };
  for (const page of site.pages) {
    if (page.locale !== locale || page.key === notFoundKey || page.document.frontMatter.hidden) continue;
    if (blogOf(page.key, site.config.mkdocs)) continue;
    const names = page.key.split('/').slice(0, -1);
    names.reduce(folderIn, root).pages.push(page);
  }
  const byTitle = site.locales.some(({ folder }) => folder !== undefined);
  return nodesIn(root, byTitle);
}

function folderIn(parent: Folder, name: string): Folder {
  const folder = parent.folders.get(name) ?? { name, pages: [], folders: new Map<string, Folder>() };
  parent.folders.set(name, folder);
  return folder;
}

function nodesIn({ pages, folders }: Folder, byTitle: boolean): NavigationNode[] {
  const sections = [...folders.values()].map((folder) => ({
    title: capitalised(folder.name.replace(/[-_]/g, ' ')),
    name: folder.name,
    children: nodesIn(folder, byTitle),
  }));
  const isIndex = ({ key }: Page): boolean => key === homeKey || key.endsWith('/index');
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [
    ...pages
      .sort((a, b) => {
        if (isIndex(a) !== isIndex(b)) return isIndex(a) ? -1 : 1;
        return order(nameOf(a), nameOf(b));
      })
      .map((page) => pageNode(page)),
    ...sections
      .sort((a, b) => (byTitle ? order(a.title, b.title) : order(a.name, b.name)))
      .map(({ title, children }) => ({ title, children })),
  ];
}

function nameOf({ key }: Page): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
