import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { fences } from './fences.ts';
import { snippets } from './snippets.ts';

const files: Readonly<Record<string, string>> = {
  'a.md': 'едно\n\nдве *три*\n',
  'outer.md': 'преди\n\n--8<-- "a.md"\n',
  'self.md': 'x\n--8<-- "self.md"\n',
  'twice.md': '--8<-- "a.md"\n\n--8<-- "a.md"\n',
  'code.py': 'a\n# --8<-- [start:тяло]\n# --8<-- [start:body]\n    b\n      c\n# --8<-- [end:body]\nd\ne\n',
  'broken.md': 'добре\n\n```py\nникога\n',
  'дума.md': 'дума\n',
  'два-реда.md': 'едно\nдве *три*\n',
  'затворено.md': '[а][няма-такова]\n',
  'content/нова.md': 'нова\n',
  'glossary.md': '[xmpp]: https://xmpp.org\n',
};

function render(text: string, options: Parameters<typeof snippets>[0] = {}) {
  const { html, diagnostics, links } = compile(text, {
    extensions: [snippets(options), fences('pymdownx.superfences')],
    readSnippet: (path) => {
      const found = Object.hasOwn(files, path) ? files[path] : undefined;
      return found === undefined ? { problem: 'There is no such file.' } : { text: found, path };
    },
  });
  const code = /<code>(.*?)\n?<\/code>/s.exec(html.parts.join(''))?.[1];
  return { html: html.parts.join('').replace(/\n+/g, '\n').trim(), code, diagnostics, links };
}

const inCode = (request: string): string | undefined => render(`\`\`\`\n--8<-- "${request}"\n\`\`\``).code;

