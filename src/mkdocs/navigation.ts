/** The navigation of a project in all its languages. */
import { encodePath } from '../site/address.ts';
import type { NavigationOption } from '../site/config.ts';
import { ignores } from '../site/ignore-patterns.ts';
import { homeKey, notFoundKey } from '../site/keys.ts';
import { blogOf } from '../site/posts.ts';
import { readSourceName, type Naming } from '../site/source-name.ts';
import { AwesomeNavigation, type AwesomeDefaults, type FolderSettings } from './awesome-nav.ts';
import type { Language, Languages } from './languages.ts';
import { literateFile, ofLanguage } from './literate-nav.ts';
import {
  inOwnWords,
  navigationOption,
  pagesIn,
  readNav,
  titleTranslations,
  withIndexes,
  type NavEntry,
  type NavFiles,
} from './nav.ts';
import type { Listing } from './options.ts';
import type { Plugin } from './plugins.ts';
import type { Report } from './report.ts';
import { groupOf, listOf, type Group } from './settings.ts';
import type { Validation } from './validation.ts';

export interface NavigationSettings {
  readonly settings: Group;
  readonly languages: Languages;
  readonly plugins: readonly Plugin[];
  readonly levels: Validation['nav'];
  readonly listing: Listing;
  readonly naming: Naming;
  readonly base: string;
  /** Sections begin with the page that stands for them. */
  readonly hasIndexes: boolean;
}

export interface ReadNavigation {
  /** For all languages; undefined: as the files are sorted. */
  readonly shared?: readonly NavigationOption[];
  /** By tag, for languages that have one of their own. */
  readonly own: Readonly<Record<string, readonly NavigationOption[]>>;
}

export function readNavigation(given: NavigationSettings, report: Report): ReadNavigation {
  const { settings, languages, plugins, levels, listing } = given;
  const has = (...names: string[]): boolean => plugins.some(({ name }) => names.includes(name));
  const isAwesome = has('awesome-pages', 'awesome-nav', 'literate-nav') || listing.folderSettings.size > 0;
  const indexed = given.hasIndexes || has('section-index');
  const shaped = (entries: readonly NavEntry[]): readonly NavEntry[] =>
    indexed ? withIndexes(entries) : entries;
  const main = languages.languages.find(({ isDefault }) => isDefault)!;
  const translations = titleTranslations(languages.languages);

  const read = (
    value: unknown,
    path: readonly (string | number)[],
    language: Language,
  ): readonly NavEntry[] => {
    const files = navFiles(given, language);
    if (!isAwesome) return readNav(value, path, files, levels, report);
    const awesome = new AwesomeNavigation(
      files,
      belowFolder(listing.folderSettings, language),
      awesomeDefaults(plugins),
    );
    const named = namedIn(value);
    return readNav(value, path, files, levels, report, (written, title) =>
      awesome.expand(written, title, named),
    );
  };

  const own: Record<string, readonly NavigationOption[]> = {};
  const shown = new Map<string, ReadonlySet<string>>();
  for (const language of languages.languages) {
    const { tag, navigation, navigationPath } = language;
    if (navigation === undefined) continue;
    const entries = read(navigation, navigationPath, language);
    shown.set(tag, pagesIn(entries));
    own[tag] = navigationOption(shaped(entries), tag);
  }
  // The list of links at the root goes before what stands in the settings.
  const isLiterate = literateFile(plugins) !== undefined && hasListAtRoot(given);
  const nav = isLiterate ? undefined : (settings['nav'] ?? settings['pages']);
  if (Array.isArray(nav)) {
    const entries = read(nav, [settings['nav'] === undefined ? 'pages' : 'nav'], main);
    if (levels.omitted) reportOmitted(given, shown, pagesIn(entries), levels.omitted, report);
    // Projects beside each other share their navigation, and not its words.
    for (const language of main.folder === main.locale ? [] : languages.languages) {
      const { tag } = language;
      if (language === main || own[tag]) continue;
      const inIt = inOwnWords(shaped(entries), keysOf(given, language));
      own[tag] = navigationOption(inIt, main.tag, translations);
    }
    return { shared: navigationOption(shaped(entries), main.tag, translations), own };
  }
  if (nav !== undefined && nav !== null) {
    const message = 'nav is no list: the navigation follows from the files.';
    report.at(
      [settings['nav'] === undefined ? 'pages' : 'nav'],
      'mkdocs-invalid',
      message,
      'Write - Home: index.md',
      'warning',
    );
  }
  if (levels.omitted) reportOmitted(given, shown, undefined, levels.omitted, report);
  if (!isAwesome) return { own };
  // Each language may have files of its own that say how it is arranged.
  for (const language of languages.languages) {
    const { tag } = language;
    if (own[tag]) continue;
    const awesome = new AwesomeNavigation(
      navFiles(given, language),
      belowFolder(listing.folderSettings, language, languages),
      awesomeDefaults(plugins),
    );
    own[tag] = navigationOption(shaped(awesome.entries()), tag);
  }
  return { own };
}

/** Keys of the pages that a language has itself. */
function keysOf({ listing, naming }: NavigationSettings, { tag }: Language): ReadonlySet<string> {
  const names = listing.pages.map((path) => readSourceName(path, naming));
  return new Set(names.filter(({ named }) => named?.tag === tag).map(({ key }) => key));
}

