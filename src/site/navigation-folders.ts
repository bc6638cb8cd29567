/** The navigation where none is configured: folders are sections, their index pages stand for them. */
import { notFoundKey } from './keys.ts';
import type { Locale, Page, Site } from './model.ts';
import { pageNode, type NavigationNode } from './navigation-node.ts';

interface Folder {
  readonly key: string;
  index?: Page;
  readonly pages: Page[];
  readonly folders: Map<string, Folder>;
}

/** Pages and folders by `order`, then by title as the language sorts; the home page first. */
export function folderNodes(site: Site, locale: Locale): readonly NavigationNode[] {
  const root: Folder = { key: '', pages: [], folders: new Map() };
  for (const page of site.pages) {
    if (page.locale !== locale || page.key === notFoundKey) continue;
    const segments = page.key.split('/');
    const name = segments.pop()!;
    const folder = segments.reduce(folderIn, root);
    if (name === 'index') folder.index = page;
    else if (!page.document.frontMatter.hidden) folder.pages.push(page);
  }
  const collator = new Intl.Collator(locale.tag, { numeric: true });
  const nodes = nodesIn(root, collator);
  const home = root.index;
  return home && !home.document.frontMatter.hidden ? [pageNode(home, []), ...nodes] : nodes;
}

function folderIn(parent: Folder, name: string): Folder {
  const key = parent.key === '' ? name : `${parent.key}/${name}`;
  const folder = parent.folders.get(name) ?? { key, pages: [], folders: new Map<string, Folder>() };
  parent.folders.set(name, folder);
  return folder;
}

function nodesIn(folder: Folder, collator: Intl.Collator): NavigationNode[] {
  const entries = folder.pages.map((page) => ({
    key: page.key,
    order: orderOf(page),
    node: pageNode(page, []),
  }));
  for (const inner of folder.folders.values()) {
    const children = nodesIn(inner, collator);
    const { index } = inner;
    const shown = index?.document.frontMatter.hidden ? undefined : index;
    if (!shown && children.length === 0) continue;
    const name = inner.key.slice(inner.key.lastIndexOf('/') + 1).replace(/[-_]+/g, ' ');
    const node = index ? pageNode(index, children) : { title: name, children };
    entries.push({ key: inner.key, order: orderOf(index), node: shown ? node : withoutPage(node) });
  }
  return entries
    .sort(
      (a, b) =>
        // Infinity less Infinity is no number.
        (a.order === b.order ? 0 : a.order - b.order) ||
        collator.compare(a.node.title, b.node.title) ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ node }) => node);
}

function orderOf(page: Page | undefined): number {
  return page?.document.frontMatter.order ?? Infinity;
}

function withoutPage({ title, lang, children }: NavigationNode): NavigationNode {
  return { title, ...(lang !== undefined && { lang }), children };
}
