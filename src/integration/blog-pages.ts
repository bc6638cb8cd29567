/** Lists of a blog's posts: on its own page, and on pages that the build makes by year and by category. */
import { translator } from '../i18n/index.ts';
import { folderOf } from '../site/address.ts';
import type { BlogRules } from '../site/blog-rules.ts';
import { glanceAt } from '../site/glance.ts';
import type { Document, Locale, Page, SiteConfig, Source } from '../site/model.ts';
import { assembleSite } from '../site/pages.ts';
import {
  authorKey,
  authorsOf,
  blogOf,
  nameOf,
  categoryKey,
  dayOf,
  filled,
  formatDay,
  wordsOf,
} from '../site/posts.ts';
import { pathFrom, readSourceName, sourcePath } from '../site/source-name.ts';
import { parseMetadata } from '../mkdocs/front-matter.ts';
import { excerptOf } from './excerpt.ts';

/** A list that is on a page: what is put in below its text. */
export interface BlogList {
  readonly source: Source;
  readonly text: string;
}

/** A list before it is cut into pages. */
interface List {
  readonly key: string;
  readonly title: string;
  readonly posts: readonly Page[];
}

/** The key of the page that a blog's list is on. */
function homeOf({ folder }: BlogRules): string {
  return `${folder}index`;
}

/** Sources without the posts that are drafts. */
export function withoutDrafts(sources: readonly Source[], config: SiteConfig): readonly Source[] {
  if (!config.mkdocs || config.mkdocs.blogs.length === 0) return sources;
  const { mkdocs } = config;
  return sources.filter((source) => {
    const { path } = source;
    if (!blogOf(readSourceName(path, config).key, mkdocs)) return true;
    return parseMetadata(glanceAt(source).head, path, mkdocs.meta).frontMatter.extra['draft'] !== true;
  });
}

/** Whether a source holds the list of a blog. */
export function holdsBlog(source: Source, config: SiteConfig): boolean {
  const { key } = readSourceName(source.path, config);
  return config.mkdocs?.blogs.some((blog) => homeOf(blog) === key) ?? false;
}

/**
 * All lists of a site's blogs.
 *
 * @param homes sources that hold the list of a blog, as their authors wrote them
 * @param documents all others, posts among them
 */
export function blogLists(
  homes: readonly Source[],
  documents: readonly Document[],
  config: SiteConfig,
): readonly BlogList[] {
  const blogs = config.mkdocs?.blogs ?? [];
  if (blogs.length === 0) return [];
  const { pages } = assembleSite(config, documents, []);
  return blogs.flatMap((blog) =>
    config.locales.flatMap((locale) => {
      const posts = pages
        .filter((page) => page.locale === locale && blogOf(page.key, config.mkdocs) === blog)
        .filter(({ document }) => dayOf(document.frontMatter) !== undefined)
        .sort(byDay);
      return posts.length === 0 ? [] : listsIn(blog, posts, locale, homes, config);
    }),
  );
}

/** The newest first; those that are pinned before them. */
function byDay(a: Page, b: Page): number {
  const isPinned = ({ document }: Page): number => Number(document.frontMatter.extra['pin'] === true);
  const day = ({ document }: Page): string => dayOf(document.frontMatter) ?? '';
  return isPinned(b) - isPinned(a) || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.key < b.key ? -1 : 1);
}

