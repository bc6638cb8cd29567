/** Lists of a blog's posts: on its own page, and on pages that the build makes by year and by category. */
import { translator } from '../i18n/index.ts';
import { folderOf } from '../site/address.ts';
import { escaped } from '../site/as-markdown.ts';
import type { BlogRules, ListRules } from '../site/blog-rules.ts';
import { glanceAt } from '../site/glance.ts';
import type { Document, Locale, Page, SiteConfig, Source } from '../site/model.ts';
import { assembleSite } from '../site/pages.ts';
import {
  authorKey,
  authorOf,
  authorsOf,
  blogOf,
  categoryKey,
  dayOf,
  filled,
  wordsOf,
} from '../site/posts.ts';
import { pathFrom, readSourceName, sourcePath } from '../site/source-name.ts';
import { formatDay } from '../site/written-day.ts';
import { parseMetadata } from '../mkdocs/front-matter.ts';
import { firstHeading, textFor } from './excerpt.ts';
import { entryOf, type LinkTo } from './post-entry.ts';

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
  readonly size: number;
}

/** The key of the page that a blog's list is on. */
function homeOf({ folder }: BlogRules): string {
  return `${folder}index`;
}

/** Sources without the posts that are drafts, or of a day to come where the blog holds those back. */
export function withoutDrafts(sources: readonly Source[], config: SiteConfig): readonly Source[] {
  if (!config.mkdocs || config.mkdocs.blogs.length === 0) return sources;
  const { mkdocs } = config;
  const today = new Date().toISOString().slice(0, 10);
  return sources.filter((source) => {
    const { path } = source;
    const blog = blogOf(readSourceName(path, config).key, mkdocs);
    if (!blog || blog.drafts.areShown) return true;
    const { frontMatter } = parseMetadata(glanceAt(source).head, path, mkdocs.meta);
    const { draft } = frontMatter.extra;
    const isToCome = draft === undefined && !blog.drafts.areOfFuture && (dayOf(frontMatter) ?? '') > today;
    return draft !== true && !isToCome;
  });
}

/** Whether a source may hold a list of a blog: at the address of one, it is the text above that list. */
export function holdsBlog(source: Source, config: SiteConfig): boolean {
  const { key } = readSourceName(source.path, config);
  if (blogOf(key, config.mkdocs)) return false;
  return (
    config.mkdocs?.blogs.some((blog) => {
      const { archive, categories, profiles } = blog;
      const urls = [archive, categories, profiles].flatMap((rules) => (rules ? [rules.url] : []));
      return homeOf(blog) === key || urls.some((url) => isFilled(key, blog.folder + url));
    }) ?? false
  );
}

