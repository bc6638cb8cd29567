import { expect, it } from 'vitest';
import { readingMinutes } from './reading-time.ts';
import { siteOf } from './virtual-site.ts';

const blog = { wordsPerMinute: 100 } as Parameters<typeof readingMinutes>[1];
const minutes = (text: string, rules = blog): number | undefined =>
  readingMinutes(siteOf({ 'index.md': text }).page('/'), rules);

it.each([
  ['# Кратко\n', 1],
  [`# Дълго\n\n${'дума '.repeat(260)}`, 3],
  [`---\nreadtime: 7\n---\n# Казано\n`, 7],
  [`---\nдруго: ${'дума '.repeat(900)}\n---\n# Заглавие\n`, 1],
  // As Material: begun minutes count, pictures take some seconds, and nobody reads addresses.
  [`# Дълго\n\n${'дума '.repeat(202)}`, 3],
  [`# Картини\n\n${'дума '.repeat(195)}![](а.png)`, 3],
  [`${'[дума](https://далеч.example/а/б/в?г=д) '.repeat(100)}<!-- ${'х '.repeat(200)}-->`, 1],
  [`${'[дума][връзка] '.repeat(100)}\n\n[връзка]: https://далеч.example/а/б/в`, 1],
  [`# 漢字\n\n${'字'.repeat(398)}`, 4],
])('is what the author says, else by words: %#', (text, expected) => {
  expect(minutes(text)).toBe(expected);
});

it('is not said where the blog does not want it', () => {
  expect(minutes('---\nreadtime: 7\n---\n# Казано\n', {} as typeof blog)).toBeUndefined();
});

it.each(['<!-- ', '](', '][', '<а ', '{', '[а'])('%j, over and over, costs linear time', (piece) => {
  const site = siteOf({ 'index.md': '' }).page('/');
  const source = { ...site.document.source, text: piece.repeat(50_000) };
  const started = performance.now();
  readingMinutes({ ...site, document: { ...site.document, source } }, blog);
  expect(performance.now() - started).toBeLessThan(1000);
});
