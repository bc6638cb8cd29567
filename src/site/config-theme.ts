/** Checks `theme: { … }` of the configuration: what a site makes its own of the theme. */
import { z } from 'zod';
import { quoteKey, readTexts } from './config-navigation.ts';
import { iconName } from './icons.ts';
import type { LocaleTheme, ThemeConfig } from './model.ts';
import { nearest } from './nearest.ts';

/** A text, or one by locale tag. */
type Text = string | Readonly<Record<string, string>>;

export interface ThemeOptions {
  /**
   * Hues of the colours in degrees, as OKLCH counts them: 25 is red, 145 green, 255 blue. Lightness stays
   * the theme's, so that text can be read on every hue, light and dark.
   */
  readonly hues?: { readonly accent?: number; readonly paper?: number };
  /** A square picture beside the title: its path in the public folder. */
  readonly logo?: string;
  /** An icon in its place, by its name: `'material/book'`. */
  readonly logoIcon?: string;
  /** Links at the foot of every page. */
  readonly links?: readonly { readonly title: Text; readonly href: string }[];
  /** A line at the foot of every page, with links as in Markdown. */
  readonly footer?: Text;
  /** A line above every page, with links as in Markdown: `'New: [version 2](/news/)'`. */
  readonly announcement?: Text;
  /** Whether the foot says that the site is made with Slovo; otherwise it does. */
  readonly credit?: boolean;
  /** Where the site's name in the header leads: a whole address. Otherwise to the home page. */
  readonly homepage?: string;
  /** Shows the first level of the navigation as a row below the header; `'sticky'` keeps it in view. */
  readonly tabs?: boolean | 'sticky';
  /** Opens sections on every page: those of the first level, or all, as many as a page can hold. */
  readonly openSections?: 'first' | 'all';
  /** Offers readers the way back to the top of the page. */
  readonly topLink?: boolean;
  /** Offers readers the Markdown that a page was written in. */
  readonly sourceLink?: boolean;
  /** Takes the header away while the reader scrolls down. */
  readonly hidingHeader?: boolean;
  /** Lets readers close the announcement, until there is another. */
  readonly closableAnnouncement?: boolean;
  /** Keeps the section that is being read in the address. */
  readonly trackSection?: boolean;
  /** Shows the contents of a page below its entry in the navigation. */
  readonly contentsInside?: boolean;
  /** What `status:` of pages means: `{ beta: { en: 'In trial' } }`. For `new` and `deprecated` there are words. */
  readonly statuses?: Readonly<Record<string, Text>>;
  /** What a language has in place of the above, by its tag. */
  readonly languages?: Readonly<Record<string, LocaleThemeOptions>>;
  /** Style sheets that follow the theme's own: paths from the configuration's folder. */
  readonly styles?: readonly string[];
  /** Components in place of the theme's, by its name: `{ Footer: './theme/Footer.astro' }`. */
  readonly components?: Readonly<Record<string, string>>;
}

export interface LocaleThemeOptions {
  readonly hues?: { readonly accent?: number };
  readonly logo?: string;
  readonly links?: readonly { readonly title: string; readonly href: string }[];
}

const texts = z.union([z.string(), z.record(z.string(), z.string())]);
const hue = z.number().min(0).max(360);
const address = /^(?:https?:\/\/|mailto:|xmpp:|\/(?!\/))/;
const logo = z.string().regex(/^[^/\\].*\.(?:svg|png|webp|avif|jpe?g)$/);
const schema = z.strictObject({
  hues: z.strictObject({ accent: hue.optional(), paper: hue.optional() }).optional(),
  logo: logo.optional(),
  logoIcon: z.string().min(1).optional(),
  announcement: texts.optional(),
  credit: z.boolean().optional(),
  homepage: z
    .string()
    .regex(/^(?:https?:\/\/|\/(?!\/))/)
    .optional(),
  tabs: z.union([z.boolean(), z.literal('sticky')]).optional(),
  openSections: z.enum(['first', 'all']).optional(),
  topLink: z.boolean().optional(),
  sourceLink: z.boolean().optional(),
  hidingHeader: z.boolean().optional(),
  closableAnnouncement: z.boolean().optional(),
  trackSection: z.boolean().optional(),
  contentsInside: z.boolean().optional(),
  statuses: z.record(z.string(), texts).optional(),
  languages: z
    .record(
      z.string(),
      z.strictObject({
        hues: z.strictObject({ accent: hue.optional() }).optional(),
        logo: logo.optional(),
        links: z
          .array(z.strictObject({ title: z.string().min(1), href: z.string().regex(address) }))
          .optional(),
      }),
    )
    .optional(),
  links: z.array(z.strictObject({ title: texts, href: z.string().regex(address) })).optional(),
  footer: texts.optional(),
  styles: z.array(z.string().regex(/\.css$/)).optional(),
  components: z.record(z.string(), z.string().regex(/\.astro$/)).optional(),
});