/** Whether a key is a pattern with its braces filled. */
function isFilled(key: string, pattern: string): boolean {
  const parts = pattern.split(/\{\w+\}/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  return (
    parts.length > 1 && key.startsWith(first) && key.endsWith(last) && key.length > first.length + last.length
  );
}

/**
 * All lists of a site's blogs.
 *
 * @param homes sources that may hold a list of a blog, as their authors wrote them
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
    rules: ListRules | undefined,
    titlesOf: (page: Page) => readonly string[],
    key: (title: string, first: Page) => string,
  ): List[] => {
    if (!rules) return [];
    const { size } = rules;
    const lists = new Map<string, Page[]>();
    for (const page of posts) {
      for (const title of new Set(titlesOf(page))) {
        const under = lists.get(title);
        if (under) under.push(page);
        else lists.set(title, [page]);
      }
    }
    return [...lists].map(([title, under]) => ({ key: key(title, under[0]!), title, posts: under, size }));
  };
  const day = ({ document }: Page): string => dayOf(document.frontMatter)!;
  const { archive, categories, profiles } = blog;
  const years = group(
    archive,
    (page) => [formatDay(day(page), archive!.title, locale.tag)],
    (_, first) =>
      blog.folder + filled(archive!.url, { date: formatDay(day(first), archive!.date, locale.tag) }),
  );
  const subjects = group(
    categories,
    ({ document }) => wordsOf(document.frontMatter, 'categories'),
    (title) => categoryKey(title, blog)!,
  ).sort((a, b) => new Intl.Collator(locale.tag).compare(a.title, b.title));
  if (categories?.isByCount) subjects.sort((a, b) => a.posts.length - b.posts.length);
  if (categories?.isReversed) subjects.reverse();
  const authors = group(
    profiles,
    ({ document }) =>
      authorsOf(document.frontMatter, blog).filter((key) => Object.hasOwn(blog.authors ?? {}, key)),
    (name) => authorKey(name, blog)!,
  ).map((list) => ({ ...list, title: authorOf(list.title, blog).name }));
  const ownOf = (wanted: string): Source | undefined =>
    homes.find(({ path }) => {
      const { key, named } = readSourceName(path, config);
      return key === wanted && (named ? named === locale : locale.isDefault);
    });
  // A language whose page is not translated yet shows the original's, with the posts of the original.
  const isShownElsewhere =
    !ownOf(homeOf(blog)) &&
    !locale.isDefault &&
    homes.some(({ path }) => readSourceName(path, config).key === homeOf(blog));
  const main: List = { key: homeOf(blog), title: 'Blog', posts, size: blog.pages.size };
  const all = [...(isShownElsewhere ? [] : [main]), ...years, ...subjects, ...authors];
  return all.flatMap((list) => {
    const { size } = list;
    const count = Math.ceil(list.posts.length / size);
    const own = ownOf(list.key);
    const title = (own && firstHeading(own)) ?? escaped(list.title);
    const keyOf = (number: number): string => {
      if (number === 1) return list.key;
      const above = list.key.replace(/(?:^|(?<=\/))index$/, '');
      // The further pages of the blog's own list are folders, of whatever form addresses are.
      const page = `${filled(blog.pages.url, { page: String(number) })}${list === main ? '/index' : ''}`;
      return `${above}/${page}`.replace(/^\/|\/(?=\/)/g, '');
    };
    return Array.from({ length: count }, (_, at): BlogList => {
      const key = keyOf(at + 1);
      const source = at === 0 && own ? own : madeSource(key, title, locale, list !== main || at > 0);
      const folder = folderOf(source.path);
      const link: LinkTo = (title, to) => `[${title}](<${pathFrom(folder, to, locale)}>)`;
      const repeated = at > 0 && own && blog.pages.keepsText ? textFor(own, folder).replace(/^# .*/, '') : '';
      const shown = list.posts.slice(at * size, (at + 1) * size);
      const turn = [
        ...(at > 0 ? [link(t('page.previous'), keyOf(at))] : []),
        ...(at + 1 < count ? [link(t('page.next'), keyOf(at + 2))] : []),
      ];
      const named = (rules: ListRules | undefined, word: string): string =>
        rules === undefined || rules.name === '' ? word : escaped(rules.name);
      const below =
        list === main && at === 0
          ? [
              listed(named(categories, t('blog.categories')), subjects, link),
              listed(named(archive, t('blog.archive')), years, link),
              ...(profiles && profiles.name !== '' ? [listed(escaped(profiles.name), authors, link)] : []),
            ]
          : [];
      const parts = [
        repeated,
        ...shown.map((page) => entryOf(page, blog, locale, folder, link)),
        turn.join(' · '),
        ...below,
      ];
      return { source, text: parts.filter((part) => part !== '').join('\n\n') };
    });
  });
}

function listed(title: string, lists: readonly List[], link: LinkTo): string {
  if (lists.length === 0) return '';
  return `**${title}:** ${lists.map((list) => link(escaped(list.title), list.key)).join(' · ')}`;
}

/** @param title as Markdown */
function madeSource(key: string, title: string, locale: Locale, isHidden: boolean): Source {
  const text = `---\nhidden: ${isHidden}\n---\n\n# ${title}\n`;
  return { path: sourcePath(key, locale), text, digest: '', format: 'md' };
}
