import { describe, expect, it } from 'vitest';
import { parseMetadata } from './front-matter.ts';

/** What is left as the page's text, its title and its other settings. */
function read(text: string): [body: string, title: string | undefined, others: readonly string[]] {
  const { frontMatter, bodyStart } = parseMetadata(text, 'страница.md');
  return [text.slice(bodyStart).trim(), frontMatter.title, Object.keys(frontMatter.extra)];
}

describe('settings above a page', () => {
  it.each<[string, string, ReturnType<typeof read>]>([
    ['YAML', '---\ntitle: Архив\nhide: [toc]\n---\n# А\n', ['# А', 'Архив', ['hide']]],
    ['YAML that ends with points', '--- \ntitle: Архив\n...\nа\n', ['а', 'Архив', []]],
    ['a number as a title', '---\ntitle: 404\n---\nа\n', ['а', '404', []]],
    [
      'a byte order mark and carriage returns',
      '\uFEFF---\r\ntitle: Архив\r\n---\r\n# А\r\n',
      ['# А', 'Архив', []],
    ],
    ['lines of MultiMarkdown', 'Title: Архив\nAuthor: Мария\n\n# А\n', ['# А', 'Архив', ['author']]],
    ['a value on several lines', 'Title: а\n    б\nTags: в\n# А\n', ['# А', 'а б', ['tags']]],
    [
      'text that only looks like it',
      'Без двоеточие\n\nTitle: късно\n',
      ['Без двоеточие\n\nTitle: късно', undefined, []],
    ],
    ['two rules with text between them', '---\nтекст\n---\nоще\n', ['---\nтекст\n---\nоще', undefined, []]],
    ['two rules with a heading between them', '---\n\n# А\n\n---\n', ['---\n\n# А\n\n---', undefined, []]],
    ['nothing', '---\n---\n# А\n', ['# А', undefined, []]],
  ])('%s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('that are not YAML are text, as in MkDocs, and told with their line', () => {
    const text = '---\ntitle: [а\n---\n\n# А\n';
    expect(read(text)[0]).toBe(text.trim());
    expect(parseMetadata(text, 'а.md').problems).toMatchObject([
      { code: 'mkdocs-front-matter', file: 'а.md' },
    ]);
  });

  it('that may be text are told, since no reader sees them', () => {
    expect(parseMetadata('Warning: внимание\n\n# А\n', 'а.md').problems).toMatchObject([
      { code: 'mkdocs-front-matter', line: 1, column: 1 },
    ]);
    expect(parseMetadata('Title: Архив\n\n# А\n', 'а.md').problems).toEqual([]);
  });

  it('keep a page out of the search, or weigh it', () => {
    expect(parseMetadata('---\nsearch: {exclude: true}\n---\n', 'а.md').frontMatter.search).toEqual({
      exclude: true,
      boost: 1,
      words: [],
    });
    expect(parseMetadata('---\nsearch: {words: спиране}\n---\n', 'а.md').frontMatter.search?.words).toEqual([
      'спиране',
    ]);
    expect(parseMetadata('---\nsearch: {boost: 2}\n---\n', 'а.md').frontMatter.search?.boost).toBe(2);
  });
});
