/** A MkDocs project's settings as options of Slovo, and all that is to be told of them. */
import { parseConfig, type LocaleOption, type SlovoOptions } from '../site/config.ts';
import type { MarkdownOption, MkDocsOption } from '../site/config-mkdocs.ts';
import type { ExtensionSetting, FilePlace, Problem, SiteConfig } from '../site/model.ts';
import { settingKey } from '../site/problems.ts';
import { assetAddress } from '../site/source-name.ts';
import type { FolderSettings } from './awesome-nav.ts';
import { readAppearance } from './appearance.ts';
import { readBlogs } from './blog.ts';
import { editPatternOf } from './edit-pattern.ts';
import { appendedPlace, customIcons, readExtensions } from './extensions.ts';
import { readLanguageLinks } from './language-links.ts';
import { readLanguages, type Language, type Languages } from './languages.ts';
import { readNavigation } from './navigation.ts';
import { readOwnHue } from './own-colour.ts';
import { keysInUse } from './page-keys.ts';
import { plainText } from './plain-text.ts';
import { patternsOf } from './patterns.ts';
import {
  bringsMaterial,
  bundledExtensions,
  drawsPictures,
  excludedByPlugin,
  optimizesPictures,
  readPlugins,
  reportPlugins,
  writesFiles,
  type Plugin,
} from './plugins.ts';
import { readCustomTheme, reportHooks, type ProgramFiles } from './programs.ts';
import { publishedAt } from './published-at.ts';
import { readRedirects } from './redirects.ts';
import { Report } from './report.ts';
import { readScripts, scriptPlaces } from './scripts.ts';
import { reportSite } from './site-settings.ts';
import { groupOf, placeOf, textOf, type Group, type Settings } from './settings.ts';
import { reportStyleSheets } from './style-sheets.ts';
import { readTags } from './tags.ts';
import { readTheme } from './theme.ts';
import { readValidation } from './validation.ts';
import { readValueExtensions, type ReadData } from './values.ts';
import { reportWhiteLogo } from './white-logo.ts';

/** What lies around the settings. */
export interface ProjectFiles extends ProgramFiles {
  /** Name of the file that the settings are in, for what has no place of its own. */
  readonly file: string;
  /** The folder of that file, and that of the pages. */
  readonly project: string;
  readonly docs: string;
  /** Folders of the pages by locale, where they are not called as it. */
  readonly languageFolders?: ReadonlyMap<string, string>;
  readonly readData: ReadData;
  /** Lists the docs folder but for what the patterns leave out: pages and other files apart. */
  readonly list: (exclude: readonly string[], plugins: readonly Plugin[]) => Promise<Listing>;
}

export interface Listing {
  readonly pages: readonly string[];
  readonly others: readonly string[];
  /** `.pages` and `.nav.yml` by their folder: `''`, `guide/`. */
  readonly folderSettings: FolderSettings;
  /** Titles by path, where a navigation is sorted by them. */
  readonly titles?: ReadonlyMap<string, string>;
  /** `.meta.yml` by its folder. */
  readonly meta?: Readonly<Record<string, Group>>;
  /** What is to be told of them. */
  readonly problems?: readonly Problem[];
}

export interface ReadOptions {
  readonly options: SlovoOptions;
  /** Where the site is published: its origin, and the path below it. */
  readonly site?: string;
  readonly base: string;
  /** Files of `theme.custom_dir` that are published, by their paths there. */
  readonly themeFiles: readonly string[];
  /** Keys above pages that have an effect in MkDocs and none here. */
  readonly pageKeys: readonly string[];
  readonly problems: readonly Problem[];
  /** Where settings stand that the site checks, by `settingKey`. */
  readonly settingPlaces: NonNullable<SiteConfig['settingPlaces']>;
}

