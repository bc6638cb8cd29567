/** What stands around a post of a blog: the posts before and after, and what else to read. */
import { hrefOf } from './address.ts';
import type { BlogRules } from './blog-rules.ts';
import { targetsOf } from './link-targets.ts';
import type { FrontMatter, LinkTo, Page, Site } from './model.ts';
import { blogOf, dayOf } from './posts.ts';
import { resolveLink } from './resolve-link.ts';

const orders = new WeakMap<Site, Map<string, readonly Page[]>>();

/** The posts of the same blog in its language, the oldest first. */
function postsBeside(site: Site, { locale }: Page, blog: BlogRules): readonly Page[] {
  const known = orders.get(site) ?? new Map<string, readonly Page[]>();
  orders.set(site, known);
  const key = `${locale.tag} ${blog.folder}`;
  const day = ({ document }: Page): string => dayOf(document.frontMatter) ?? '';
  const posts =
    known.get(key) ??
    site.pages
      .filter(
        (one) => one.locale === locale && blogOf(one.key, site.config.mkdocs) === blog && day(one) !== '',
      )
      .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.key < b.key ? 1 : -1));
  known.set(key, posts);
  return posts;
}

/** The post before and the one after it; undefined for a page that is no post. */
export function postNeighbours(
  site: Site,
  page: Page,
): { readonly previous?: LinkTo; readonly next?: LinkTo } | undefined {
  const blog = blogOf(page.key, site.config.mkdocs);
  const posts = blog ? postsBeside(site, page, blog) : [];
  const at = posts.indexOf(page);
  if (at < 0) return undefined;
  const linkTo = (post: Page | undefined): LinkTo | undefined =>
    post && {
      title: post.title,
      href: hrefOf(site.config, post.route),
      ...(post.textLocale !== page.locale && { lang: post.textLocale.tag }),
    };
  const [previous, next] = [linkTo(posts[at - 1]), linkTo(posts[at + 1])];
  return { ...(previous && { previous }), ...(next && { next }) };
}

export interface RelatedLink {
  /** As it is written, from the root of the content folder. */
  readonly url: string;
  readonly title?: string;
}

/** `links:` above a post: files, or titles with files or lists of more. */
export function relatedLinks({ extra }: FrontMatter): readonly RelatedLink[] {
  const read = (value: unknown, depth: number, title?: string): readonly RelatedLink[] => {
    if (depth > 5) return [];
    if (typeof value === 'string' && value.trim() !== '') {
      const written = value.trim();
      const url = /^(?:[a-z][a-z0-9+.-]*:|[/#])/i.test(written) ? written : `/${written}`;
      return [{ url, ...(title !== undefined && { title }) }];
    }
    if (Array.isArray(value)) return value.flatMap((one: unknown) => read(one, depth + 1));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, one]) => read(one, depth + 1, name));
  };
  return read(extra['links'], 0);
}

/** The same as a page shows them. */
export function relatedOf(site: Site, page: Page): readonly LinkTo[] {
  if (!blogOf(page.key, site.config.mkdocs)) return [];
  return relatedLinks(page.document.frontMatter).map(({ url, title }) => {
    const { link } = resolveLink(targetsOf(site), page, { url, attribute: 'href' });
    const own = link.kind === 'page' ? link.page.title : url.replace(/^\//, '');
    const lang = link.kind === 'page' && title === undefined ? link.page.textLocale.tag : page.locale.tag;
    return { title: title ?? own, href: link.href, ...(lang !== page.locale.tag && { lang }) };
  });
}
