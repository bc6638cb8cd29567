/** The site's languages: mkdocs-static-i18n in both its structures, and its older form. */
import { themeSettings } from './known-settings.ts';
import type { Plugin } from './plugins.ts';
import type { Report } from './report.ts';
import { groupOf, isGroup, textOf, type Group, type Path } from './settings.ts';

/** A language as the project has it. */
export interface Language {
  /** As it is written, which is what file names, folders and addresses say: `zh_CN`. */
  readonly locale: string;
  /** Of its pages, where each language has one: the locale, unless the project lies beside others. */
  readonly folder: string;
  /** Canonical BCP 47 tag: `zh-CN`. */
  readonly tag: string;
  readonly name: string;
  readonly isDefault: boolean;
  /** Its own navigation, as `nav` has it. */
  readonly navigation?: unknown;
  readonly navigationPath: Path;
  /** Titles of the navigation by those of the configuration. */
  readonly titles: Readonly<Record<string, string>>;
  /** Titles of admonitions by their type. */
  readonly admonitions: Readonly<Record<string, string>>;
  readonly siteName?: string;
  readonly siteDescription?: string;
  /** Direction of its script, where the project says it. */
  readonly direction?: 'ltr' | 'rtl';
  /** What it lays over the settings of the site: `copyright`, `extra`, `theme`. */
  readonly overrides: Group;
  /** Of the language in the settings; undefined where it is the only one. */
  readonly path?: Path;
}

export interface Languages {
  readonly structure: 'none' | 'suffix' | 'folder';
  readonly fallback: boolean;
  /** At least one; exactly one is the default. */
  readonly languages: readonly Language[];
  /** Patterns of the pages of languages that are not built. */
  readonly leftOut: readonly string[];
  /** Entries of the list of languages that lead elsewhere: `locale: null` with `fixed_link`. */
  readonly links: readonly { readonly title: string; readonly href: string }[];
}

/** What a language may lay over the settings of the site. */
const overrides = ['copyright', 'extra', 'theme'] as const;

/** Settings of a language that have an effect here; the others are told of. */
const known: ReadonlySet<string> = new Set([
  'locale',
  'name',
  'default',
  'build',
  'nav',
  'nav_translations',
  'admonition_translations',
  'site_name',
  'site_description',
  ...overrides,
]);

const keep = 'Nothing needs doing, unless the site depends on it.';

/** What the other settings of a language would have done. */
const idle: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  link: ['is where the language’s link leads', 'Links lead to the same page in the other language.'],
  fixed_link: ['is where the language’s link leads', 'Links lead to the same page in the other language.'],
  site_url: ['is the address of the site in this language', keep],
  site_author: ['is the author of the site in this language', keep],
};

/** Languages of a project; one, as the theme says, where there is no plugin for more. */
export function readLanguages(
  plugins: readonly Plugin[],
  theme: { readonly language?: string; readonly direction?: 'ltr' | 'rtl' },
  report: Report,
  folders: ReadonlyMap<string, string> = new Map(),
): Languages {
  const plugin = plugins.find(({ name }) => name === 'i18n' || name === 'static-i18n');
  const structure = plugin?.options['docs_structure'] === 'folder' ? 'folder' : 'suffix';
  const entries = plugin ? entriesOf(plugin) : [];
  const read = readEntries(entries, report, folders);
  if (plugin && entries.length === 0) {
    const message = `The plugin ${plugin.name} names no languages: the site has the one of its theme.`;
    report.at(plugin.path, 'mkdocs-invalid', message, 'Write them below it: languages:.', 'warning');
  }
  if (!plugin || read.length === 0) {
    const tag = tagOf(theme.language ?? 'en') ?? 'en';
    const only: Language = {
      locale: tag,
      folder: tag,
      tag,
      name: nameInItself(tag),
      isDefault: true,
      navigationPath: ['nav'],
      titles: {},
      admonitions: {},
      ...(theme.direction && { direction: theme.direction }),
      overrides: {},
    };
    return { structure: 'none', fallback: true, languages: [only], leftOut: [], links: [] };
  }
  const marked = read.filter(({ isDefault }) => isDefault);
  if (marked.length !== 1) {
    report.at(
      [...plugin.path, 'languages'],
      'mkdocs-invalid',
      marked.length === 0 ? 'No language is the default one.' : 'More than one language is the default one.',
      'Write default: true at exactly one language.',
    );
  }
  const main = marked[0] ?? read[0]!;
  return {
    structure,
    fallback: plugin.options['fallback_to_default'] !== false,
    languages: read.map((language) => ({ ...language, isDefault: language === main })),
    leftOut: entries.flatMap(([language]) =>
      isLanguage(language) && isLeftOut(language) ? pagesOf(textOf(language['locale'])!, structure) : [],
    ),
    links: linksElsewhere(entries),
  };
}

/** A language as it is written, its place, and whether that is the older form. */
type Entry = readonly [language: Group, path: Path, isOlder: boolean];

function entriesOf({ options, path }: Plugin): readonly Entry[] {
  const { languages } = options;
  return Array.isArray(languages)
    ? languages.map((one: unknown, index) => [groupOf(one), [...path, 'languages', index], false] as const)
    : olderForm(options, path);
}

/** Entries without pages of their own that lead to an address: of no language, or of one that is not built. */
function linksElsewhere(entries: readonly Entry[]): Languages['links'] {
  return entries.flatMap(([language]) => {
    const href = textOf(language['fixed_link']);
    if (href === undefined || (isLanguage(language) && !isLeftOut(language))) return [];
    return [{ title: textOf(language['name']) ?? href, href }];
  });
}

