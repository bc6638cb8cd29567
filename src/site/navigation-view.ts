/** What one page shows of the navigation: bounded, however big the site is. */
import { hrefOf } from './address.ts';
import { iconHref } from './icons.ts';
import type { Breadcrumb, LinkTo, NavigationItem, Page, SectionTab, SiteConfig, Status } from './model.ts';
import type { NavigationNode } from './navigation-node.ts';
import type { NavigationTree } from './navigation.ts';

/** Entries shown of one level, and of a navigation that is shown whole. */
const entriesShown = 40;

/** Entries up to which sections are open that the page is not in. */
const openEntries = 80;

/** Stands where entries of a level are left out. */
const leftOut: NavigationItem = { title: '…', current: false, open: false, items: [] };

/**
 * All of it, where it has at most `limit` entries. Else the top level, and the way down to the page with the
 * siblings at each step; of a level with more than `limit` entries those around the open one.
 */
export function navigationFor(
  tree: NavigationTree,
  page: Page,
  config: SiteConfig,
  limit = entriesShown,
): readonly NavigationItem[] {
  const path = new Set(tree.pathTo.get(page));
  const isWhole = tree.size <= limit;
  // In a site with a row of sections, only those of the reader's own are below one another.
  const first = config.theme?.tabs ? 1 : 0;
  const depth = openDepth(tree, path, first, config);
  const level = (nodes: readonly NavigationNode[], below = 0): readonly NavigationItem[] => {
    const opened = nodes.findIndex((node) => path.has(node));
    const start = Math.max(0, Math.min(opened - Math.floor(limit / 2), nodes.length - limit));
    const items = nodes.slice(start, start + limit).map((node) => itemOf(node, below));
    return [...(start > 0 ? [leftOut] : []), ...items, ...(start + limit < nodes.length ? [leftOut] : [])];
  };
  const itemOf = (node: NavigationNode, below: number): NavigationItem => {
    const open = isWhole || path.has(node);
    const isShown = open || (below >= first && below < depth && node.children.length > 0);
    const href = node.href ?? pageHref(node.page ?? (isShown ? undefined : firstPage(node)), config);
    const { subtitle } = node.page?.document.frontMatter ?? {};
    const icon = iconOf(node, config);
    const status = statusOf(node.page, page, config);
    return {
      title: node.title,
      ...(node.lang !== undefined && { lang: node.lang }),
      ...(href !== undefined && { href }),
      current: node.page === page,
      open,
      ...(status && { status }),
      ...(subtitle !== undefined && { subtitle }),
      ...(icon !== undefined && { icon }),
      items: isShown ? level(node.children, below + 1) : [],
    };
  };
  return level(tree.roots);
}

/** Down to which level sections are open on every page: all, the first, or none, as many as a page can hold. */
function openDepth(
  { roots }: NavigationTree,
  path: ReadonlySet<NavigationNode>,
  first: number,
  { theme }: SiteConfig,
): number {
  const nodes = first === 0 ? roots : (roots.find((node) => path.has(node))?.children ?? []);
  const wanted = { all: [Infinity, 1], first: [1], none: [] }[theme?.openSections ?? 'none'];
  const depth = wanted.find((levels) => entriesWithin(nodes, levels, openEntries) <= openEntries);
  return depth === undefined ? 0 : depth + first;
}

/** How many entries there are down to a level; counting ends above `most`. */
function entriesWithin(nodes: readonly NavigationNode[], levels: number, most: number): number {
  let count = nodes.length;
  if (levels === 0) return count;
  for (const { children } of nodes) {
    if (count > most) break;
    count += entriesWithin(children, levels - 1, most - count);
  }
  return count;
}

function iconOf({ page }: NavigationNode, config: SiteConfig): string | undefined {
  const name = page?.document.frontMatter.icon;
  return name === undefined ? undefined : iconHref(name, config);
}

function statusOf(marked: Page | undefined, page: Page, { theme }: SiteConfig): Status | undefined {
  const name = marked?.document.frontMatter.status;
  if (name === undefined) return undefined;
  const label = theme?.statuses[name]?.[page.locale.tag];
  return { name, ...(label !== undefined && { label }) };
}

/** The first level, for the row below the header; a section without a page of its own leads to its first. */
export function tabsFor(
  tree: NavigationTree,
  page: Page,
  config: SiteConfig,
  limit = entriesShown,
): readonly SectionTab[] {
  const open = tree.pathTo.get(page)?.[0];
  return tree.roots.slice(0, limit).flatMap((node) => {
    const href = node.href ?? pageHref(node.page ?? firstPage(node), config);
    if (href === undefined) return [];
    const lang = node.lang === undefined ? {} : { lang: node.lang };
    const icon = iconOf(node, config);
    return [
      { title: node.title, href, ...lang, current: node === open, ...(icon !== undefined && { icon }) },
    ];
  });
}

/** The sections above the page, outermost first; one without a page of its own is a name that leads nowhere. */
export function breadcrumbsFor(tree: NavigationTree, page: Page, config: SiteConfig): readonly Breadcrumb[] {
  return (tree.pathTo.get(page) ?? []).slice(0, -1).map((node) => {
    const href = pageHref(node.page, config);
    return {
      title: node.title,
      ...(href !== undefined && { href }),
      ...(node.lang !== undefined && { lang: node.lang }),
    };
  });
}

/** The pages before and after, in the order of the navigation. */
export function neighboursOf(
  tree: NavigationTree,
  page: Page,
  config: SiteConfig,
): { readonly previous?: LinkTo; readonly next?: LinkTo } {
  const place = tree.placeOf.get(page);
  if (place === undefined) return {};
  const linkTo = (at: number): LinkTo | undefined => {
    const neighbour = tree.order[at];
    const node = neighbour && tree.pathTo.get(neighbour)?.at(-1);
    if (!neighbour || !node) return undefined;
    const href = hrefOf(config, neighbour.route);
    return { title: node.title, href, ...(node.lang !== undefined && { lang: node.lang }) };
  };
  const [previous, next] = [linkTo(place - 1), linkTo(place + 1)];
  return { ...(previous && { previous }), ...(next && { next }) };
}

function firstPage(node: NavigationNode): Page | undefined {
  for (const child of node.children) {
    const page = child.page ?? firstPage(child);
    if (page) return page;
  }
  return undefined;
}

function pageHref(page: Page | undefined, config: SiteConfig): string | undefined {
  return page && hrefOf(config, page.route);
}
