import { describe, expect, it, test } from 'vitest';
import { hueOfColour, readOwnHue } from './own-colour.ts';

describe('the hue of a colour', () => {
  it.each([
    ['#ff0000', 29],
    ['#00F', 264],
    ['rgb(0, 128, 0)', 142],
    ['rgba(0 128 0 / 50%)', 142],
    ['hsl(120, 100%, 25%)', 142],
    ['hsl(240deg 100% 50%)', 264],
    ['#808080', undefined],
    ['#fff', undefined],
    ['var(--цвят)', undefined],
    ['#12', undefined],
  ])('%s is %s', (colour, hue) => {
    expect(hueOfColour(colour)).toBe(hue);
  });
});

test('a project’s own colour is the first that its sheets name for the header', async () => {
  const sheets: Readonly<Record<string, string>> = {
    'а.css': '/* --md-primary-fg-color: #f00; */ :root { --md-accent-fg-color: #f00 }',
    'б.css':
      '[data-md-color-primary=custom] { --md-primary-fg-color: var(--друг); --md-primary-fg-color: #00f }',
  };
  const hue = (...extra_css: string[]) => readOwnHue({ extra_css }, (path) => Promise.resolve(sheets[path]));
  expect(await hue('а.css', 'б.css', 'няма.css')).toBe(264);
  expect(await hue('а.css')).toBe(29);
  expect(await hue()).toBeUndefined();
});
