import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

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

type Pair = Record<'light' | 'dark', string>;

function tokens(theme: 'light' | 'dark'): (name: string) => string {
  const found = pairs(read('./tokens.css'));
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

/** Relative luminance of `oklch(L% C H)`, by https://www.w3.org/TR/css-color-4/#color-conversion-code */
function luminance(oklch: string): number {
  const [lightness = NaN, chroma = NaN, hue = NaN] = Array.from(oklch.matchAll(/[\d.]+/g), Number);
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const inGamut = (value: number): number => Math.min(1, Math.max(0, value));
  const red = inGamut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = inGamut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = inGamut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
