/** Colours, logo, links and foot of the pages, from Material's settings onto Slovo's theme. */
import type { LocaleThemeOptions, ThemeOptions } from '../site/config-theme.ts';
import { joinPath } from '../site/address.ts';
import type { Language, Languages } from './languages.ts';
import { lineWithLinks, plainText } from './plain-text.ts';
import type { Report } from './report.ts';
import { groupOf, isGroup, listOf, textOf, type Group, type Path } from './settings.ts';
import { hueOf, readPalette } from './palette.ts';
import type { ReadTheme } from './theme.ts';

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
 * @param ownHue that of the colour in its style sheets
 */
export function readAppearance(
  settings: Group,
  theme: ReadTheme,
  { languages }: Languages,
  files: ReadonlySet<string>,
  ownHue: number | undefined,
  report: Report,
): Appearance {
  const accent = hueOf(theme, ['theme', 'palette'], report, ownHue);
  const { features } = theme;
  const logo = logoIn(theme.logo, ['theme', 'logo'], files, report);
  const favicon = existing(theme.favicon, ['theme', 'favicon'], files, report);
  const links = linksOf(settings);
  const extra = groupOf(settings['extra']);
  const homepage = homepageOf(extra['homepage'], report);
  const footer = byLanguage(settings['copyright'], languages, ({ copyright }) => copyright, lineWithLinks);
  reportCopyright(settings['copyright'], ['copyright'], report);
  const statuses = statusesOf(settings, languages);
  const ofLanguages = languages.flatMap((language) => {
    const own = ofLanguage(language, settings, files, report);
    return Object.keys(own).length > 0 ? [[language.tag, own] as const] : [];
  });
  const openSections = features.has('navigation.expand')
    ? 'all'
    : features.has('navigation.sections')
      ? 'first'
      : undefined;
  const own: ThemeOptions = {
    ...(accent !== undefined && { hues: { accent } }),
    ...(logo !== undefined && { logo }),
    ...(theme.logoIcon !== undefined && { logoIcon: theme.logoIcon }),
    ...(links.length > 0 && { links }),
    ...(footer !== undefined && { footer }),
    ...(extra['generator'] === false && { credit: false }),
    ...(homepage !== undefined && { homepage }),
    ...(features.has('navigation.tabs') && {
      tabs: features.has('navigation.tabs.sticky') ? ('sticky' as const) : true,
    }),
    ...(openSections && { openSections }),
    ...(features.has('navigation.top') && { topLink: true }),
    ...(features.has('content.action.view') && { sourceLink: true }),
    ...(features.has('header.autohide') && { hidingHeader: true }),
    ...(features.has('announce.dismiss') && { closableAnnouncement: true }),
    ...(features.has('navigation.tracking') && { trackSection: true }),
    ...(features.has('toc.integrate') && { contentsInside: true }),
    ...(Object.keys(statuses).length > 0 && { statuses }),
    ...(ofLanguages.length > 0 && { languages: Object.fromEntries(ofLanguages) }),
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

/** A text of the site, with what languages have in its place; one for all where they are the same. */
function byLanguage(
  shared: unknown,
  languages: readonly Language[],
  own: (overrides: Group) => unknown,
  read: (html: string) => string | undefined = plainText,
): string | Readonly<Record<string, string>> | undefined {
  const plain = (value: unknown): string => {
    const html = textOf(value) ?? '';
    return read(html) ?? plainText(html);
  };
  const texts = languages.flatMap(({ tag, overrides }) => {
    const text = plain(own(overrides) ?? shared);
    return text === '' ? [] : [[tag, text] as const];
  });
  const [first] = texts;
  if (!first) return undefined;
  const isOne = texts.length === languages.length && texts.every(([, text]) => text === first[1]);
  return isOne ? first[1] : Object.fromEntries(texts);
}

/** `extra.status`: what the marks of pages mean. */
function statusesOf(settings: Group, languages: readonly Language[]): NonNullable<ThemeOptions['statuses']> {
  const statusIn = (extra: unknown): Group => groupOf(groupOf(extra)['status']);
  const groups = [settings['extra'], ...languages.map(({ overrides }) => overrides['extra'])].map(statusIn);
  const names = new Set(groups.flatMap((group) => Object.keys(group)));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const shared = statusIn(settings['extra'])[name];
      const text = byLanguage(shared, languages, ({ extra }) => statusIn(extra)[name]);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

/** What a language has of its own of the theme and of `extra`; what of it has no effect is told. */
function ofLanguage(
  { overrides, path, tag }: Language,
  settings: Group,
  files: ReadonlySet<string>,
  report: Report,
): LocaleThemeOptions {
  if (path === undefined) return {};
  const [theme, extra] = [groupOf(overrides['theme']), groupOf(overrides['extra'])];
  reportCopyright(overrides['copyright'], [...path, 'copyright'], report);
  const at = [...path, 'theme'];
  for (const [key, value] of Object.entries(theme)) {
    if (['palette', 'logo', 'direction', 'name'].includes(key)) continue;
    if (['language', 'locale'].includes(key) && textOf(value)?.split(/[-_]/)[0] === tag.split('-')[0])
      continue;
    report.noEffect(
      [...at, key],
      'changes the theme in this language',
      'Only palette, logo and direction are a language’s own here.',
    );
  }
  const accent = hueOf(readPalette(theme['palette'], [...at, 'palette'], report), [...at, 'palette'], report);
  const logo = logoIn(textOf(theme['logo']), [...at, 'logo'], files, report);
  return {
    ...(accent !== undefined && { hues: { accent } }),
    ...(logo !== undefined && { logo }),
    ...(extra['social'] !== undefined && { links: linksOf({ ...settings, extra }) }),
  };
}

/** The line at the foot is text and links: pictures, which often count readers, are not in it. */
function reportCopyright(value: unknown, at: Path, report: Report): void {
  if (!/<(?:img|iframe|script|svg)\b/i.test(textOf(value) ?? '')) return;
  report.otherEffect(
    at,
    'is text and links here: its pictures are left out',
    'Write in words what they show.',
  );
}

/** Where the name in the header leads. */
function homepageOf(value: unknown, report: Report): string | undefined {
  const address = textOf(value);
  if (address === undefined || /^(?:https?:\/\/|\/(?!\/))/.test(address)) return address;
  report.noEffect(
    ['extra', 'homepage'],
    `is where the title in the header leads: “${address}”`,
    'Write a whole address: https://example.org/',
  );
  return undefined;
}

/** The path of the mark in the header, where it is a picture of a kind that the theme takes. */
function logoIn(
  written: string | undefined,
  path: Path,
  files: ReadonlySet<string>,
  report: Report,
): string | undefined {
  const file = existing(written, path, files, report);
  if (file === undefined || /\.(?:svg|png|webp|avif|jpe?g)$/.test(file)) return file;
  report.noEffect(
    path,
    `shows ${file} in the header`,
    'Write one whose name ends in .svg, .png, .webp, .avif or .jpg.',
  );
  return undefined;
}

/** The path of a file of the docs folder; a file that does not exist is told. */
function existing(
  written: string | undefined,
  path: readonly (string | number)[],
  files: ReadonlySet<string>,
  report: Report,
): string | undefined {
  if (written === undefined) return undefined;
  if (/^(?:https?:)?\/\//i.test(written)) {
    report.noEffect(
      path,
      'loads that picture from another server',
      'Pages load nothing from elsewhere: save it in the docs folder, and write its path there.',
    );
    return undefined;
  }
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
function linksOf(settings: Group): NonNullable<LocaleThemeOptions['links']> {
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
