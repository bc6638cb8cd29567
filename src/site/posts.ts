/** Posts of a blog: when they were written, and where they are. */
import { addressOf, folderOf, hrefOf } from './address.ts';
import type { AuthorRules, BlogRules } from './blog-rules.ts';
import type { FrontMatter, Locale, MkDocsRules, Page, Site } from './model.ts';
import { targetsOf } from './link-targets.ts';
import type { PageTag, PostAuthor, PostInfo } from './page-view.ts';
import { readingMinutes } from './reading-time.ts';
import { slugOf } from './slug-rules.ts';
import { formatDay, writtenDay } from './written-day.ts';

/** The blog that a page is a post of; undefined for any other page. */
export function blogOf(key: string, rules: Pick<MkDocsRules, 'blogs'> | undefined): BlogRules | undefined {
  return rules?.blogs.find(
    ({ posts, folder }) => posts !== '' && key.startsWith(posts) && key !== `${folder}index`,
  );
}

/** Day of a post, `2024-01-31`: `date:`, or `created` in it. */
export function dayOf({ extra }: FrontMatter): string | undefined {
  const date = extra['date'];
  const written: unknown =
    typeof date === 'object' && date !== null && !(date instanceof Date)
      ? Reflect.get(date, 'created')
      : date;
  const text: unknown = written instanceof Date ? written.toISOString() : written;
  const [, year, month, day] = (typeof text === 'string' && /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text)) || [];
  if (year === undefined) return undefined;
  const whole = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(whole)) ? undefined : whole;
}

/** The words of a list above a page, such as `categories:`. */
export function wordsOf({ extra }: FrontMatter, key: string): readonly string[] {
  const value = extra[key];
  return (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) =>
    typeof one === 'string' && one.trim() !== '' ? [one.trim()] : [],
  );
}

/**
 * The last parts of a post's address below its blog: `2024/01/31/моята-първа`.
 *
 * @param title as `addressTitle` gives it
 * @param day as `dayOf` gives it
 */
export function postPath(
  key: string,
  frontMatter: FrontMatter,
  title: string,
  day: string,
  locale: Locale,
  blog: BlogRules,
): string {
  const own = frontMatter.extra['slug'];
  const file = key.slice(folderOf(key).length);
  const parts: Readonly<Record<string, string>> = {
    date: formatDay(day, blog.urlDate, locale.tag),
    slug: typeof own === 'string' && own !== '' ? own.normalize('NFC') : slugOf(title, blog.slugs),
    categories: wordsOf(frontMatter, 'categories')
      .slice(0, blog.urlCategories)
      .map((one) => slugOf(one, blog.categories?.slugs ?? blog.slugs))
      .join('/'),
    file,
  };
  return filled(blog.url, parts);
}

/** The keys of a post's authors, where the blog says who wrote what. */
export function authorsOf(frontMatter: FrontMatter, { authors }: BlogRules): readonly string[] {
  return authors ? wordsOf(frontMatter, 'authors') : [];
}

/** What a blog says of an author by the key that posts have: at least a name. */
export function authorOf(key: string, { authors = {} }: BlogRules): AuthorRules {
  return Object.hasOwn(authors, key) ? authors[key]! : { name: key, description: '', picture: '', slug: key };
}

/** Key of the page that lists the posts of an author; undefined where there is none. */
export function authorKey(key: string, blog: BlogRules): string | undefined {
  const { folder, profiles } = blog;
  return profiles && folder + filled(profiles.url, { slug: authorOf(key, blog).slug });
}

/** Key of the page that lists the posts of a category; undefined where there is none. */
export function categoryKey(title: string, { folder, categories }: BlogRules): string | undefined {
  return categories && folder + filled(categories.url, { slug: slugOf(title, categories.slugs) });
}

/** What a page says of itself as a post; undefined for any other page. */
export function postInfo(site: Site, page: Page): PostInfo | undefined {
  const blog = blogOf(page.key, site.config.mkdocs);
  const { frontMatter } = page.document;
  const day = dayOf(frontMatter);
  if (!blog || day === undefined) return undefined;
  const categories = wordsOf(frontMatter, 'categories').map((title): PageTag => {
    const list = site.byKey.get(categoryKey(title, blog) ?? '')?.get(page.locale.tag);
    return { title, ...(list && { href: hrefOf(site.config, list.route) }) };
  });
  const authors = authorsOf(frontMatter, blog).map((key): PostAuthor => {
    const profile = site.byKey.get(authorKey(key, blog) ?? '')?.get(page.locale.tag);
    const { name, description, picture } = authorOf(key, blog);
    const asset = targetsOf(site).assets.get(picture);
    return {
      title: name,
      ...(profile && { href: hrefOf(site.config, profile.route) }),
      ...(description !== '' && { description }),
      ...(asset && { picture: hrefOf(site.config, addressOf(asset)) }),
    };
  });
  const minutes = readingMinutes(page, blog);
  const written = writtenDay(day, blog.dateStyle, page.locale.tag);
  return { day, written, authors, categories, ...(minutes !== undefined && { minutes }) };
}

/** Fills the names in braces; what is empty leaves no empty part of the address. */
export function filled(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
}
