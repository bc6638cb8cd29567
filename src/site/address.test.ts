import { describe, expect, test } from 'vitest';
import {
  decodeAddress,
  encodeFragment,
  encodePath,
  folderOf,
  hrefOf,
  joinPath,
  relativePath,
} from './address.ts';

describe('a path is written into href', () => {
  test.each([
    ['/архив/', '/%D0%B0%D1%80%D1%85%D0%B8%D0%B2/', 'percent-encoded'],
    ['/какво? #1/', '/%D0%BA%D0%B0%D0%BA%D0%B2%D0%BE%3F%20%231/', 'without beginning a query or a fragment'],
    ['/100%/', '/100%25/', 'with its percent signs'],
    ['/a\uD800b/', '/a%EF%BF%BDb/', 'even with half a character in it'],
  ])('%s', (path, href) => {
    expect(encodePath(path)).toBe(href);
    expect(() => new URL(href, 'https://example.org')).not.toThrow();
  });

  test('behind the base, which it may share with nothing', () => {
    expect(hrefOf({ base: '/docs/' }, '/en/')).toBe('/docs/en/');
    expect(hrefOf({ base: '/' }, 'img/a.png')).toBe('/img/a.png');
  });
});

test('what is written is read back', () => {
  for (const path of ['/често-задавани-въпроси/', '/a b/100%/?#/', '/العربية/']) {
    expect(decodeAddress(encodePath(path))).toBe(path);
  }
  expect(decodeAddress(encodeFragment('как-се-спира'))).toBe('как-се-спира');
});

test.each([
  ['100%', '100%', 'a percent sign that encodes nothing stays'],
  ['%D0', '%D0', 'half a letter stays'],
  ['и\u0306', 'й', 'letters are put together'],
  ['%D0%B8%CC%86', 'й', 'encoded ones too'],
])('%s is read as %s: %s', (written, decoded) => {
  expect(decodeAddress(written)).toBe(decoded);
});

test.each([
  ['guide/', '../архив.md', 'архив.md'],
  ['', './a/./b//c.md', 'a/b/c.md'],
  ['a/b/', '../../c.md', 'c.md'],
  ['a/', '../../c.md', undefined],
])('from %j, %s is %s', (folder, relative, path) => {
  expect(joinPath(folder, relative)).toBe(path);
});

test('the way from a folder to a file leads there', () => {
  const files = ['a.md', 'guide/архив.md', 'guide/deep/x.md', 'other/x.md'];
  for (const from of files) {
    for (const to of files) expect(joinPath(folderOf(from), relativePath(folderOf(from), to))).toBe(to);
  }
});