/** Reads settings. What cannot be meant has its default, and is told. */
export async function readOptions(settings: Settings, files: ProjectFiles): Promise<ReadOptions> {
  const report = new Report(settings, files.file);
  const all = groupOf(settings.value);
  const name = textOf(all['site_name']);
  if (name === undefined) {
    report.at(['site_name'], 'mkdocs-invalid', 'The site has no name.', "Write site_name: 'Упътване'.");
  }
  const plugins = readPlugins(all['plugins']);
  const theme = readTheme(all['theme'] ?? (bringsMaterial(plugins) ? 'material' : undefined), report);
  const languages = readLanguages(plugins, theme, report, files.languageFolders);
  const validation = readValidation(all['validation'], report);
  reportSite(all, plugins, languages.languages, report);
  reportPlugins(plugins, report);

  const exclude = [
    ...patternsOf(all['exclude_docs']),
    ...patternsOf(all['draft_docs']),
    ...excludedByPlugin(plugins, report),
    ...languages.leftOut,
  ];
  const listing = await files.list(exclude, plugins);
  const { site, base } = publishedAt(all['site_url'], report);
  await reportHooks(all, files, report);
  const { files: themeFiles, announcement, icons } = await readCustomTheme(all, files, report);
  // Settings name these files by their addresses, and those of a language may lie in its folder.
  const { config: layout } = parseConfig({ title: 'MkDocs', locales: localesOf(languages), mkdocs: {} });
  const sources = new Map(listing.others.map((path) => [assetAddress(path, layout), path]));
  const otherFiles = new Set([...sources.keys(), ...themeFiles]);
  const readScript = async (path: string): Promise<string | undefined> => {
    for (const place of scriptPlaces(sources.get(path) ?? path, all)) {
      const text = await files.readText(place);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  const scripts = await readScripts(all, otherFiles, readScript, report);
  await reportStyleSheets(all, readScript, report);
  await reportWhiteLogo(all, readScript, report);
  const {
    theme: ownTheme,
    styles,
    favicon,
  } = readAppearance(all, theme, languages, otherFiles, await readOwnHue(all, readScript), report);
  const docs = textOf(all['docs_dir']) ?? 'docs';
  const { readData } = files;
  const blogs = await readBlogs(plugins, { docs, others: otherFiles, readData }, report);
  const tags = readTags(plugins, all, report);
  const languageLinks = readLanguageLinks(all, languages, base);
  const mkdocs: MkDocsOption = {
    addresses: all['use_directory_urls'] === false || writesFiles(plugins) ? 'file' : 'directory',
    fallback: languages.fallback,
    exclude,
    levels: validation.links,
    ...(styles.length > 0 && { styles: [...styles] }),
    ...(favicon !== undefined && { favicon }),
    ...(Object.keys(listing.meta ?? {}).length > 0 && { meta: listing.meta }),
    ...(blogs.length > 0 && { blogs: [...blogs] }),
    ...(scripts.length > 0 && { scripts: [...scripts] }),
    ...(tags && { tags }),
  };
  const extensions = [
    ...readExtensions(
      all['markdown_extensions'],
      all['mdx_configs'],
      files,
      report,
      bundledExtensions(plugins),
    ),
    ...(await readValueExtensions(plugins, all, languages.languages, files, report)),
  ];
  const editPattern =
    theme.name !== 'material' || theme.features.has('content.action.edit')
      ? editPatternOf(all, report)
      : undefined;
  const iconFolders = [...new Set([...icons, ...customIcons(extensions)])];
  const description = texts(languages, ({ siteDescription }) =>
    plain(siteDescription ?? textOf(all['site_description'])),
  );
  const options: SlovoOptions = {
    title: texts(languages, ({ siteName }) => plain(siteName ?? name) ?? 'MkDocs'),
    ...(Object.keys(description).length > 0 && { description }),
    locales: localesOf(languages),
    markdown: [
      ...withTitles(extensions, languages).map(markdownOption),
      ...(theme.features.has('content.code.annotate')
        ? [['annotations', { every_code: true }] as const]
        : []),
    ],
    mkdocs,
    ...((ownTheme ?? announcement) && {
      theme: { ...ownTheme, ...(announcement && { announcement: announcement.line }) },
    }),
    ...(editPattern !== undefined && { editPattern }),
    ...(languageLinks.length > 0 && { languageLinks }),
    ...(iconFolders.length > 0 && { icons: iconFolders }),
    ...(!optimizesPictures(plugins) && { pictureSizes: false }),
    ...(drawsPictures(plugins) && { socialPictures: true }),
  };
  const naming = parseConfig(options).config;
  const moved = readRedirects(plugins, naming, files.languageFolders !== undefined);
  const redirects = Object.fromEntries(moved.map(({ from, to }) => [from, to]));
  const navigation = readNavigation(
    {
      settings: all,
      languages,
      plugins,
      levels: validation.nav,
      listing,
      naming,
      base,
      hasIndexes: theme.features.has('navigation.indexes'),
    },
    report,
  );
  return {
    options: {
      ...options,
      ...(Object.keys(redirects).length > 0 && { redirects }),
      ...(navigation.shared && { navigation: navigation.shared }),
      locales: Object.fromEntries(
        Object.entries(options.locales).map(([tag, locale]) => {
          const own = navigation.own[tag];
          return [tag, own ? { ...locale, navigation: own } : locale];
        }),
      ),
    },
    ...(site !== undefined && { site }),
    base,
    settingPlaces: Object.fromEntries([
      ...moved.flatMap(({ from, path }) => entryOf(['redirects', from], placeOf(settings, path))),
      ...entryOf(['markdown', 'auto_append'], appendedPlace(settings)),
      ...entryOf(['theme', 'footer'], placeOf(settings, ['copyright'])),
      ...entryOf(['theme', 'announcement'], announcement?.place),
      ...entryOf(['mkdocs', 'tags'], placeOf(settings, ['theme', 'icon', 'tag'])),
      ...entryOf(['theme', 'logoIcon'], placeOf(settings, ['theme', 'icon', 'logo'])),
    ]),
    themeFiles,
    pageKeys: keysInUse,
    problems: [...report.problems, ...(listing.problems ?? [])],
  };
}

function entryOf(path: readonly string[], place: FilePlace | undefined): readonly [string, FilePlace][] {
  return place ? [[settingKey(...path), place]] : [];
}

function texts(
  { languages }: Languages,
  textIn: (language: Language) => string | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = textIn(language);
      return text === undefined ? [] : [[language.tag, text] as const];
    }),
  );
}

