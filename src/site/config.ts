/** The configuration: what `slovo({ … })` accepts, checked and completed. */
import { z } from 'zod';
import {
  quoteKey,
  readLocaleNavigation,
  readNavigation,
  readTexts,
  type NavigationOption,
} from './config-navigation.ts';
import { readLocales } from './config-locales.ts';
import {
  markdownSchema,
  mkdocsSchema,
  readExtension,
  readMkDocsRules,
  type MarkdownOption,
  type MkDocsOption,
} from './config-mkdocs.ts';
import { readTheme, type ThemeOptions } from './config-theme.ts';
import type { LanguageLinkOut, Level, Problem, SiteConfig } from './model.ts';
import { nearest } from './nearest.ts';
import { catalogue, configFile, diagnosticTable, problemOf } from './problems.ts';

export type { NavigationOption } from './config-navigation.ts';
export type { ThemeOptions } from './config-theme.ts';

/** A text, or one by locale tag. */
type Text = string | Readonly<Record<string, string>>;

/** A language of the site, under its BCP 47 tag. */
export interface LocaleOption {
  /** Its name in itself: `Български`. */
  readonly label: string;
  /** The language at `/`, and the original that is shown where a translation is missing. Otherwise the first. */
  readonly default?: boolean;
  /** Direction of its script, where that does not follow from the tag. */
  readonly dir?: 'ltr' | 'rtl';
  /** First part of its addresses; otherwise the tag. */
  readonly path?: string;
  /** Folder of its pages in the content folder. Otherwise file names tell the language: `name.en.md`. */
  readonly folder?: string;
  /** What file names say for it; otherwise the tag. Empty: no file name tells the language. */
  readonly suffix?: string;
  /** File of the word analysis for its search, where Slovo has none or another is wanted: its path from the configuration. */
  readonly analyser?: string;
  /** The navigation of this language, where it is not that of the site. */
  readonly navigation?: readonly NavigationOption[];
}

export interface SlovoOptions {
  /** Name of the site. */
  readonly title: Text;
  /** What the site is, in a sentence: shown by search engines for the home page. */
  readonly description?: Text;
  /** The languages, in the order in which the reader is offered them. */
  readonly locales: Readonly<Record<string, LocaleOption>>;
  /** Folder of the Markdown pages; `content` unless given. */
  readonly content?: string;
  /** Otherwise it is made from folders and the pages' `order`. */
  readonly navigation?: readonly NavigationOption[];
  /** Extensions of the Markdown dialect by name, or with their options. Otherwise those that Material recommends. */
  readonly markdown?: readonly MarkdownOption[];
  /** The content keeps the rules of MkDocs: its file names, addresses and front matter. */
  readonly mkdocs?: MkDocsOption;
  /** Entries of the list of languages that lead elsewhere, such as to an older site in one of them. */
  readonly languageLinks?: readonly LanguageLinkOut[];
  /**
   * Address of "edit this page": `{path}` is replaced by the page's path in the content folder. Otherwise that
   * of the repository the pages lie in, where its host is a known one; `false`: there is none.
   */
  readonly editPattern?: string | false;
  /** Old addresses and where they lead: an address of this site, a page's file, or a whole address. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** How grave problems are, by their code: `{ 'link-local-address': 'error' }`. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Colours, logo, links, styles and components of the site's own. */
  readonly theme?: ThemeOptions;
  /** Folders of SVG files that are icons of the site's own: `марки/слово.svg` is `:марки-слово:`. From the configuration. */
  readonly icons?: readonly string[];
  /** `false`: pictures are published as they are; otherwise pages offer them in several sizes and formats. */
  readonly pictureSizes?: boolean;
  /** Draws a picture with the title of each page, for previews elsewhere; otherwise one for the site. */
  readonly socialPictures?: boolean;
  /** Whom to tell of a weakness, and until which day that holds: makes `/.well-known/security.txt`. */
  readonly security?: { readonly contact: string | readonly string[]; readonly expires: string };
}

const texts = z.union([z.string(), z.record(z.string(), z.string())]);
const contact = z.string().regex(/^(?:mailto:|https:\/\/|tel:)\S+$/);
const schema = z.strictObject({
  title: texts,
  description: texts.optional(),
  locales: z.record(z.string(), z.unknown()),
  content: z.string().min(1).optional(),
  navigation: z.array(z.unknown()).optional(),
  markdown: markdownSchema.optional(),
  mkdocs: mkdocsSchema.optional(),
  languageLinks: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        href: z.string().regex(/^(?:https?:\/\/|\/(?!\/))/),
        lang: z.string().optional(),
      }),
    )
    .optional(),
  editPattern: z.union([z.literal(false), z.string().regex(/^https?:\/\/.*\{path\}/)]).optional(),
  redirects: z.record(z.string(), z.string()).optional(),
  levels: z.record(z.string(), z.enum(['error', 'warning', 'info', 'ignore'])).optional(),
  theme: z.unknown().optional(),
  icons: z.array(z.string().min(1)).optional(),
  pictureSizes: z.boolean().optional(),
  socialPictures: z.boolean().optional(),
  security: z
    .strictObject({
      contact: z.union([contact.transform((one) => [one]), z.array(contact).min(1)]),
      expires: z.iso.date(),
    })
    .optional(),
});