/** Settings of the plugin itself, which hold for folders that say nothing. */
function awesomeDefaults(plugins: readonly Plugin[]): AwesomeDefaults {
  const plugin = plugins.find(({ name }) => name === 'awesome-pages' || name === 'awesome-nav');
  return { isNav: plugin?.name === 'awesome-nav', settings: plugin?.options ?? {} };
}

function hasListAtRoot({ listing, languages }: NavigationSettings): boolean {
  const main = languages.languages.find(({ isDefault }) => isDefault)!;
  const root = languages.structure === 'folder' ? `${main.folder}/` : '';
  return groupOf(listing.folderSettings.get(root))['nav'] !== undefined;
}

/** The project's files as a navigation names them. */
function navFiles(
  { languages, listing, naming, base, plugins }: NavigationSettings,
  language: Language,
): NavFiles {
  const summary = literateFile(plugins);
  const byPath = new Map<string, string>();
  const pages = new Set<string>();
  const titles = new Map<string, string>();
  const main = languages.languages.find(({ isDefault }) => isDefault)!;
  for (const path of listing.pages) {
    const { key, named, extension } = readSourceName(path, naming);
    const bare = bareName(path, key, extension);
    byPath.set(path, key);
    const written = listing.titles?.get(path);
    const isOwn = (named?.tag ?? main.tag) === language.tag;
    if (written !== undefined && (isOwn || !titles.has(bare))) titles.set(bare, written);
    if (!byPath.has(bare)) byPath.set(bare, key);
    const folders = languages.structure === 'folder' && named;
    const isShown =
      !folders || named.folder === language.folder || (languages.fallback && named.folder === main.folder);
    const isSummary = summary !== undefined && bare.split('/').at(-1) === summary;
    const isPost = blogOf(key, naming.mkdocs) !== undefined;
    if (isShown && !isSummary && !isPost && key !== notFoundKey) pages.add(bare);
  }
  const others = new Set(listing.others);
  return {
    pages: [...pages].sort(),
    keyAt: (path) => byPath.get(path),
    titleOf: (path) => titles.get(path),
    assetAt: (path) => (others.has(path) ? encodePath(`${base.replace(/\/*$/, '/')}${path}`) : undefined),
  };
}

/** A source's path without what tells its language: `README.md` stays one. */
function bareName(path: string, key: string, extension: string): string {
  const isReadme = /(?:^|\/)README(?:\.[^/]*)?$/.test(path) && /(?:^|\/)index$/.test(key);
  return (isReadme ? key.replace(/index$/, 'README') : key) + extension;
}

/** The settings of folders as one language sees them: those below its own folder, else the default's. */
function belowFolder(written: FolderSettings, language: Language, languages?: Languages): FolderSettings {
  const settings = new Map(written);
  for (const [path, value] of written) {
    const [folder, own] = path.split(ofLanguage);
    if (own === language.locale) settings.set(folder!, value);
  }
  if (languages && languages.structure !== 'folder') return settings;
  const main = languages?.languages.find(({ isDefault }) => isDefault)?.folder ?? language.folder;
  const below = new Map(settings);
  for (const folder of [main, language.folder]) {
    for (const [path, value] of settings) {
      if (path.startsWith(`${folder}/`)) below.set(path.slice(folder.length + 1), value);
    }
  }
  return below;
}

/** Everything that a `nav` names, so that `...` does not repeat it. */
function namedIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (one: unknown): void => {
    if (typeof one === 'string') {
      names.add(one.replace(/^\.\//, ''));
      names.add(`${one.replace(/^\.\//, '').replace(/\/$/, '')}/`);
    } else if (typeof one === 'object' && one !== null) Object.values(one).forEach(collect);
  };
  listOf(value).forEach(collect);
  return names;
}

/**
 * Pages that no navigation leads to, but for those that the project says it means so.
 *
 * @param own keys of the pages that a language's own navigation leads to, by its tag
 * @param shared those of the navigation of the other languages; undefined where it follows from the files
 */
function reportOmitted(
  { settings, languages, listing, naming, plugins }: NavigationSettings,
  own: ReadonlyMap<string, ReadonlySet<string>>,
  shared: ReadonlySet<string> | undefined,
  level: 'warning' | 'info',
  report: Report,
): void {
  const main = languages.languages.find(({ isDefault }) => isDefault)!;
  const patterns = settings['not_in_nav'];
  const isMeant = ignores(typeof patterns === 'string' ? patterns.split(/\r\n?|\n/) : []);
  const told = new Set<string>();
  const summary = literateFile(plugins);
  for (const path of listing.pages) {
    const { key, named } = readSourceName(path, naming);
    const ownPages = own.get((named ?? main).tag);
    const shown = ownPages ?? shared;
    const one = ownPages ? path : key;
    if (!shown || shown.has(key) || told.has(one) || key === homeKey || key === notFoundKey || isMeant(path))
      continue;
    if (summary !== undefined && path.split('/').at(-1) === summary) continue;
    if (blogOf(key, naming.mkdocs)) continue;
    told.add(one);
    report.place(
      { file: path },
      'mkdocs-nav-omitted',
      'The page is not in the navigation.',
      undefined,
      level,
    );
  }
}