/** Templates there write it as HTML: `&trade;` is one character. */
function plain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainText(text) || undefined;
}

function localesOf({ languages, structure }: Languages): Readonly<Record<string, LocaleOption>> {
  return Object.fromEntries(
    languages.map(({ tag, locale, folder, name, isDefault, direction }) => [
      tag,
      {
        label: name,
        ...(direction && { dir: direction }),
        ...(languages.length > 1 && isDefault && { default: true }),
        ...(!isDefault && locale !== tag && { path: locale }),
        ...(structure === 'folder' && { folder }),
        ...(structure !== 'suffix' ? { suffix: '' } : locale !== tag ? { suffix: locale } : {}),
      },
    ]),
  );
}

/** Admonitions of a language may have titles of their own. */
function withTitles(
  extensions: readonly ExtensionSetting[],
  { languages }: Languages,
): readonly ExtensionSetting[] {
  const titles = Object.fromEntries(
    languages
      .filter(({ admonitions }) => Object.keys(admonitions).length > 0)
      .map(({ tag, admonitions }) => [tag, admonitions]),
  );
  if (Object.keys(titles).length === 0) return extensions;
  return extensions.map((extension) =>
    /admonition|details/.test(extension.name)
      ? { ...extension, options: { ...extension.options, titles } }
      : extension,
  );
}

function markdownOption({ name, options }: ExtensionSetting): MarkdownOption {
  return Object.keys(options).length === 0 ? name : [name, options];
}