describe('a snippet', () => {
  it.each([
    [
      'stands in the place of its line',
      'а\n\n--8<-- "a.md"\n',
      '<p>а</p>\n<p>едно</p>\n<p>две <em>три</em></p>',
    ],
    ['goes on with the paragraph before it', 'а\n-8<- "a.md"', '<p>а\nедно</p>\n<p>две <em>три</em></p>'],
    [
      'has the indentation of its line',
      '- а\n\n    --8<-- "a.md"\n',
      '<ul><li><p>а</p>\n<p>едно</p>\n<p>две <em>три</em></p>\n</li>\n</ul>',
    ],
    ['holds others', '--8<-- "outer.md"', '<p>преди</p>\n<p>едно</p>\n<p>две <em>три</em></p>'],
    ['is one of several in a block', '--8<--\n; code.py\na.md\n\nouter.md\n--8<--', undefined],
    ['is text behind a semicolon', ';--8<-- "a.md"', '<p>--8&lt;-- "a.md"</p>'],
  ])('%s', (_rule, text, html) => {
    const made = render(text);
    expect(made.diagnostics).toEqual([]);
    if (html !== undefined) expect(made.html).toBe(html);
    else expect(made.html.match(/едно/g)).toHaveLength(2);
  });

  it.each([
    ['code.py:5:6', '      c'],
    ['code.py:7:', 'd\ne'],
    ['code.py:7', 'd\ne'],
    ['code.py::1', 'a'],
    ['code.py:1:1,8:8', 'a\ne'],
    ['code.py:-1', 'e'],
    ['code.py:body', '    b\n      c'],
    ['code.py', 'a\n    b\n      c\nd\ne'],
  ])('may be a part: %s', (request, code) => {
    expect(inCode(request)).toBe(code);
  });

  it('loses the indentation that its lines share, when told', () => {
    expect(render('```\n--8<-- "code.py:body"\n```', { dedents: true }).code).toBe('b\n  c');
  });

  it.each([
    ['--8<-- "няма.md"', 'няма.md', 'There is no such file.'],
    ['--8<-- "self.md"', 'self.md', 'It would hold itself.'],
    ['--8<-- "code.py:bod"', 'code.py:bod', 'Did you mean “body”?'],
    ['--8<-- "code.py:90:99"', 'code.py:90:99', 'It has 8 lines.'],
  ])('that cannot be had is an error: %s', (text, path, problem) => {
    const { diagnostics } = render(`а\n\n${text}`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'snippet-missing',
      message: `The snippet “${path}” cannot be read. ${problem}`,
    });
  });

  it('is asked for by braces, when told', () => {
    const html = (text: string, braces = true): string => render(text, { braces }).html;
    expect(html('{!a.md!}\n\nкрай')).toBe('<p>едно</p>\n<p>две <em>три</em></p>\n<p>край</p>');
    expect(html('- x\n\n    {! a.md !}')).toContain('<p>две <em>три</em></p>\n</li>');
    expect(html('{!a.md!}', false)).toBe('<p>{!a.md!}</p>');
    const [missing] = render('{!няма.md!}', { braces: true }).diagnostics;
    expect(missing).toMatchObject({ code: 'snippet-missing', position: { start: 2 } });
  });

  // What Markdown-Include itself writes.
  it.each([
    ['Тук {!дума.md!} край.', '<p>Тук дума край.</p>'],
    ['Тук {! два-реда.md !} край.', '<p>Тук едно\nдве <em>три</em> край.</p>'],
    ['- {!два-реда.md!}', '<ul><li>едно\nдве <em>три</em></li>\n</ul>'],
    ['# {!дума.md!}{!дума.md!}', '<h1>думадума</h1>'],
    [
      '{!дума.md!}, {!дума.md!} и {!два-реда.md!}, {!дума.md!}',
      '<p>дума, дума и едно\nдве <em>три</em>, дума</p>',
    ],
  ])('between braces may stand within a line: %s', (text, html) => {
    expect(render(text, { braces: true })).toMatchObject({ html, diagnostics: [] });
  });

  it('that cannot be had within a line leaves it as it is written, and is told at its place', () => {
    const { html, diagnostics } = render('Пример: `{!няма.md!}` и {!дума.md!}', { braces: true });
    expect(html).toBe('<p>Пример: <code>{!няма.md!}</code> и дума</p>');
    expect(diagnostics).toMatchObject([{ code: 'snippet-missing', position: { start: 11, end: 18 } }]);
  });

  it('within a line, told of in the file that it is in', () => {
    const { diagnostics } = render('Тук {!затворено.md!}', { braces: true });
    expect(diagnostics).toMatchObject([{ included: { path: 'затворено.md', line: 1 } }]);
  });

  it('is found where its folder is called now', () => {
    const renamed = { docs: 'content' };
    expect(render('--8<-- "./docs/нова.md"', { renamed }).html).toBe('<p>нова</p>');
    expect(render('--8<-- "a.md"', { renamed }).diagnostics).toEqual([]);
  });

  it.each([
    ['{!>code.py [ln:4-5]!}', '    b\n      c'],
    ['{!+ code.py[ln:7-] !}', 'd\ne'],
    ['{!code.py[ln:1,8.2]!}', 'a\ne'],
  ])('between braces may be a part: %s', (text, code) => {
    expect(render(`\`\`\`\n${text}\n\`\`\``, { braces: true }).code).toBe(code);
  });

  it.each([
    ['{* code.py *}', 'a\n    b\n      c\nd\ne', ''],
    ['{* code.py ln[1,7:8] hl[8] *}', 'a\nd\n<span class="hll">e\n</span>', ''],
    ['{* code.py ln[7:] title["Код"] *}', 'd\ne', 'Код'],
  ])('may be a file of code: %s', (text, code, title) => {
    const made = render(`а\n\n${text}\n\nб`, { code: true });
    expect(made.diagnostics).toEqual([]);
    expect(made.code).toBe(code);
    expect(made.html).toContain(title);
    expect(render(text).html).toContain('{');
  });

  it('tells of what is wrong in it by its own lines', () => {
    const { diagnostics } = render('а\n\n- б\n\n    --8<-- "broken.md"\n');
    expect(diagnostics).toMatchObject([
      { code: 'unclosed-fence', included: { path: 'broken.md', line: 3, column: 1 } },
    ]);
  });

  it('is put at the end of every page, when told', () => {
    const { links } = render('[чат][xmpp]', { append: ['glossary.md'] });
    expect(links.map(({ url }) => url)).toEqual(['https://xmpp.org']);
  });

  it('does not grow without end', () => {
    const last = 14;
    const textOf = (path: string): string => {
      const level = Number.parseInt(path, 10);
      return level === last ? 'дума '.repeat(200) : `--8<-- "${level + 1}.md"\n`.repeat(4);
    };
    const { diagnostics } = compile('--8<-- "0.md"', {
      extensions: [snippets()],
      readSnippet: (path) => ({ text: textOf(path), path }),
    });
    expect(diagnostics[0]?.message).toContain('have no end');
  });
});
