/** Posts of a blog: when they were written, and where they are. */
import { slugify } from '../dialect/index.ts';
import { folderOf, hrefOf } from './address.ts';
import type { BlogRules } from './blog-rules.ts';
import type { FrontMatter, Locale, MkDocsRules, Page, Site } from './model.ts';
import type { PageTag, PostInfo } from './page-view.ts';
import { readingMinutes } from './reading-time.ts';

/** The blog that a page is a post of; undefined for any other page. */
export function blogOf(key: string, rules: Pick<MkDocsRules, 'blogs'> | undefined): BlogRules | undefined {
  return rules?.blogs.find(({ posts }) => key.startsWith(posts) && !/(?:^|\/)index$/.test(key));
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
    slug: typeof own === 'string' && own !== '' ? own.normalize('NFC') : slugify(title),
    categories: wordsOf(frontMatter, 'categories')
      .slice(0, blog.urlCategories)
      .map((one) => slugify(one))
      .join('/'),
    file,
  };
  return filled(blog.url, parts);
}

/** Names of the authors of a post. */
export function authorsOf(frontMatter: FrontMatter, blog: BlogRules): readonly string[] {
  return wordsOf(frontMatter, 'authors').map((key) => nameOf(key, blog));
}

/** An author's name by the key that posts have. */
export function nameOf(key: string, { authors }: BlogRules): string {
  return Object.hasOwn(authors, key) ? authors[key]! : key;
}

/** Key of the page that lists the posts of an author; undefined where there is none. */
export function authorKey(key: string, { folder, profiles }: BlogRules): string | undefined {
  if (!profiles) return undefined;
  const slug = Object.hasOwn(profiles.slugs, key) ? profiles.slugs[key]! : key;
  return folder + filled(profiles.url, { slug });
}

/** Key of the page that lists the posts of a category; undefined where there is none. */
export function categoryKey(title: string, { folder, categories }: BlogRules): string | undefined {
  return categories && folder + filled(categories.url, { slug: slugify(title) });
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
  const authors = wordsOf(frontMatter, 'authors').map((key): PageTag => {
    const profile = site.byKey.get(authorKey(key, blog) ?? '')?.get(page.locale.tag);
    return { title: nameOf(key, blog), ...(profile && { href: hrefOf(site.config, profile.route) }) };
  });
  const minutes = readingMinutes(page, blog);
  return { day, dateStyle: blog.dateStyle, authors, categories, ...(minutes !== undefined && { minutes }) };
}

/** Fills the names in braces; what is empty leaves no empty part of the address. */
export function filled(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
}

/**
 * A day by a pattern of Unicode: `yyyy/MM/dd`, `MMMM yyyy`.
 *
 * @see https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table
 */
export function formatDay(day: string, pattern: string, tag: string): string {
  const date = new Date(day);
  const inWords = (month: 'short' | 'long'): string =>
    new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' }).format(date);
  return pattern.replace(/y+|M+|d+/g, (token) => {
    if (token.startsWith('y')) return token.length === 2 ? day.slice(2, 4) : day.slice(0, 4);
    if (token.length > 2 && token.startsWith('M')) {
      const short = token.length === 3 ? inWords('short') : '';
      // Some languages have no short names of months, and Intl gives numbers.
      return /\p{L}/u.test(short) ? short : inWords('long');
    }
    const part = token.startsWith('M') ? day.slice(5, 7) : day.slice(8, 10);
    return token.length === 1 ? String(Number(part)) : part;
  });
}
