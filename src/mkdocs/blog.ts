/** Material's blog: where its posts and lists are, by the options of the plugin. */
import type { AuthorRules, BlogRules, ListRules } from '../site/blog-rules.ts';
import type { Plugin } from './plugins.ts';
import type { Report } from './report.ts';
import { groupOf, listOf, textOf, type Group } from './settings.ts';
import { isPython } from './python.ts';
import { slugRules } from './slugs.ts';
import type { ReadData } from './values.ts';

const keep = 'Remove it, or leave it for as long as MkDocs builds the site too.';

/** What would have done something that is not done here, unless it says what is so here anyway. */
const idle: Readonly<Record<string, readonly [would: string, advice: string, asHere?: unknown]>> = {
  blog_toc: ['keeps the titles of posts out of the contents of a list', keep, true],
  archive_toc: ['keeps the titles of posts out of the contents of a list', keep, true],
  categories_toc: ['keeps the titles of posts out of the contents of a list', keep, true],
  authors_profiles_toc: ['keeps the titles of posts out of the contents of a list', keep, true],
  draft_on_serve: ['shows drafts while they are written', 'Say draft: true while you write.', false],
  pagination_if_single_page: ['shows the number of the page where there is only one', keep, false],
  pagination_format: ['changes how the links to further pages are written', keep],
  pagination_template: ['changes how the links to further pages are written', keep],
};

/** What has its effect, here or nowhere. */
const known = new Set(
  `enabled blog_dir post_dir post_date_format post_url_date_format post_url_format post_url_max_categories
  post_slugify post_slugify_separator post_excerpt post_excerpt_max_authors post_excerpt_max_categories
  post_excerpt_separator post_readtime post_readtime_words_per_minute archive archive_name archive_date_format
  archive_url_date_format archive_url_format archive_pagination archive_pagination_per_page categories
  categories_name categories_url_format categories_slugify categories_slugify_separator categories_sort_by
  categories_sort_reverse categories_allowed categories_pagination categories_pagination_per_page authors
  authors_file authors_profiles authors_profiles_name authors_profiles_url_format authors_profiles_pagination
  authors_profiles_pagination_per_page pagination pagination_per_page pagination_url_format
  pagination_keep_content draft draft_if_future_date`.split(/\s+/),
);

/** Posts on a page, where lists are not cut into pages. */
const everything = 1_000_000;

/** What of a project a blog refers to. */
export interface BlogFiles {
  /** The docs folder, from the project's. */
  readonly docs: string;
  /** Files of it that are no pages. */
  readonly others: ReadonlySet<string>;
  readonly readData: ReadData;
}

export async function readBlogs(
  plugins: readonly Plugin[],
  files: BlogFiles,
  report: Report,
): Promise<readonly BlogRules[]> {
  const blogs: BlogRules[] = [];
  for (const { name, options, path } of plugins) {
    if (name !== 'blog') continue;
    for (const [option, given] of Object.entries(options)) {
      if (given === undefined || given === null || known.has(option)) continue;
      const effect = idle[option];
      if (!effect) report.noEffect([...path, option], 'changes what the plugin does', keep);
      else if (effect[2] !== given) report.noEffect([...path, option], effect[0], effect[1]);
    }
    reportValues(options, path, report);
    blogs.push(await blogOf(options, files, report));
  }
  return blogs;
}

/** Values of options that have an effect, but not this one. */
function reportValues(options: Group, path: Plugin['path'], report: Report): void {
  const order = options['categories_sort_by'];
  if (order !== undefined && !/\.view_(?:name|post_count)$/.test(isPython(order) ? order.$py : '')) {
    report.noEffect([...path, 'categories_sort_by'], 'sorts categories in its own way', keep);
  }
}

