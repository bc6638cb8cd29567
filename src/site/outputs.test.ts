import { expect, test } from 'vitest';
import { siteOf } from './virtual-site.ts';

const found = (files: Record<string, string>, publicPaths: readonly string[] = []): string[] =>
  siteOf(
    { 'index.md': '# Начало', ...files },
    { public: publicPaths, levels: { 'picture-unused': 'ignore' } },
  ).found.map(({ message }) => message);

test.each([
  ['a page and a file of the content', { 'архив.md': '# А', 'архив/index.html': '' }, []],
  ['a page and a public file', { 'архив.md': '# А' }, ['архив/index.html']],
  ['the home page and a public file', {}, ['index.html']],
  ['the 404 page and a public file', { '404.md': '# Няма' }, ['404.html']],
  ['the 404 page of another language and a public file', { '404.md': '# Няма' }, ['en/404.html']],
  ['a picture and a public file', { 'img/снимка.png': '' }, ['img/снимка.png']],
])('%s would replace each other', (_, files, publicPaths) => {
  expect(found(files, publicPaths)).toEqual([expect.stringContaining('would both be written to')]);
});

test('files beside each other are fine', () => {
  expect(found({ 'архив.md': '# А', 'архив/снимка.png': '' }, ['favicon.svg', '.nojekyll'])).toEqual([]);
});