/** What to write for a setting, as the messages show it. */
const examples: Readonly<Record<string, string>> = {
  title: "title: 'Example', or one a language: title: { en: 'Example' }",
  description: "description: 'What the site is', or one a language: description: { en: 'What the site is' }",
  locales: "locales: { en: { label: 'English' } }",
  content: "content: 'content'",
  navigation: "navigation: ['index', { title: 'Guide', items: ['guide/start'] }]",
  markdown: "markdown: ['admonition', ['toc', { permalink: true }]]",
  mkdocs: "mkdocs: { addresses: 'directory', fallback: true }",
  editPattern: "editPattern: 'https://git.example.org/docs/edit/main/content/{path}'",
  languageLinks: "languageLinks: [{ title: 'Deutsch', href: 'https://de.example.org/' }]",
  redirects: "redirects: { '/old-name/': '/new-name/' }",
  levels: "levels: { 'link-local-address': 'error' }, one of error, warning, info and ignore",
  theme: "theme: { hues: { accent: 255 }, styles: ['./theme/own.css'] }",
  icons: "folders of SVG files, icons: ['icons']",
  pictureSizes: 'pictureSizes: false',
  socialPictures: 'socialPictures: true',
  security: "security: { contact: 'mailto:security@example.org', expires: '2027-01-31' }",
};

export interface ParsedConfig {
  /** Usable also where there are problems: what could not be meant has its default. */
  readonly config: SiteConfig;
  readonly problems: readonly Problem[];
}

/**
 * Checks options and completes them with what follows from them.
 *
 * @param options unchecked: they come from a JavaScript file
 * @param published Astro's `site` and `base`
 */
export function parseConfig(
  options: SlovoOptions,
  published: { readonly site?: string | undefined; readonly base?: string | undefined } = {},
): ParsedConfig {
  const problems: Problem[] = [];
  const report = (where: string, message: string, advice: string): void => {
    problems.push(problemOf('config-invalid', `${where} ${message}.`, { file: configFile }, advice));
  };
  const given: Readonly<Record<string, unknown>> = isRecord(options) ? options : {};
  const checked = schema.safeParse(given);
  for (const issue of checked.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') issue.keys.forEach((key) => problems.push(unknownKey(key)));
    else {
      const key = String(issue.path[0] ?? '');
      const missing = given[key] === undefined;
      report(
        key,
        missing ? 'is missing' : 'has a value that cannot be meant',
        `Write ${examples[key] ?? ''}`,
      );
    }
  }

  const locales = readLocales(given['locales'], report);
  const tags = locales.map(({ tag }) => tag);
  const text = (key: 'title' | 'description'): Record<string, string> => {
    const read = readTexts(given[key], tags);
    const bad = checked.error?.issues.some(({ path }) => path[0] === key);
    if (given[key] !== undefined && !read && !bad) {
      const languages = tags.map((tag) => `${quoteKey(tag)}: '…'`).join(', ');
      report(key, 'is empty or names a language that the site has not', `Write ${key}: { ${languages} }`);
    }
    return read ?? {};
  };
  const { navigation, editPattern, markdown, mkdocs, redirects, levels, pictureSizes } = checked.data ?? {};
  const { socialPictures, security } = checked.data ?? {};
  const languageLinks = checked.data?.languageLinks?.map(({ title, href, lang }) => ({
    title,
    href,
    ...(lang !== undefined && { lang }),
  }));
  const outward = mkdocs ? 'host' : 'whole';
  const navigationOf = readLocaleNavigation(given['locales'], tags, report, outward);
  for (const code of Object.keys(levels ?? {})) {
    if (code in catalogue || code in diagnosticTable) continue;
    const meant = nearest(code, [...Object.keys(catalogue), ...Object.keys(diagnosticTable)]);
    const advice = meant === undefined ? 'docs/errors.md lists all codes.' : `Did you mean '${meant}'?`;
    report(`levels.${code}`, 'is the code of no problem', advice);
  }
  const theme = readTheme(given['theme'], tags, report);
  const base = readBase(published.base);
  const origin = readOrigin(published.site, base, report);
  return {
    config: {
      title: text('title'),
      description: text('description'),
      ...(origin !== undefined && { origin }),
      base,
      locales,
      ...(navigation && { navigation: readNavigation(navigation, tags, report, outward) }),
      ...(navigationOf && { navigationOf }),
      ...(markdown && { markdown: markdown.map(readExtension) }),
      ...(mkdocs && { mkdocs: readMkDocsRules(mkdocs) }),
      ...(editPattern !== undefined && { editPattern }),
      ...(languageLinks && { languageLinks }),
      ...(redirects && { redirects }),
      ...(levels && { levels }),
      ...(theme && { theme }),
      ...(pictureSizes === false && { pictureSizes }),
      ...(socialPictures === true && { socialPictures }),
      ...(security && { security }),
    },
    problems,
  };
}

function unknownKey(key: string): Problem {
  const known = Object.keys(examples);
  const meant = nearest(key, known);
  return problemOf(
    'config-unknown-key',
    `${key} is not a setting of slovo({ … }).`,
    { file: configFile },
    meant === undefined
      ? `Known are ${known.join(', ')}.`
      : `Did you mean ${meant}? Write ${examples[meant]!}`,
  );
}

function readOrigin(
  site: string | undefined,
  base: string,
  report: (where: string, message: string, advice: string) => void,
): string | undefined {
  if (site === undefined) return undefined;
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (url && /^https?:$/.test(url.protocol)) {
    const path = readBase(url.pathname);
    if (path !== '/' && path !== base) {
      report(
        'site',
        `has the path ${path}, and base is ${base}`,
        `Write site: '${url.origin}', base: '${path}'`,
      );
    }
    return url.origin;
  }
  report('site', `is “${site}”, which is no whole address`, "Write site: 'https://docs.example.org'");
  return undefined;
}

/** Decoded, with `/` at both ends. */
function readBase(base: string | undefined): string {
  let path = base ?? '/';
  try {
    path = decodeURI(path);
  } catch {
    // A percent sign that encodes nothing is meant as it stands.
  }
  return `/${path}/`.replace(/\/{2,}/g, '/').normalize('NFC');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
