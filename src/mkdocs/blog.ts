/** Material's blog: where its posts and lists are, by the options of the plugin. */
import type { BlogRules } from '../site/blog-rules.ts';
import type { Plugin } from './plugins.ts';
import type { Report } from './report.ts';
import { groupOf, textOf, type Group } from './settings.ts';
import type { ReadData } from './values.ts';

const keep = 'Remove it, or leave it for as long as MkDocs builds the site too.';

/** Options that would have done something that is not done here. */
const idle: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  post_slugify: [
    'makes addresses of titles in its own way',
    'Write slug: above the posts whose address has to stay.',
  ],
  categories_slugify: ['makes addresses of categories in its own way', keep],
  categories_allowed: ['refuses other categories', keep],
  blog_toc: ['shows the titles of posts in the contents of the list', 'They are there.'],
  archive_toc: ['shows the titles of posts in the contents of the list', 'They are there.'],
  categories_toc: ['shows the titles of posts in the contents of the list', 'They are there.'],
  draft: ['shows drafts, too', 'Remove draft: true above the posts that are ready.'],
  archive_name: ['is what the archive is called in the navigation', keep],
  categories_name: ['is what the categories are called in the navigation', keep],
  categories_sort_by: ['sorts categories in its own way', keep],
  categories_sort_reverse: ['sorts categories from the last to the first', keep],
  authors_profiles_name: ['is what the authors are called in the navigation', keep],
  post_excerpt: ['decides whether posts need a mark where their beginning ends', keep],
  post_excerpt_separator: ['is the mark where the beginning of a post ends', 'Write <!-- more --> there.'],
  post_excerpt_max_authors: ['limits how many authors a list names', keep],
  post_excerpt_max_categories: ['limits how many categories a list names', keep],
  draft_if_future_date: ['keeps back posts of a later day', 'Write draft: true above them until then.'],
  pagination_if_single_page: ['shows links to further pages where there are none', keep],
  pagination_keep_content: ['shows the text of the blog’s page on further pages, too', keep],
  pagination_format: ['changes how the links to further pages are written', keep],
};

const styles = ['full', 'long', 'medium', 'short'] as const;

/** @param docs the docs folder, from the project's */
export async function readBlogs(
  plugins: readonly Plugin[],
  docs: string,
  readData: ReadData,
  report: Report,
): Promise<readonly BlogRules[]> {
  const blogs: BlogRules[] = [];
  for (const { name, options, path } of plugins) {
    if (name !== 'blog') continue;
    for (const [option, effect] of Object.entries(idle)) {
      const given = options[option];
      const isIdle =
        given !== undefined && given !== null && given !== false && !(option.endsWith('_toc') && given);
      if (isIdle) report.noEffect([...path, option], ...effect);
    }
    blogs.push(await blogOf(options, docs, readData));
  }
  return blogs;
}

async function blogOf(options: Group, docs: string, readData: ReadData): Promise<BlogRules> {
  const text = (name: string, otherwise: string): string => textOf(options[name]) ?? otherwise;
  const number = (name: string, otherwise: number): number =>
    typeof options[name] === 'number' ? options[name] : otherwise;
  const folder = asFolder(text('blog_dir', 'blog'));
  const inBlog = (path: string): string => path.replace(/\{blog\}\/?/, folder);
  const style = styles.find((one) => one === options['post_date_format']) ?? 'long';
  const archiveDate = text('archive_url_date_format', 'yyyy');
  const authors = inBlog(text('authors_file', '{blog}/.authors.yml'));
  const written = await readData(`${docs}/${authors}`);
  return {
    folder,
    posts: asFolder(inBlog(text('post_dir', '{blog}/posts'))),
    url: text('post_url_format', '{date}/{slug}'),
    urlDate: text('post_url_date_format', 'yyyy/MM/dd'),
    urlCategories: number('post_url_max_categories', 1),
    ...(options['archive'] !== false && {
      archive: {
        url: text('archive_url_format', 'archive/{date}'),
        date: archiveDate,
        title: text('archive_date_format', archiveDate),
      },
    }),
    ...(options['categories'] !== false && {
      categories: { url: text('categories_url_format', 'category/{slug}') },
    }),
    pages: {
      url: text('pagination_url_format', 'page/{page}'),
      size: options['pagination'] === false ? 1_000_000 : Math.max(1, number('pagination_per_page', 10)),
    },
    dateStyle: style,
    authors: authorsOf(written, 'name'),
    ...(options['authors_profiles'] === true && {
      profiles: {
        url: text('authors_profiles_url_format', 'author/{slug}'),
        slugs: authorsOf(written, 'slug'),
      },
    }),
    ...(options['post_readtime'] !== false && {
      wordsPerMinute: Math.max(1, number('post_readtime_words_per_minute', 265)),
    }),
  };
}

/** `.authors.yml`: what is said of each by the key that posts name them by; else the key itself. */
function authorsOf(data: unknown, name: 'name' | 'slug'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(groupOf(groupOf(data)['authors'])).map(([key, author]) => [
      key,
      textOf(groupOf(author)[name]) ?? key,
    ]),
  );
}

/** `.` is the docs folder itself. */
function asFolder(path: string): string {
  const bare = path.replace(/^(?:\.\/)+|^\.$/, '').replace(/^\/+|\/+$/g, '');
  return bare === '' ? '' : `${bare.normalize('NFC')}/`;
}
