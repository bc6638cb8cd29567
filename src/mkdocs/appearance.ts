/** Colours, logo, links and foot of the pages, from Material's settings onto Slovo's theme. */
import type { ThemeOptions } from '../site/config-theme.ts';
import { joinPath } from '../site/address.ts';
import { plainText } from './plain-text.ts';
import type { Report } from './report.ts';
import { groupOf, isGroup, listOf, textOf, type Group } from './settings.ts';
import type { ReadTheme } from './theme.ts';

/** Hues of Material's colours in OKLCH's degrees; lightness and strength are the theme's own. */
const hues: Readonly<Record<string, number>> = {
  red: 25,
  pink: 0,
  purple: 320,
  'deep purple': 295,
  indigo: 275,
  blue: 255,
  'light blue': 240,
  cyan: 215,
  teal: 185,
  green: 145,
  'light green': 130,
  lime: 115,
  yellow: 100,
  amber: 80,
  orange: 60,
  'deep orange': 40,
  brown: 50,
};

export interface Appearance {
  readonly theme?: ThemeOptions;
  /** Paths in the docs folder. */
  readonly styles: readonly string[];
  readonly favicon?: string;
}

/**
 * What a project makes its own of the theme.
 *
 * @param files paths of the docs folder that are no pages
 */
export function readAppearance(
  settings: Group,
  theme: ReadTheme,
  files: ReadonlySet<string>,
  report: Report,
): Appearance {
  const accent = hueOf(theme, report);
  const logo = existing(theme.logo, ['theme', 'logo'], files, report);
  const favicon = existing(theme.favicon, ['theme', 'favicon'], files, report);
  const links = linksOf(settings);
  const footer = textOf(settings['copyright']);
  const own: ThemeOptions = {
    ...(accent !== undefined && { hues: { accent } }),
    ...(logo !== undefined && /\.(?:svg|png|webp|avif|jpe?g)$/.test(logo) && { logo }),
    ...(links.length > 0 && { links }),
    ...(footer !== undefined && plainText(footer) !== '' && { footer: plainText(footer) }),
  };
  const styles = listOf(settings['extra_css']).flatMap((style, index) => {
    const path = textOf(style);
    if (path === undefined || /^(?:https?:)?\/\//i.test(path)) return [];
    return existing(path, ['extra_css', index], files, report) ?? [];
  });
  return {
    ...(Object.keys(own).length > 0 && { theme: own }),
    styles,
    ...(favicon !== undefined && { favicon }),
  };
}

function hueOf({ primary, accent }: ReadTheme, report: Report): number | undefined {
  const named = [primary, accent].filter((name) => name !== undefined);
  const name = named.find((one) => Object.hasOwn(hues, one.replace(/-/g, ' ')));
  if (name !== undefined) return hues[name.replace(/-/g, ' ')];
  if (named.length > 0) {
    report.noEffect(
      ['theme', 'palette'],
      `gives the header and the links the colour “${named[0]!}”`,
      'Colours here differ in their hue alone: name one of Material’s, such as indigo, or teal.',
    );
  }
  return undefined;
}

/** The path of a file of the docs folder; a file that does not exist is told. */
function existing(
  written: string | undefined,
  path: readonly (string | number)[],
  files: ReadonlySet<string>,
  report: Report,
): string | undefined {
  if (written === undefined || /^(?:https?:)?\/\//i.test(written)) return undefined;
  const file = joinPath('', written.replace(/[?#].*$/, ''))?.normalize('NFC');
  if (file !== undefined && files.has(file)) return file;
  report.at(
    path,
    'mkdocs-no-effect',
    `There is no file ${written} in the docs folder.`,
    'Write its path there.',
  );
  return undefined;
}

/** The repository, and Material's links to other places. */
function linksOf(settings: Group): NonNullable<ThemeOptions['links']> {
  const repository = textOf(settings['repo_url']);
  const social = listOf(groupOf(settings['extra'])['social']).filter(isGroup);
  const links = [
    ...(repository === undefined
      ? []
      : [{ title: textOf(settings['repo_name']) ?? repositoryName(repository), href: repository }]),
    ...social.flatMap((one) => {
      const href = textOf(one['link']);
      return href === undefined ? [] : [{ title: textOf(one['name']) ?? placeName(href), href }];
    }),
  ];
  const seen = new Set<string>();
  return links.filter(({ href }) => {
    if (seen.has(href) || !/^(?:https?:\/\/|mailto:|xmpp:|\/(?!\/))/.test(href)) return false;
    seen.add(href);
    return true;
  });
}

/** As MkDocs calls it: by its host. */
function repositoryName(address: string): string {
  const host = URL.canParse(address) ? new URL(address).hostname : address;
  const known: Readonly<Record<string, string>> = {
    'github.com': 'GitHub',
    'gitlab.com': 'GitLab',
    'bitbucket.org': 'Bitbucket',
  };
  return known[host] ?? host;
}

function placeName(address: string): string {
  if (/^mailto:|^xmpp:/.test(address)) return address.replace(/^[a-z]+:/, '');
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
