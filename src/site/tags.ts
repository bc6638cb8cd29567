/** Tags of pages, and the pages that list what has them. */
import { endOfText } from '../dialect/extensions/inserts.ts';
import { slugify } from '../dialect/index.ts';
import { folderOf, hrefOf } from './address.ts';
import { glanceAt } from './glance.ts';
import type { Locale, Page, Site, SiteConfig, Source } from './model.ts';
import type { PageTag } from './page-view.ts';
import { notFoundKey } from './keys.ts';
import { pathFrom, readSourceName } from './source-name.ts';

/** A line that stands for the list: `<!-- tags -->`, Material's `<!-- material/tags { include: [а] } -->`. */
const comment = /^[ \t]*<!--[ \t]*(?:material\/)?tags\b([^\n]*?)-->[ \t]*$/;
const older = /^[ \t]*\[TAGS\][ \t]*$/;

/** What a list is to hold. */
interface Wanted {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Only pages of the folder that the list is in. */
  readonly isScoped: boolean;
}

/** The id of a tag's heading in the list. */
export function tagId(tag: string): string {
  return `tag:${slugify(tag)}`;
}

/**
 * The lines of a page that stand for a list of tags, as they are written; none in most pages. Where the plugin
 * names a page that has none, its end is one.
 */
export function tagMarkers(source: Source, config: SiteConfig): readonly string[] {
  const { mkdocs } = config;
  if (mkdocs && !mkdocs.tags) return [];
  const markers = glanceAt(source).hasTags
    ? source.text.split(/\r\n?|\n/).filter((line) => comment.test(line) || (mkdocs && older.test(line)))
    : [];
  const file = mkdocs?.tagsFile;
  if (markers.length > 0 || file === undefined) return markers;
  const keyOf = (path: string): string => readSourceName(path, config).key;
  return keyOf(source.path) === keyOf(file) ? [endOfText] : [];
}

/** The lists in place of the markers of a page, as Markdown. Of tags in several, the first list has the id. */
export function tagLists(
  markers: readonly string[],
  source: Source,
  locale: Locale,
  site: Pick<Site, 'pages'>,
): Readonly<Record<string, string>> {
  const ids = new Set<string>();
  return Object.fromEntries(
    [...new Set(markers)].map((line) => [line, tagList(line, source, locale, site, ids)]),
  );
}

/** A heading for each tag, and the pages below it by title. */
function tagList(
  marker: string,
  source: Source,
  locale: Locale,
  site: Pick<Site, 'pages'>,
  ids: Set<string>,
): string {
  const { include, exclude, isScoped } = readWanted(comment.exec(marker)?.[1] ?? '');
  const folder = folderOf(source.path);
  const isListed = (tag: string): boolean =>
    (include.length === 0 || include.includes(tag)) && !exclude.includes(tag);
  const byTag = new Map<string, Page[]>();
  for (const page of site.pages) {
    const { frontMatter } = page.document;
    if (page.locale !== locale || frontMatter.hidden || page.key === notFoundKey) continue;
    if (isScoped && !page.document.source.path.startsWith(folder)) continue;
    for (const tag of new Set(frontMatter.tags ?? [])) {
      if (isListed(tag)) byTag.set(tag, [...(byTag.get(tag) ?? []), page]);
    }
  }
  const { compare } = new Intl.Collator(locale.tag, { numeric: true });
  const link = ({ title, key }: Page): string => `- [${escaped(title)}](<${pathFrom(folder, key, locale)}>)`;
  return [...byTag]
    .sort(([a], [b]) => compare(a, b))
    .map(([tag, pages]) => {
      const list = pages.sort((a, b) => compare(a.title, b.title)).map(link);
      const id = ids.has(tagId(tag)) ? '' : ` { #${tagId(tag)} }`;
      ids.add(tagId(tag));
      return `## ${escaped(tag)}${id}\n\n${list.join('\n')}\n`;
    })
    .join('\n');
}

/** YAML in one line, of which Material knows three settings. */
function readWanted(written: string): Wanted {
  const list = (name: string): readonly string[] => {
    const inside = new RegExp(`\\b${name}:\\s*\\[([^\\]]*)\\]`).exec(written)?.[1] ?? '';
    return inside
      .split(',')
      .map((one) => one.trim().replace(/^(['"])(.*)\1$/, '$2'))
      .filter((one) => one !== '');
  };
  return { include: list('include'), exclude: list('exclude'), isScoped: /\bscope:\s*true\b/.test(written) };
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|~^=:&-]/g, '\\$&');
}

const lists = new WeakMap<Site, ReadonlyMap<string, Page>>();

/** A page's tags; each leads to the first list of its language that has it. */
export function tagsOf(site: Site, page: Page): readonly PageTag[] {
  const { tags = [], hide = [] } = page.document.frontMatter;
  if (tags.length === 0 || hide.includes('tags') || (site.config.mkdocs && !site.config.mkdocs.tags))
    return [];
  const places = lists.get(site) ?? placesOf(site);
  lists.set(site, places);
  return [...new Set(tags)].map((title) => {
    const list = places.get(`${page.locale.tag} ${tagId(title)}`);
    return list
      ? { title, href: `${hrefOf(site.config, list.route)}#${encodeURI(tagId(title))}` }
      : { title };
  });
}

/** The list that each tag stands in, by the tag of the language and the id. */
function placesOf(site: Site): ReadonlyMap<string, Page> {
  const places = new Map<string, Page>();
  for (const page of site.pages) {
    if (tagMarkers(page.document.source, site.config).length === 0) continue;
    for (const { id } of page.document.anchors) {
      const place = `${page.locale.tag} ${id}`;
      if (id.startsWith('tag:') && !places.has(place)) places.set(place, page);
    }
  }
  return places;
}
