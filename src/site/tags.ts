/** Tags of pages, and the lists of what has them, as Markdown. */
import { hrefOf, folderOf } from './address.ts';
import { escaped } from './as-markdown.ts';
import { iconHref } from './icons.ts';
import { notFoundKey } from './keys.ts';
import type { Locale, Page, Site, Source } from './model.ts';
import type { PageTag } from './page-view.ts';
import { pathFrom } from './source-name.ts';
import { tagMarkers, type TagMarker } from './tag-markers.ts';
import { tagId, tagRulesOf, tagsAbove, tagsAround, type TagRules } from './tag-rules.ts';

/**
 * The lists in place of the markers of a page, by their lines, as Markdown. Of tags in several, the first list has
 * the id.
 */
export function tagLists(
  markers: readonly TagMarker[],
  source: Source,
  locale: Locale,
  site: Pick<Site, 'pages' | 'config'>,
): Readonly<Record<string, string>> {
  const rules = tagRulesOf(site.config);
  if (!rules) return {};
  const ids = new Set<string>();
  return Object.fromEntries(
    markers.map((marker) => [
      marker.lines,
      placed(tagList(marker, source, locale, site.pages, rules, ids), marker.before),
    ]),
  );
}

/** A text where another begins in its line: in an item of a list, or below the line of a callout. */
function placed(text: string, before: string): string {
  if (before === '') return text;
  // An item goes on by four columns, however wide its mark is.
  const below = before.trim() === '' ? before : ' '.repeat(Math.ceil(before.length / 4) * 4);
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? before + line : line === '' ? '' : below + line))
    .join('\n');
}

/** A heading for each tag, and the pages below it by title. */
function tagList(
  { list, depth }: TagMarker,
  source: Source,
  locale: Locale,
  pages: readonly Page[],
  rules: TagRules,
  ids: Set<string>,
): string {
  const { include = [], exclude = [], scope = false, shadow = rules.shadow.areShown } = list;
  const folder = folderOf(source.path);
  const isIn = (tag: string, wanted: readonly string[]): boolean =>
    [tag, ...tagsAround(tag, rules)].some((one) => wanted.includes(one));
  const byTag = new Map<string, Page[]>();
  for (const page of pages) {
    const { frontMatter } = page.document;
    if (page.locale !== locale || frontMatter.hidden || page.key === notFoundKey) continue;
    // Material does not list a page on itself.
    if (page.document.source.path === source.path) continue;
    if (scope && !page.document.source.path.startsWith(folder)) continue;
    const tags = tagsAbove(frontMatter, rules, shadow);
    if (tags.some((tag) => isIn(tag, exclude))) continue;
    for (const tag of tags) {
      if (include.length > 0 && !isIn(tag, include)) continue;
      for (const one of [...tagsAround(tag, rules), tag]) if (!byTag.has(one)) byTag.set(one, []);
      byTag.get(tag)!.push(page);
    }
  }
  const { compare } = new Intl.Collator(locale.tag, { numeric: true });
  const link = ({ title, key }: Page): string => `- [${escaped(title)}](<${pathFrom(folder, key, locale)}>)`;
  const sorted = [...byTag].sort(([a], [b]) => compare(a, b));
  if (rules.reversed.inLists) sorted.reverse();
  return sorted
    .map(([tag, having]) => {
      const inOrder = having.sort((a, b) =>
        rules.isByAddress ? compare(a.route, b.route) : compare(a.title, b.title),
      );
      if (rules.reversed.pages) inOrder.reverse();
      const own = tagId(tag, rules);
      const id = ids.has(own) ? '' : ` { #${own} }`;
      ids.add(own);
      const level = '#'.repeat(Math.min(6, depth + tagsAround(tag, rules).length));
      return `${level} ${escaped(tag)}${id}\n\n${inOrder.map(link).join('\n')}\n`;
    })
    .join('\n');
}

const lists = new WeakMap<Site, ReadonlyMap<string, Page>>();

/** A page's tags; each leads to the first list of its language that has it. */
export function tagsOf(site: Site, page: Page): readonly PageTag[] {
  const rules = tagRulesOf(site.config);
  const { hide = [] } = page.document.frontMatter;
  if (!rules?.areShown || hide.includes('tags')) return [];
  const tags = [...tagsAbove(page.document.frontMatter, rules, rules.shadow.areShown)];
  if (tags.length === 0) return [];
  if (rules.reversed.onPages) tags.reverse();
  const places = lists.get(site) ?? placesOf(site, rules);
  lists.set(site, places);
  return tags.map((title) => {
    const id = tagId(title, rules);
    const list = places.get(`${page.locale.tag} ${id}`);
    const icon = iconOfTag(title, rules);
    return {
      title,
      ...(list && { href: `${hrefOf(site.config, list.route)}#${encodeURI(id)}` }),
      ...(icon !== '' && { icon: iconHref(icon, site.config) }),
    };
  });
}

/** Name of the icon before a tag; empty where there is none. */
function iconOfTag(tag: string, { icons, icon }: TagRules): string {
  return Object.hasOwn(icons, tag) ? icons[tag]! : icon;
}

/** The list that each tag stands in, by the tag of the language and the id. */
function placesOf({ pages, config }: Site, rules: TagRules): ReadonlyMap<string, Page> {
  const ids = new Set(
    pages.flatMap(({ document }) =>
      tagsAbove(document.frontMatter, rules, true).map((tag) => tagId(tag, rules)),
    ),
  );
  const places = new Map<string, Page>();
  for (const page of pages) {
    if (tagMarkers(page.document.source, config).length === 0) continue;
    for (const { id } of page.document.anchors) {
      const place = `${page.locale.tag} ${id}`;
      if (ids.has(id) && !places.has(place)) places.set(place, page);
    }
  }
  return places;
}
