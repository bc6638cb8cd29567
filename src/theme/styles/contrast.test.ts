import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linearRgb, ownHues, paperColours } from '../colours.ts';

/**
 * WCAG 2.2 contrast of the theme's colours, computed from the styles themselves: axe sees only what a
 * page happens to show.
 */
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = tokens(theme);

  test.each([
    ['ink', 'paper', 7],
    ['ink', 'surface', 7],
    ['ink', 'band', 7],
    ['ink', 'mark', 4.5],
    ['ink', 'accent-soft', 4.5],
    ['muted', 'paper', 4.5],
    ['muted', 'surface', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'surface', 4.5],
    ['accent', 'accent-soft', 4.5],
    ['accent', 'band', 3],
  ])('%s on %s is at least %d : 1', (front, back, least) => {
    expect(ratio(colour(front), colour(back))).toBeGreaterThanOrEqual(least);
  });

  test('whatever hues a site chooses, text, links and marks of it can be read', () => {
    for (let hue = 0; hue < 360; hue += 3) {
      const chosen = tokens(theme, { accent: hue, paper: (hue * 7) % 360 });
      expect(ratio(chosen('ink'), chosen('surface'))).toBeGreaterThanOrEqual(7);
      expect(ratio(chosen('muted'), chosen('surface'))).toBeGreaterThanOrEqual(4.5);
      expect(ratio(chosen('accent'), chosen('surface'))).toBeGreaterThanOrEqual(4.5);
      expect(ratio(chosen('accent'), chosen('accent-soft'))).toBeGreaterThanOrEqual(4.5);
    }
  });

  const tokenColours = pairs(read('./syntax.css'));
  test.each(Object.entries(tokenColours))(
    'code: %s can be read on its paper and on a marked line',
    (_, pair) => {
      expect(ratio(pair[theme], colour('surface'))).toBeGreaterThanOrEqual(4.5);
      expect(ratio(pair[theme], colour('band'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  const admonitions = read('./admonitions.css');
  const hues = [...new Set(Array.from(admonitions.matchAll(/--hue: (\d+)/g), ([, hue]) => hue ?? ''))];
  test.each(hues)('a callout of hue %s: title, text and links can be read', (hue) => {
    const filled = pairs(admonitions.replaceAll('var(--hue)', hue));
    const tint = filled['--tint']![theme];
    expect(ratio(filled['--tone']![theme], tint)).toBeGreaterThanOrEqual(4.5);
    expect(ratio(colour('ink'), tint)).toBeGreaterThanOrEqual(7);
    expect(ratio(colour('accent'), tint)).toBeGreaterThanOrEqual(4.5);
    expect(ratio(colour('muted'), tint)).toBeGreaterThanOrEqual(4.5);
  });
});

test('the hues of the style sheet and of the code are the same', () => {
  const css = read('./tokens.css');
  expect(css).toContain(`--accent-hue: ${ownHues.accent};`);
  expect(css).toContain(`--paper-hue: ${ownHues.paper};`);
});

test('the browser’s bars have the colour of the paper', () => {
  const paper = pairs(read('./tokens.css').replaceAll('var(--paper-hue)', String(ownHues.paper)))['--paper']!;
  expect(paper).toEqual({ light: 'oklch(98.8% 0.005 72)', dark: 'oklch(19% 0.008 72)' });
  expect(paperColours()).toEqual({ light: '#fdfbf7', dark: '#161310' });
});

type Pair = Record<'light' | 'dark', string>;

/** @param hues the site's own, where it has chosen */
function tokens(
  theme: 'light' | 'dark',
  hues: Readonly<Record<'accent' | 'paper', number>> = ownHues,
): (name: string) => string {
  const css = read('./tokens.css')
    .replaceAll('var(--accent-hue)', String(hues.accent))
    .replaceAll('var(--paper-hue)', String(hues.paper));
  const found = pairs(css);
  return (name) => found[`--${name}`]![theme];
}

/** Colours of both themes by the property, or by the selector where the property is a colour. */
function pairs(css: string): Record<string, Pair> {
  const found: Record<string, Pair> = {};
  const rule =
    /([\w-]+(?:,\s*\.[\w-]+)*)(?::| \{\s*color:) light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g;
  for (const [, name = '', light = '', dark = ''] of css.matchAll(rule)) found[name] = { light, dark };
  return found;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `oklch(L% C H)`. */
function luminance(oklch: string): number {
  const [lightness = NaN, chroma = NaN, hue = NaN] = Array.from(oklch.matchAll(/[\d.]+/g), Number);
  const [red, green, blue] = linearRgb(lightness / 100, chroma, hue);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