const examples: Readonly<Record<string, string>> = {
  hues: 'degrees from 0 to 360, hues: { accent: 255, paper: 80 }',
  logo: "a picture's path in the public folder, logo: 'logo.svg'",
  logoIcon: "an icon's name, logoIcon: 'material/book'",
  links: "links: [{ title: 'Code', href: 'https://git.example.org/docs' }]",
  footer: "footer: 'What stands at the foot', or one a language: footer: { en: '…' }",
  announcement: "announcement: 'New: [version 2](/news/)', or one a language: { en: '…' }",
  credit: 'credit: false',
  homepage: "a whole address, homepage: 'https://example.org/'",
  tabs: "tabs: true, or tabs: 'sticky'",
  openSections: "openSections: 'first', or 'all'",
  topLink: 'topLink: true',
  sourceLink: 'sourceLink: true',
  hidingHeader: 'hidingHeader: true',
  closableAnnouncement: 'closableAnnouncement: true',
  trackSection: 'trackSection: true',
  contentsInside: 'contentsInside: true',
  statuses: "statuses: { beta: 'In trial' }, or one a language: { beta: { en: 'In trial' } }",
  languages: "languages: { en: { logo: 'logo.en.svg' } }",
  styles: "paths of style sheets, styles: ['./theme/own.css']",
  components: "paths by the component's name, components: { Footer: './theme/Footer.astro' }",
};

/**
 * @param tags the tags of the site's locales
 * @param report is told where something is wrong, what, and what to write instead
 * @returns undefined where nothing is set, or nothing that can be meant
 */
export function readTheme(
  value: unknown,
  tags: readonly string[],
  report: (where: string, message: string, advice: string) => void,
): ThemeConfig | undefined {
  if (value === undefined) return undefined;
  const checked = schema.safeParse(value);
  if (!checked.success) {
    for (const issue of checked.error.issues) {
      const where = ['theme', ...issue.path.map(String)].join('.');
      if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
        for (const key of issue.keys) {
          const meant = nearest(key, Object.keys(examples));
          const advice = meant ? `Did you mean ${meant}?` : `Known are ${Object.keys(examples).join(', ')}.`;
          report(`${where}.${key}`, 'is not known', advice);
        }
      } else {
        const example = examples[String(issue.path[0])] ?? 'theme: { hues: { accent: 255 } }';
        report(where, 'cannot be meant', `Write ${example}`);
      }
    }
    return undefined;
  }
  const textOf = (where: string, text: Text): Readonly<Record<string, string>> => {
    const read = readTexts(text, tags);
    if (read) return read;
    const languages = tags.map((tag) => `${quoteKey(tag)}: '…'`).join(', ');
    report(where, 'is empty or names a language that the site has not', `Write { ${languages} }`);
    return {};
  };
  const { hues = {}, logo, links = [], footer, styles = [], components = {}, ...more } = checked.data;
  const languages = Object.entries(more.languages ?? {}).flatMap(([written, own]) => {
    const tag = tags.find((one) => one.toLowerCase() === written.toLowerCase());
    if (tag !== undefined) return [[tag, localeThemeOf(own)] as const];
    report(`theme.languages.${written}`, 'is no language of the site', `Write one of ${tags.join(', ')}`);
    return [];
  });
  return {
    hues: {
      ...(hues.accent !== undefined && { accent: hues.accent }),
      ...(hues.paper !== undefined && { paper: hues.paper }),
    },
    ...(logo !== undefined && { logo: logo.normalize('NFC') }),
    ...(more.logoIcon !== undefined && { logoIcon: iconName(more.logoIcon) }),
    links: links.map(({ title, href }, index) => ({
      title: textOf(`theme.links[${index}].title`, title),
      href,
    })),
    footer: footer === undefined ? {} : textOf('theme.footer', footer),
    announcement: more.announcement === undefined ? {} : textOf('theme.announcement', more.announcement),
    credit: more.credit ?? true,
    ...(more.homepage !== undefined && { homepage: more.homepage }),
    tabs: more.tabs ?? false,
    ...(more.openSections && { openSections: more.openSections }),
    topLink: more.topLink ?? false,
    sourceLink: more.sourceLink ?? false,
    hidingHeader: more.hidingHeader ?? false,
    closableAnnouncement: more.closableAnnouncement ?? false,
    trackSection: more.trackSection ?? false,
    contentsInside: more.contentsInside ?? false,
    statuses: Object.fromEntries(
      Object.entries(more.statuses ?? {}).map(([name, text]) => [
        name,
        textOf(`theme.statuses.${name}`, text),
      ]),
    ),
    languages: Object.fromEntries(languages),
    styles,
    components,
  };
}

function localeThemeOf({
  hues,
  logo,
  links,
}: NonNullable<z.output<typeof schema>['languages']>[string]): LocaleTheme {
  return {
    ...(hues?.accent !== undefined && { accent: hues.accent }),
    ...(logo !== undefined && { logo: logo.normalize('NFC') }),
    ...(links && { links }),
  };
}
