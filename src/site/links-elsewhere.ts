/** Links that do not stand in the text of a page: in front matter and in the configuration. */
import { homeKey } from './keys.ts';
import { linePartsOf } from './linked-line.ts';
import type { NavigationEntry, Page, Site } from './model.ts';
import { relatedLinks } from './post-parts.ts';
import { blogOf } from './posts.ts';
import { configFile, settingPlace, type Place } from './problems.ts';

export interface LinkElsewhere {
  readonly url: string;
  /** The page from which a relative address counts. */
  readonly page: Page;
  readonly place: Place;
}

/** What looks like the name of a file of the content folder. */
const fileName = /^[^\s:]+\.(?:mdx?|png|jpe?g|webp|avif|gif|svg|pdf)(?:#\S*)?$/iu;

/**
 * Addresses in the front matter's keys that Slovo gives no meaning to: layouts and extensions will. What is
 * not plainly an address is none. A site that keeps MkDocs' rules is left alone: there, such keys are free text,
 * and its navigation was checked when it was read. The lines of its theme are checked.
 */
export function* linksElsewhere(site: Site): Generator<LinkElsewhere> {
  yield* ofLines(site);
  yield* ofPosts(site);
  if (site.config.mkdocs) return;
  for (const page of site.pages) {
    if (page.locale !== page.textLocale) continue;
    const { source, frontMatter } = page.document;
    for (const url of textsIn(frontMatter.extra)) {
      if (!fileName.test(url) && !/^https?:\/\/\S+$/i.test(url)) continue;
      const offset = source.text.indexOf(url);
      yield { url, page, place: { source, ...(offset >= 0 && { offset }) } };
    }
  }
  const home = site.pages.find(({ locale, textLocale }) => locale === textLocale);
  if (!home) return;
  const entries = [site.config.navigation ?? [], ...Object.values(site.config.navigationOf ?? {})].flat();
  const place: Place = { file: configFile };
  for (const entry of linksIn(entries)) yield { url: entry.href, page: home, place: entry.place ?? place };
  const { links = [], languages = {} } = site.config.theme ?? {};
  const ofLanguages = Object.values(languages).flatMap((own) => own.links ?? []);
  for (const { href } of [...links, ...ofLanguages]) yield { url: href, page: home, place };
}

/** `links:` above posts. */
function* ofPosts({ config, pages }: Site): Generator<LinkElsewhere> {
  for (const page of pages) {
    if (page.locale !== page.textLocale || !blogOf(page.key, config.mkdocs)) continue;
    const { source, frontMatter } = page.document;
    for (const { url } of relatedLinks(frontMatter)) {
      const offset = source.text.indexOf(url.replace(/^\//, ''));
      yield { url, page, place: { source, ...(offset >= 0 && { offset }) } };
    }
  }
}

/** Links in the lines above and below every page, from the home page of each language. */
function* ofLines({ config, byKey }: Site): Generator<LinkElsewhere> {
  const { announcement = {}, footer = {} } = config.theme ?? {};
  for (const [name, texts] of Object.entries({ announcement, footer })) {
    for (const [tag, line] of Object.entries(texts)) {
      const page = byKey.get(homeKey)?.get(tag);
      if (!page) continue;
      const place = settingPlace(config, 'theme', name);
      for (const { href } of linePartsOf(line)) if (href !== undefined) yield { url: href, page, place };
    }
  }
}

function* textsIn(value: unknown, depth = 0): Generator<string> {
  // Front matter may nest without end.
  if (depth > 10) return;
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* textsIn(inner, depth + 1);
  }
}

function* linksIn(entries: readonly NavigationEntry[]): Generator<{ href: string; place?: Place }> {
  for (const { href, place, items } of entries) {
    if (href !== undefined) yield { href, ...(place && { place }) };
    if (items) yield* linksIn(items);
  }
}
