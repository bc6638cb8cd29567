import { expect, test } from 'vitest';
import { parseMetadata } from './front-matter.ts';
import { idlePageKeys, keysInUse } from './page-keys.ts';

const page = (path: string, text: string) => ({
  source: { path, text, digest: '', format: 'md' } as const,
  frontMatter: parseMetadata(text, path).frontMatter,
});

test('a key without effect is told once, with a count, at its first page', () => {
  const pages = [
    page('б.md', '---\nicon: м/а\n---\n# Б\n'),
    page('а.md', '---\ntitle: А\nicon:\n  м/б\n---\n# А\n'),
    page('в.md', '---\nicon:\ntemplate: в.html\n---\n# В\n'),
  ];
  const told = idlePageKeys(['icon', 'template'], pages);
  expect(told.map(({ file, line, severity }) => `${file ?? ''}:${line ?? 0} ${severity}`)).toEqual([
    'а.md:3 info',
    'в.md:3 info',
  ]);
  expect(told[0]?.message).toContain('2 pages have it');
});

test('keys that do nothing in MkDocs either are not told', () => {
  expect(keysInUse('readthedocs')).toEqual(['template']);
  expect(keysInUse('material')).toEqual(['icon', 'template']);
});
