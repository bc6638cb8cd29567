/** Checks `theme: { … }` of the configuration: what a site makes its own of the theme. */
import { z } from 'zod';
import { quoteKey, readTexts } from './config-navigation.ts';
import type { ThemeConfig } from './model.ts';
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
  /** Links at the foot of every page. */
  readonly links?: readonly { readonly title: Text; readonly href: string }[];
  /** A line of text at the foot of every page. */
  readonly footer?: Text;
  /** Style sheets that follow the theme's own: paths from the configuration's folder. */
  readonly styles?: readonly string[];
  /** Components in place of the theme's, by its name: `{ Footer: './theme/Footer.astro' }`. */
  readonly components?: Readonly<Record<string, string>>;
}

const texts = z.union([z.string(), z.record(z.string(), z.string())]);
const hue = z.number().min(0).max(360);
const address = /^(?:https?:\/\/|mailto:|xmpp:|\/(?!\/))/;
const schema = z.strictObject({
  hues: z.strictObject({ accent: hue.optional(), paper: hue.optional() }).optional(),
  logo: z
    .string()
    .regex(/^[^/\\].*\.(?:svg|png|webp|avif|jpe?g)$/)
    .optional(),
  links: z.array(z.strictObject({ title: texts, href: z.string().regex(address) })).optional(),
  footer: texts.optional(),
  styles: z.array(z.string().regex(/\.css$/)).optional(),
  components: z.record(z.string(), z.string().regex(/\.astro$/)).optional(),
});

const examples: Readonly<Record<string, string>> = {
  hues: 'degrees from 0 to 360, hues: { accent: 255, paper: 80 }',
  logo: "a picture's path in the public folder, logo: 'logo.svg'",
  links: "links: [{ title: 'Code', href: 'https://git.example.org/docs' }]",
  footer: "footer: 'What stands at the foot', or one a language: footer: { en: '…' }",
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
  const { hues = {}, logo, links = [], footer, styles = [], components = {} } = checked.data;
  return {
    hues: {
      ...(hues.accent !== undefined && { accent: hues.accent }),
      ...(hues.paper !== undefined && { paper: hues.paper }),
    },
    ...(logo !== undefined && { logo: logo.normalize('NFC') }),
    links: links.map(({ title, href }, index) => ({
      title: textOf(`theme.links[${index}].title`, title),
      href,
    })),
    footer: footer === undefined ? {} : textOf('theme.footer', footer),
    styles,
    components,
  };
}
