import { expect, it } from 'vitest';
import { openGraphLocale } from './open-graph-locale.ts';

it.each([
  ['bg', 'bg_BG'],
  ['en', 'en_US'],
  ['pt-BR', 'pt_BR'],
  ['zh-Hant', 'zh_TW'],
  ['tlh', 'tlh'],
])('names the territory of %s: %s', (tag, locale) => {
  expect(openGraphLocale(tag)).toBe(locale);
});
