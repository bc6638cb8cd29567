/** Material's colours: of each palette, the hue is taken. */
import { nearest } from '../site/nearest.ts';
import { themeSettings } from './known-settings.ts';
import { nameOf, type Report } from './report.ts';
import { groupOf, listOf, textOf, type Path } from './settings.ts';

export interface Colours {
  /** Names of Material's colours. */
  readonly primary?: string;
  readonly accent?: string;
}

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

const keep = 'Remove it, or leave it for as long as MkDocs builds the site too.';

/** Settings of a palette. */
const known = ['media', 'scheme', 'primary', 'accent', 'toggle'];

/** Tells of a setting that a palette does not have: it is the theme's, or that of the toggle, or nobody's. */
function tellOfOther(name: string, path: Path, report: Report): void {
  const right =
    name === 'icon' || name === 'name'
      ? `theme.palette.toggle.${name}`
      : themeSettings.has(name)
        ? `theme.${name}`
        : undefined;
  if (right !== undefined) {
    const message = `${nameOf(path)} has no effect there, in MkDocs neither: it is looked for at ${right}.`;
    report.at(path, 'mkdocs-wrong-place', message, `Move it to ${right}.`);
    return;
  }
  const meant = nearest(name, known);
  const message = `${nameOf(path)} is a setting that neither MkDocs nor Material knows.`;
  report.at(path, 'mkdocs-unknown-setting', message, meant === undefined ? keep : `Did you mean ${meant}?`);
}

/** @param at where it stands: in the theme of the site, or of a language */
export function readPalette(value: unknown, at: Path, report: Report): Colours {
  const palettes = listOf(value).map(groupOf);
  const isList = Array.isArray(value);
  const colour = (key: string): string | undefined =>
    palettes.map((one) => textOf(one[key])).find((one) => one !== undefined);
  palettes.forEach((palette, index) => {
    for (const name of Object.keys(palette)) {
      if (!known.includes(name)) tellOfOther(name, [...at, ...(isList ? [index] : []), name], report);
    }
    const scheme = textOf(palette['scheme']);
    const path = [...at, ...(isList ? [index] : []), 'scheme'];
    if (scheme !== undefined && scheme !== 'default' && scheme !== 'slate') {
      report.noEffect(path, `takes the colours that a style sheet of yours calls “${scheme}”`, keep);
    }
  });
  const first = palettes[0];
  const isOnly = palettes.length === 1 && !first?.['media'];
  if (isOnly && (first?.['scheme'] === 'default' || first?.['scheme'] === 'slate')) {
    report.otherEffect(
      [...at, ...(isList ? [0] : []), 'scheme'],
      'is the only one, and pages here are both light and dark, as the reader’s system is set',
      'Nothing needs doing, unless pictures are made for one of the two.',
    );
  }
  const [primary, accent] = [colour('primary'), colour('accent')];
  const taken = [primary, accent].find((name) => hueNamed(name) !== undefined) ?? primary;
  palettes.forEach((palette, index) => {
    for (const key of ['primary', 'accent'] as const) {
      const other = textOf(palette[key]);
      // The one hue that a site has is that of one name; where there is none, it is told of.
      if (other === undefined || hueNamed(taken) === undefined || hueNamed(other) === hueNamed(taken))
        continue;
      const path = [...at, ...(isList ? [index] : []), key];
      const message = `${nameOf(path)} has no effect here: in MkDocs it is the colour “${other}” beside “${taken!}”.`;
      const advice = `Pages have one hue, light and dark, which is that of “${taken!}”: nothing needs doing.`;
      report.at(path, 'mkdocs-no-effect', message, advice, 'info');
    }
  });
  return { ...(primary !== undefined && { primary }), ...(accent !== undefined && { accent }) };
}

/** The hue that a site is given; colours that have none are told of. */
export function hueOf(
  { primary, accent }: Colours,
  at: Path,
  report: Report,
  ownHue?: number,
): number | undefined {
  const named = [primary, accent].filter((name) => name !== undefined);
  if (named[0] === 'custom' && ownHue !== undefined) return ownHue;
  const hue = named.map(hueNamed).find((one) => one !== undefined);
  if (hue !== undefined) return hue;
  if (named.length > 0) {
    report.noEffect(
      at,
      `gives the header and the links the colour “${named[0]!}”`,
      'Colours here differ in their hue alone: name one of Material’s, such as indigo, or teal.',
    );
  }
  return undefined;
}

function hueNamed(name: string | undefined): number | undefined {
  const plain = name?.replace(/-/g, ' ');
  return plain !== undefined && Object.hasOwn(hues, plain) ? hues[plain] : undefined;
}