async function blogOf(options: Group, files: BlogFiles, report: Report): Promise<BlogRules> {
  const text = (name: string, otherwise: string): string => textOf(options[name]) ?? otherwise;
  const number = (name: string, otherwise: number): number =>
    typeof options[name] === 'number' ? options[name] : otherwise;
  const isOn = (name: string, otherwise: boolean): boolean =>
    typeof options[name] === 'boolean' ? options[name] : otherwise;
  const folder = asFolder(text('blog_dir', 'blog'));
  const inBlog = (path: string): string => path.replace(/\{blog\}\/?/, folder);
  const isPaged = isOn('pagination', true);
  const perPage = number('pagination_per_page', 10);
  /** What each kind of list says for itself, or takes from the blog. */
  const list = (kind: string, url: string): ListRules => ({
    url: text(`${kind}_url_format`, url),
    name: text(`${kind}_name`, ''),
    size: isOn(`${kind}_pagination`, isPaged)
      ? Math.max(1, number(`${kind}_pagination_per_page`, perPage))
      : everything,
  });
  const archiveDate = text('archive_url_date_format', 'yyyy');
  const order = options['categories_sort_by'];
  const allowed = listOf(options['categories_allowed']).flatMap((one) => textOf(one) ?? []);
  const hasAuthors = isOn('authors', true);
  return {
    folder,
    posts: asFolder(inBlog(text('post_dir', '{blog}/posts'))),
    url: text('post_url_format', '{date}/{slug}'),
    urlDate: text('post_url_date_format', 'yyyy/MM/dd'),
    urlCategories: number('post_url_max_categories', 1),
    slugs: slugRules(options, 'post_slugify'),
    ...(isOn('archive', true) && {
      archive: {
        ...list('archive', 'archive/{date}'),
        date: archiveDate,
        title: text('archive_date_format', archiveDate),
      },
    }),
    ...(isOn('categories', true) && {
      categories: {
        ...list('categories', 'category/{slug}'),
        slugs: slugRules(options, 'categories_slugify'),
        isByCount: isPython(order) && order.$py.endsWith('.view_post_count'),
        isReversed: isOn('categories_sort_reverse', false),
      },
    }),
    pages: {
      url: text('pagination_url_format', 'page/{page}'),
      size: isPaged ? Math.max(1, perPage) : everything,
      keepsText: isOn('pagination_keep_content', false),
    },
    excerpt: {
      separator: text('post_excerpt_separator', '<!-- more -->'),
      isRequired: options['post_excerpt'] === 'required',
      authors: number('post_excerpt_max_authors', 1),
      categories: number('post_excerpt_max_categories', 5),
    },
    dateStyle: text('post_date_format', 'long'),
    ...(hasAuthors && {
      authors: await readAuthors(inBlog(text('authors_file', '{blog}/.authors.yml')), files, report),
    }),
    ...(hasAuthors &&
      isOn('authors_profiles', false) && { profiles: list('authors_profiles', 'author/{slug}') }),
    ...(allowed.length > 0 && { allowed }),
    drafts: {
      areShown: isOn('draft', false),
      areOfFuture: !isOn('draft_if_future_date', false),
    },
    ...(isOn('post_readtime', true) && {
      wordsPerMinute: Math.max(1, number('post_readtime_words_per_minute', 265)),
    }),
  };
}

/** `.authors.yml`: what is said of each by the key that posts name them by. Pictures of the folder are shown. */
async function readAuthors(
  path: string,
  { docs, others, readData }: BlogFiles,
  report: Report,
): Promise<Readonly<Record<string, AuthorRules>>> {
  const file = `${docs}/${path}`;
  const written = Object.entries(groupOf(groupOf(await readData(file))['authors'])).map(
    ([key, value]) => [key, groupOf(value)] as const,
  );
  const pictureOf = (author: Group): string =>
    (textOf(author['avatar']) ?? '').replace(/^(?:\.{0,2}\/)+/, '');
  const elsewhere = (author: Group): boolean =>
    /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(textOf(author['avatar']) ?? '');
  const advice =
    'Put pictures into the docs folder and write their paths from there: avatar: assets/name.png';
  const far = written.filter(([, author]) => elsewhere(author)).map(([key]) => key);
  if (far.length > 0) {
    const named = far.slice(0, 3).join(', ') + (far.length > 3 ? ` and ${far.length - 3} more` : '');
    const message = `Pictures of authors lie on other servers, which would see every reader, and are not shown: ${named}.`;
    report.place({ file }, 'mkdocs-no-effect', message, advice);
  }
  return Object.fromEntries(
    written.map(([key, author]) => {
      const text = (name: string): string => textOf(author[name]) ?? '';
      const picture = pictureOf(author);
      const isThere = others.has(picture);
      if (picture !== '' && !isThere && !elsewhere(author)) {
        const message = `The picture of ${key} is not shown: there is no ${picture} in the docs folder.`;
        report.place({ file }, 'mkdocs-no-effect', message, advice);
      }
      return [
        key,
        {
          name: textOf(author['name']) ?? key,
          description: text('description'),
          picture: isThere ? picture : '',
          slug: textOf(author['slug']) ?? key,
        },
      ];
    }),
  );
}

/** `.` is the docs folder itself. */
function asFolder(path: string): string {
  const bare = path.replace(/^(?:\.\/)+|^\.$/, '').replace(/^\/+|\/+$/g, '');
  return bare === '' ? '' : `${bare.normalize('NFC')}/`;
}
