/** What one page shows of the navigation: bounded, however big the site is. */
import { hrefOf } from './address.ts';
import type { LinkTo, NavigationItem, Page, SiteConfig } from './model.ts';
import type { NavigationNode } from './navigation-node.ts';
import type { NavigationTree } from './navigation.ts';

/** Entries shown of one level, and of a navigation that is shown whole. */
const entriesShown = 40;

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
  const level = (nodes: readonly NavigationNode[]): readonly NavigationItem[] => {
    const opened = nodes.findIndex((node) => path.has(node));
    const start = Math.max(0, Math.min(opened - Math.floor(limit / 2), nodes.length - limit));
    const items = nodes.slice(start, start + limit).map(itemOf);
    return [...(start > 0 ? [leftOut] : []), ...items, ...(start + limit < nodes.length ? [leftOut] : [])];
  };
  const itemOf = (node: NavigationNode): NavigationItem => {
    const open = isWhole || path.has(node);
    const href = node.href ?? pageHref(node.page ?? (open ? undefined : firstPage(node)), config);
    return {
      title: node.title,
      ...(node.lang !== undefined && { lang: node.lang }),
      ...(href !== undefined && { href }),
      current: node.page === page,
      open,
      items: open ? level(node.children) : [],
    };
  };
  return level(tree.roots);
}

/** The sections above the page, outermost first; one without a page of its own leads to its first. */
export function breadcrumbsFor(tree: NavigationTree, page: Page, config: SiteConfig): readonly LinkTo[] {
  return (tree.pathTo.get(page) ?? []).slice(0, -1).flatMap((node) => {
    const href = pageHref(node.page ?? firstPage(node), config);
    if (href === undefined) return [];
    return [{ title: node.title, href, ...(node.lang !== undefined && { lang: node.lang }) }];
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