function listsIn(
  blog: BlogRules,
  posts: readonly Page[],
  locale: Locale,
  homes: readonly Source[],
  config: SiteConfig,
): readonly BlogList[] {
  const t = translator(locale.tag);
  /** A list for each title that a post goes under. */
  const group = (
    titlesOf: (page: Page) => readonly string[],
    key: (title: string, first: Page) => string,
  ): List[] => {
    const lists = new Map<string, Page[]>();
    for (const page of posts) {
      for (const title of new Set(titlesOf(page))) {
        const under = lists.get(title);
        if (under) under.push(page);
        else lists.set(title, [page]);
      }
    }
    return [...lists].map(([title, under]) => ({ key: key(title, under[0]!), title, posts: under }));
  };
  const day = ({ document }: Page): string => dayOf(document.frontMatter)!;
  const { archive, categories } = blog;
  const years = archive
    ? group(
        (page) => [formatDay(day(page), archive.title, locale.tag)],
        (_, first) =>
          blog.folder + filled(archive.url, { date: formatDay(day(first), archive.date, locale.tag) }),
      )
    : [];
  const subjects = categories
    ? group(
        ({ document }) => wordsOf(document.frontMatter, 'categories'),
        (title) => categoryKey(title, blog)!,
      ).sort((a, b) => new Intl.Collator(locale.tag).compare(a.title, b.title))
    : [];
  const authors = blog.profiles
    ? group(
        ({ document }) => wordsOf(document.frontMatter, 'authors'),
        (name) => authorKey(name, blog)!,
      ).map((list) => ({ ...list, title: nameOf(list.title, blog) }))
    : [];
  const index = homes.find(({ path }) => {
    const { key, named } = readSourceName(path, config);
    return key === homeOf(blog) && (named ? named === locale : locale.isDefault);
  });
  // A language whose page is not translated yet shows the original's, with the posts of the original.
  const isShownElsewhere =
    !index &&
    !locale.isDefault &&
    homes.some(({ path }) => readSourceName(path, config).key === homeOf(blog));
  const main: List = { key: homeOf(blog), title: 'Blog', posts };
  const all = [...(isShownElsewhere ? [] : [main]), ...years, ...subjects, ...authors];
  return all.flatMap((list) => {
    const size = blog.pages.size;
    const count = Math.ceil(list.posts.length / size);
    const keyOf = (number: number): string =>
      number === 1
        ? list.key
        : `${list.key.replace(/(?:^|(?<=\/))index$/, '')}/${filled(blog.pages.url, { page: String(number) })}`.replace(
            /^\/|\/(?=\/)/g,
            '',
          );
    return Array.from({ length: count }, (_, at): BlogList => {
      const key = keyOf(at + 1);
      const source =
        at === 0 && list === main && index
          ? index
          : madeSource(key, list.title, locale, list !== main || at > 0);
      const folder = folderOf(source.path);
      const link = (title: string, to: string): string => `[${title}](<${pathFrom(folder, to, locale)}>)`;
      const shown = list.posts.slice(at * size, (at + 1) * size);
      const turn = [
        ...(at > 0 ? [link(t('page.previous'), keyOf(at))] : []),
        ...(at + 1 < count ? [link(t('page.next'), keyOf(at + 2))] : []),
      ];
      const below =
        list === main && at === 0
          ? [listed(t('blog.categories'), subjects, link), listed(t('blog.archive'), years, link)]
          : [];
      const parts = [
        ...shown.map((page) => entry(page, blog, locale, folder, link)),
        turn.join(' · '),
        ...below,
      ];
      return { source, text: parts.filter((part) => part !== '').join('\n\n') };
    });
  });
}

function listed(title: string, lists: readonly List[], link: (title: string, to: string) => string): string {
  if (lists.length === 0) return '';
  return `**${title}:** ${lists.map((list) => link(escaped(list.title), list.key)).join(' · ')}`;
}

/** A post in a list: its title, when and by whom it was written, how it begins. */
function entry(
  page: Page,
  blog: BlogRules,
  locale: Locale,
  folder: string,
  link: (title: string, to: string) => string,
): string {
  const { source, frontMatter, outline } = page.document;
  const t = translator(locale.tag);
  const { text, isWhole } = excerptOf(source, folder);
  // As Material does, so that links to the id live on: what a list shows is the heading, not the title.
  const title = outline.find(({ depth }) => depth === 1)?.text ?? page.title;
  return [
    `## ${link(escaped(title), page.key)}`,
    `*${[longDay(dayOf(frontMatter)!, blog, locale), ...authorsOf(frontMatter, blog)].map(escaped).join(' · ')}*`,
    text,
    ...(isWhole ? [] : [link(t('blog.continue'), page.key)]),
  ].join('\n\n');
}

function longDay(day: string, { dateStyle }: BlogRules, { tag }: Locale): string {
  return new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' }).format(new Date(day));
}

function madeSource(key: string, title: string, locale: Locale, isHidden: boolean): Source {
  const text = `---\ntitle: ${JSON.stringify(title)}\nhidden: ${isHidden}\n---\n\n# ${escaped(title)}\n`;
  return { path: sourcePath(key, locale), text, digest: '', format: 'md' };
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|~^=:&-]/g, '\\$&');
}
