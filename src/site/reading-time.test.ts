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
  [`# 漢字\n\n${'字'.repeat(400)}`, 4],
])('is what the author says, else by words: %#', (text, expected) => {
  expect(minutes(text)).toBe(expected);
});

it('is not said where the blog does not want it', () => {
  expect(minutes('---\nreadtime: 7\n---\n# Казано\n', {} as typeof blog)).toBeUndefined();
});
