/** What a page is called. */
import { homeKey } from './keys.ts';
import type { Document, Locale, NavigationEntry, SiteConfig } from './model.ts';

/**
 * From front matter, else the first heading, else the file's name. In a site that keeps MkDocs' rules the
 * navigation's title comes first, and only a heading of the first level counts.
 */
export function titleOf(key: string, locale: Locale, document: Document, config: SiteConfig): string {
  const { frontMatter, outline } = document;
  if (config.mkdocs) {
    return (
      titlesInNavigation(config, locale).get(key) ??
      frontMatter.title ??
      outline.find(({ depth, text }) => depth === 1 && text !== '')?.text ??
      // A title in another language says more of the page than the name of its file.
      titlesInNavigation(config, config.locales.find(({ isDefault }) => isDefault) ?? locale).get(key) ??
      (key === homeKey ? config.title[locale.tag] : undefined) ??
      capitalised(nameOfKey(key))
    );
  }
  return (
    frontMatter.title ??
    outline.find(({ text }) => text !== '')?.text ??
    nameOfKey(key, config.title[locale.tag])
  );
}

/** A name for people, of a file or of the folder that an index stands for: `пишещи-хора` → `пишещи хора`. */
export function nameOfKey(key: string, home = key): string {
  const segments = key.split('/');
  if (segments.at(-1) === 'index') segments.pop();
  return segments.at(-1)?.replace(/[-_]+/g, ' ').trim() ?? home;
}

/** MkDocs begins a name with a capital where it has none at all. */
export function capitalised(name: string): string {
  return name.toLowerCase() === name ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

const known = new WeakMap<SiteConfig, Map<string, ReadonlyMap<string, string>>>();

/** Titles that a language's own navigation gives to pages, by key; the first of several counts. */
function titlesInNavigation(config: SiteConfig, locale: Locale): ReadonlyMap<string, string> {
  const ofConfig = known.get(config) ?? new Map<string, ReadonlyMap<string, string>>();
  known.set(config, ofConfig);
  let titles = ofConfig.get(locale.tag);
  if (!titles) {
    const found = new Map<string, string>();
    const collect = ({ page, title, items }: NavigationEntry): void => {
      const own = title?.[locale.tag];
      if (page !== undefined && own !== undefined && !found.has(page)) found.set(page, own);
      items?.forEach(collect);
    };
    (config.navigationOf?.[locale.tag] ?? config.navigation ?? []).forEach(collect);
    titles = found;
    ofConfig.set(locale.tag, titles);
  }
  return titles;
}