function isLanguage(language: Group): boolean {
  const locale = textOf(language['locale']);
  return locale !== undefined && locale !== 'null';
}

/** `build: false`; the default language is always built. */
function isLeftOut(language: Group): boolean {
  return language['build'] === false && language['default'] !== true;
}

/** As gitignore patterns. */
function pagesOf(locale: string, structure: Languages['structure']): readonly string[] {
  if (structure === 'folder') return [`/${locale}/`];
  return ['md', 'markdown', 'mdown', 'mkdn', 'mkd'].map((ending) => `*.${locale}.${ending}`);
}

function readEntries(
  entries: readonly Entry[],
  report: Report,
  folders: ReadonlyMap<string, string>,
): Language[] {
  const seen = new Set<string>();
  return entries.flatMap(([language, at, isOlder]) => {
    const locale = textOf(language['locale']);
    const name = textOf(language['name']);
    if (locale === undefined || locale === 'null') {
      if (textOf(language['fixed_link']) === undefined) {
        report.at(
          at,
          'mkdocs-invalid',
          'The language has no locale.',
          'Write locale: bg, or fixed_link: for a link.',
        );
      }
      return [];
    }
    const tag = tagOf(locale);
    if (tag === undefined) {
      const advice = 'Write a tag such as bg, pt-BR or zh-Hant.';
      report.at([...at, 'locale'], 'mkdocs-invalid', `“${locale}” is no language.`, advice);
      return [];
    }
    if (seen.has(tag)) {
      report.at(at, 'mkdocs-invalid', `The language ${locale} stands twice.`, 'Remove one of the two.');
      return [];
    }
    seen.add(tag);
    if (isLeftOut(language)) return [];
    if (!isOlder) tellOfIdle(language, at, report);
    const direction = textOf(groupOf(language['theme'])['direction']);
    return [
      {
        locale,
        folder: folders.get(locale) ?? locale,
        tag,
        name: name ?? nameInItself(tag),
        isDefault: language['default'] === true,
        ...(Array.isArray(language['nav']) && { navigation: language['nav'] as unknown[] }),
        navigationPath: [...at, 'nav'],
        titles: textsOf(language['nav_translations']),
        admonitions: textsOf(language['admonition_translations']),
        ...(textOf(language['site_name']) !== undefined && { siteName: textOf(language['site_name'])! }),
        ...(textOf(language['site_description']) !== undefined && {
          siteDescription: textOf(language['site_description'])!,
        }),
        ...((direction === 'ltr' || direction === 'rtl') && { direction }),
        overrides: Object.fromEntries(
          overrides.flatMap((key) => (isGiven(language[key]) ? [[key, language[key]] as const] : [])),
        ),
        path: at,
      },
    ];
  });
}

/** Versions before 1.0: `default_language`, languages as a group, translations of the navigation apart. */
function olderForm(options: Group, path: Path): (readonly [Group, Path, boolean])[] {
  const written = textOf(options['default_language']);
  const titles = groupOf(options['nav_translations']);
  const languages = groupOf(options['languages']);
  const main = written ?? Object.keys(languages)[0];
  // `default` stands for the version without a language in its address, which is the default language's.
  const named = Object.entries(languages).filter(([locale]) => locale !== 'default');
  if (main !== undefined && !named.some(([locale]) => locale === main)) named.unshift([main, {}]);
  return named.map(([locale, given]) => {
    const group = isGroup(given) ? given : { name: given };
    const language = {
      ...group,
      locale,
      default: locale === main,
      nav_translations: titles[locale],
      ...(locale === main && { build: true }),
    };
    return [language, [...path, 'languages', locale], true] as const;
  });
}

function tellOfIdle(language: Group, path: Path, report: Report): void {
  for (const [name, value] of Object.entries(language)) {
    if (known.has(name) || !isGiven(value)) continue;
    if (['link', 'site_url'].includes(name) && isOwnAddress(value, language)) continue;
    const effect = idle[name];
    if (effect) report.noEffect([...path, name], ...effect);
    else if (themeSettings.has(name) && name !== 'name') {
      const message = `${name} has no effect there, in MkDocs neither: it is looked for at theme.${name} of the language.`;
      report.at([...path, name], 'mkdocs-wrong-place', message, `Put it under theme:, beside locale:.`);
    } else {
      report.at(
        [...path, name],
        'mkdocs-unknown-setting',
        `${name} is no setting of a language that Slovo knows.`,
        'Look for its right name in the documentation of mkdocs-static-i18n.',
      );
    }
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether an address is where the language is here, too: `/en/`, `./en/`, `https://…/en/`; `/` for the default. */
function isOwnAddress(link: unknown, language: Group): boolean {
  const address = textOf(link) ?? '';
  if (language['default'] === true) return /^\.?\/?$/.test(address);
  return (
    /^(?:\.?\/|https?:)/.test(address) &&
    address.replace(/\/$/, '').endsWith(`/${textOf(language['locale'])!}`)
  );
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(groupOf(value)).flatMap(([name, one]) => {
      const text = textOf(one);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

/** `zh_CN` → `zh-CN`; undefined for what is no language tag. */
export function tagOf(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale.replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}

/** `bg` → `Български`. */
function nameInItself(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
