/** The whole navigation of a language: made once, and never written into a page as a whole. */
import type { Locale, NavigationEntry, Page, Problem, Site, SiteConfig } from './model.ts';
import { nearest } from './nearest.ts';
import { fileNodes } from './navigation-files.ts';
import { folderNodes } from './navigation-folders.ts';
import { pageNode, type NavigationNode } from './navigation-node.ts';
import { configFile, problemOf } from './problems.ts';
import { defaultLocale } from './source-name.ts';

export interface NavigationTree {
  readonly roots: readonly NavigationNode[];
  /** Entries of all levels. */
  readonly size: number;
  /** From the top level to the page's own node, which is the last. */
  readonly pathTo: ReadonlyMap<Page, readonly NavigationNode[]>;
  /** All pages of the navigation, as a reader of the whole would meet them. */
  readonly order: readonly Page[];
  /** Place in `order`. */
  readonly placeOf: ReadonlyMap<Page, number>;
}

const trees = new WeakMap<Site, Map<string, NavigationTree>>();

/** The navigation of a site in a language, as it is written or from folders. */
export function navigationOf(site: Site, locale: Locale): NavigationTree {
  const ofSite = trees.get(site) ?? new Map<string, NavigationTree>();
  trees.set(site, ofSite);
  let tree = ofSite.get(locale.tag);
  if (!tree) {
    const { navigation, navigationOf: own, mkdocs } = site.config;
    const entries = own?.[locale.tag] ?? navigation;
    const unconfigured = mkdocs ? fileNodes : folderNodes;
    tree = treeOf(entries ? writtenNodes(site, locale, entries) : unconfigured(site, locale));
    ofSite.set(locale.tag, tree);
  }
  return tree;
}

function treeOf(roots: readonly NavigationNode[]): NavigationTree {
  const pathTo = new Map<Page, readonly NavigationNode[]>();
  let size = 0;
  const walk = (node: NavigationNode, above: readonly NavigationNode[]): void => {
    const path = [...above, node];
    size++;
    if (node.page && !pathTo.has(node.page)) pathTo.set(node.page, path);
    for (const child of node.children) walk(child, path);
  };
  for (const root of roots) walk(root, []);
  const order = [...pathTo.keys()];
  return { roots, size, pathTo, order, placeOf: new Map(order.map((page, place) => [page, place])) };
}

function writtenNodes(
  site: Site,
  locale: Locale,
  entries: readonly NavigationEntry[],
): readonly NavigationNode[] {
  return entries.flatMap((entry): NavigationNode[] => {
    const found = entry.page === undefined ? undefined : site.byKey.get(entry.page)?.get(locale.tag);
    const page = found?.document.frontMatter.hidden ? undefined : found;
    const children = writtenNodes(site, locale, entry.items ?? []);
    if (!page && entry.href === undefined && children.length === 0) return [];
    const titled = titleIn(entry, locale, site.config) ?? (page ? pageNode(page) : { title: '' });
    return [
      {
        title: titled.title,
        ...(titled.lang !== undefined && { lang: titled.lang }),
        ...(page && { page }),
        ...(entry.href !== undefined && { href: entry.href }),
        children,
      },
    ];
  });
}

function titleIn(
  { title }: NavigationEntry,
  locale: Locale,
  config: SiteConfig,
): { title: string; lang?: string } | undefined {
  if (!title) return undefined;
  const own = title[locale.tag];
  if (own !== undefined) return { title: own };
  const other = [defaultLocale(config.locales), ...config.locales].find(
    ({ tag }) => title[tag] !== undefined,
  );
  return other && { title: title[other.tag]!, lang: other.tag };
}

/** Checks that a written navigation names pages that exist and are shown. */
export function checkNavigation(config: SiteConfig, byKey: Site['byKey']): Problem[] {
  const problems: Problem[] = [];
  const check = (entry: NavigationEntry): void => {
    const { place = { file: configFile } } = entry;
    const pages = entry.page === undefined ? undefined : byKey.get(entry.page);
    if (entry.page !== undefined && !pages) {
      const meant = nearest(entry.page, byKey.keys());
      const advice = meant === undefined ? undefined : `Did you mean '${meant}'?`;
      const message = `The navigation names the page “${entry.page}”, which does not exist.`;
      problems.push(problemOf('navigation-unknown-page', message, place, advice));
    } else if (pages && [...pages.values()].every(({ document }) => document.frontMatter.hidden)) {
      const message = `The navigation names the page “${entry.page!}”, which is hidden.`;
      problems.push(problemOf('navigation-hidden-page', message, place));
    }
    entry.items?.forEach(check);
  };
  for (const entries of [config.navigation ?? [], ...Object.values(config.navigationOf ?? {})])
    entries.forEach(check);
  return problems;
}
