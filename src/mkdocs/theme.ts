/** Material's theme: what of it Slovo's own theme does, and what it does not. */
import { nearest } from '../site/nearest.ts';
import { iconSettings, meantAt, rightPlace, themeSettings, type Level } from './known-settings.ts';
import { readPalette, type Colours } from './palette.ts';
import type { Report } from './report.ts';
import { groupOf, isGroup, listOf, textOf, type Group } from './settings.ts';
import { themeFeatures } from './theme-features.ts';

export interface ReadTheme extends Colours {
  readonly name: string;
  /** As it is written: `pt-BR`. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly features: ReadonlySet<string>;
  /** Paths in the docs folder. */
  readonly logo?: string;
  readonly favicon?: string;
  /** Name of an icon in place of a logo. */
  readonly logoIcon?: string;
}

const keep = 'Remove it, or leave it for as long as MkDocs builds the site too.';

export function readTheme(value: unknown, report: Report): ReadTheme {
  const theme: Group = typeof value === 'string' ? { name: value } : groupOf(value);
  const name = textOf(theme['name']) ?? (value === undefined ? 'mkdocs' : 'custom');
  if (name !== 'material') {
    report.otherEffect(
      'name' in theme ? ['theme', 'name'] : ['theme'],
      `is “${name}”, and the pages have Slovo’s own look`,
      'Look at the pages: the text is the same, what stands around it is not.',
    );
  }
  for (const key of Object.keys(theme)) {
    if (!themeSettings.has(key)) misplaced(report, ['theme', key], 'theme');
  }
  const features = readFeatures(theme['features'], report);
  const palette = readPalette(theme['palette'], ['theme', 'palette'], report);
  readFont(theme['font'], report);
  const logoIcon = readIcons(theme['icon'], report);
  for (const key of ['static_templates', 'shortcuts', 'analytics'] as const) {
    if (theme[key] === undefined) continue;
    const would = {
      static_templates: 'writes further files from templates',
      shortcuts: 'changes the keys that the theme listens to',
      analytics: 'counts readers with the help of a third party',
    }[key];
    report.noEffect(['theme', key], would, keep);
  }
  if (isGroup(theme['logo'])) {
    const message = 'theme.logo names no file: Material looks for an icon at theme.icon.logo.';
    report.at(['theme', 'logo'], 'mkdocs-wrong-place', message, 'Move it to theme.icon.logo.');
  }
  const [logo, favicon] = [textOf(theme['logo']), textOf(theme['favicon'])];
  const direction = textOf(theme['direction']);
  const language = textOf(theme['language']) ?? textOf(theme['locale']);
  return {
    name,
    features,
    ...(language !== undefined && { language }),
    ...((direction === 'ltr' || direction === 'rtl') && { direction }),
    ...(logo !== undefined && { logo }),
    ...(favicon !== undefined && { favicon }),
    ...(logoIcon !== undefined && { logoIcon }),
    ...palette,
  };
}

/** Tells of a setting that does nothing where it stands. */
export function misplaced(report: Report, path: readonly string[], level: Level): void {
  const name = path.at(-1)!;
  const right = rightPlace(name, level);
  const where = path.join('.');
  if (right !== undefined) {
    report.at(
      path,
      'mkdocs-wrong-place',
      `${where} has no effect there, in MkDocs neither: it is looked for at ${right}.`,
      `Move it to ${right}.`,
    );
    return;
  }
  const meant = meantAt(name, level);
  report.at(
    path,
    'mkdocs-unknown-setting',
    level === 'theme'
      ? `${where} is a setting that neither MkDocs nor Material knows: only templates of your own could read it.`
      : `${where} is a setting that neither MkDocs nor Material knows.`,
    meant === undefined ? keep : `Did you mean ${meant}?`,
  );
}

function readFeatures(value: unknown, report: Report): ReadonlySet<string> {
  const features = listOf(value).flatMap((one) => textOf(one) ?? []);
  features.forEach((feature, index) => {
    const path = ['theme', 'features', index];
    if (!Object.hasOwn(themeFeatures, feature)) {
      const meant = nearest(feature, Object.keys(themeFeatures));
      report.at(
        path,
        'mkdocs-unknown-setting',
        `Material has no feature “${feature}”.`,
        meant === undefined ? 'Remove the line.' : `Did you mean ${meant}?`,
      );
      return;
    }
    const effect = themeFeatures[feature]!;
    if (effect === 'same') return;
    report.at(
      path,
      'mkdocs-no-effect',
      `The feature ${feature} has no effect here: in MkDocs it ${effect.would}.`,
      effect.advice,
    );
  });
  return new Set(features);
}

function readFont(value: unknown, report: Report): void {
  if (value === undefined || value === null || value === false) return;
  report.noEffect(
    ['theme', 'font'],
    'loads those fonts from Google’s servers',
    'Pages are set in the reader’s own fonts, and nothing is loaded from elsewhere. Write font: false to say so.',
  );
}

/** @returns the icon in place of a logo */
function readIcons(value: unknown, report: Report): string | undefined {
  if (!isGroup(value)) return undefined;
  for (const key of Object.keys(value)) {
    if (!iconSettings.has(key)) misplaced(report, ['theme', 'icon', key], 'theme.icon');
    else if (key !== 'logo' && key !== 'tag')
      report.noEffect(['theme', 'icon', key], 'replaces icons of the theme', keep);
  }
  return textOf(value['logo']);
}
