/** What a page shows of its translations: its contents with the way to each, and what has changed since. */
import { hrefOf, readableFragment } from './address.ts';
import { notFoundKey } from './keys.ts';
import type { LinkTo, Outdated, OutlineItem, Page, SectionLink, Site } from './model.ts';
import { nestOutline } from './outline.ts';
import { sectionIn } from './translations.ts';

/** Sections that the reader's notice names; how many more there are tells nobody anything. */
const mostNamed = 8;

/**
 * The contents, each entry with the same section in every other language; where a language lacks it, with the
 * section above.
 */
export function outlineOf(site: Site, page: Page): readonly OutlineItem[] {
  const items = nestOutline(page.document.outline);
  if (page.key === notFoundKey) return items;
  const others = [...(site.byKey.get(page.key)?.values() ?? [])].filter((other) => other !== page);
  if (others.length === 0) return items;
  const linked = (item: OutlineItem, above: readonly SectionLink[]): OutlineItem => {
    const links = others.flatMap(({ locale, document, route }) => {
      const id = sectionIn(site.translations, page.document, item.id, document);
      if (id === undefined) return above.filter(({ tag }) => tag === locale.tag);
      return [{ tag: locale.tag, href: `${hrefOf(site.config, route)}#${readableFragment(id)}` }];
    });
    return {
      ...item,
      ...(links.length > 0 && { languages: links }),
      items: item.items.map((inner) => linked(inner, links)),
    };
  };
  return items.map((item) => linked(item, []));
}

/** What has changed in the original since the translation was made; undefined where nothing has. */
export function outdatedOf(site: Site, page: Page): Outdated | undefined {
  const translation = site.translations.get(page.document);
  if (page.locale !== page.textLocale || !translation?.changes?.length) return undefined;
  const pages = [...(site.byKey.get(page.key)?.values() ?? [])];
  const original = pages.find(
    ({ document, locale, textLocale }) => document === translation.original && locale === textLocale,
  );
  if (!original) return undefined;
  const lang = original.locale.tag;
  const href = hrefOf(site.config, original.route);
  const own = new Map(page.document.outline.map(({ id, text }) => [id, text]));
  const theirs = new Map(original.document.outline.map(({ id, text }) => [id, text]));
  const sections = translation.changes.flatMap(({ after }): LinkTo[] => {
    if (after === undefined || after === '') return [];
    const id = translation.pairs.translated.get(after);
    const title = id === undefined ? undefined : own.get(id);
    if (id !== undefined && title !== undefined) return [{ title, href: `#${readableFragment(id)}` }];
    return [{ title: theirs.get(after) ?? after, href: `${href}#${readableFragment(after)}`, lang }];
  });
  return { original: { title: original.title, href, lang }, sections: sections.slice(0, mostNamed) };
}
