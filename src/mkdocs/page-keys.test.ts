import { expect, test } from 'vitest';
import { parseMetadata } from './front-matter.ts';
import { idlePageKeys } from './page-keys.ts';

const page = (path: string, text: string) => ({
  source: { path, text, digest: '', format: 'md' } as const,
  frontMatter: parseMetadata(text, path).frontMatter,
});

test('a key without effect is told once, with a count, at its first page', () => {
  const pages = [
    page('б.md', '---\ntemplate: м/а.html\n---\n# Б\n'),
    page('а.md', '---\ntitle: А\ntemplate:\n  м/б.html\n---\n# А\n'),
    page('в.md', '---\ntemplate:\n---\n# В\n'),
  ];
  const told = idlePageKeys(['template'], pages);
  expect(told.map(({ file, line, severity }) => `${file ?? ''}:${line ?? 0} ${severity}`)).toEqual([
    'а.md:3 info',
  ]);
  expect(told[0]?.message).toContain('2 pages have it');
});
