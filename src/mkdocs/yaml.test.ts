import { describe, expect, it } from 'vitest';
import { readYaml } from './yaml.ts';

const read = (text: string, environment: Record<string, string> = {}) =>
  readYaml(text, { file: 'mkdocs.yml', environment });
const value = (text: string, environment?: Record<string, string>) => read(text, environment).value;

describe('YAML 1.1', () => {
  it('knows yes and no as truths', () => {
    expect(value('use_directory_urls: no\nstrict: on\n')).toEqual({
      use_directory_urls: false,
      strict: true,
    });
  });
  it('keeps names as they are written', () => {
    expect(value('404: а.md\nyes: б.md\n__proto__: в.md\n')).toEqual(
      Object.fromEntries([
        ['404', 'а.md'],
        ['yes', 'б.md'],
        ['__proto__', 'в.md'],
      ]),
    );
  });
  it('takes a full stop for a path, not for a number', () => {
    expect(value('base_path: [., части]\ndocs_dir: .\n')).toEqual({
      base_path: ['.', 'части'],
      docs_dir: '.',
    });
  });
  it('merges with << and follows aliases', () => {
    expect(value('а: &x {б: 1, в: 2}\nг:\n  <<: *x\n  в: 3\nд: *x\n')).toEqual({
      а: { б: 1, в: 2 },
      г: { б: 1, в: 3 },
      д: { б: 1, в: 2 },
    });
  });
  it('keeps dates as they are written', () => {
    expect(value('date: 2024-01-31\n')).toEqual({ date: '2024-01-31' });
  });
  it('ends where aliases lead back to themselves', () => {
    expect(read('а: &x [*x]\n').fault?.message).toContain('*x');
  });
  it('ends where aliases unfold without end', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`);
    expect(read(`a0: &a0 x\n${lines.join('\n')}\n`).value).toBeDefined();
  });
  it('does not mind a byte order mark or carriage returns', () => {
    expect(value('\uFEFFsite_name: Упътване\r\nnav:\r\n  - а.md\r\n')).toEqual({
      site_name: 'Упътване',
      nav: ['а.md'],
    });
  });
  it('tells a setting that stands twice', () => {
    expect(read('а: 1\nб: 2\nа: 3\n').repeated).toEqual([
      { file: 'mkdocs.yml', line: 3, column: 1, name: 'а' },
    ]);
  });
});

describe('a mistake of syntax', () => {
  it('is told with its line', () => {
    const { fault } = read('site_name: Упътване\nnav:\n  - "Начало: index.md\n');
    expect(fault).toMatchObject({ line: 3, text: '- "Начало: index.md' });
  });
  it('shows the line itself', () => {
    expect(read('theme:\n  name: material: x\n').fault).toMatchObject({ line: 2, text: 'name: material: x' });
  });
});

describe('what is wrong is said', () => {
  it.each([
    ['описание: Ред: първи', '1:11', /colon in the value/],
    ['nav:\n  - А: а.md\n - Б: б.md', '3:1', /list is interrupted/],
    ["nav:\n  - 'А'\n    - Б: б.md", '3:5', /entries of a list/],
    ['theme:\n    name: x\n  language: bg', '3:1', /names of a group/],
    ['site_name: А\ntheme\n  name: x', '2:1', /no setting/],
    ['a:\n\tb: в', '2:1', /tab/],
    ["a: 'Ред' 'и'", '1:10', /behind the closing quote/],
    ['a: [а, б\nв: г', '2:1', /not closed/],
    ['a: 1\n---\nb: 2', '2:1', /second document/],
    ['a: @б', '1:4', /@/],
    ['a: *.md', '1:4', /leads nowhere/],
    ['a: б\uFFFDв', '1:5', /UTF-8/],
    ['a: б\0', '1:5', /UTF-8/],
  ])('%j at %s', (text, place, expected) => {
    const { fault } = read(text);
    expect(fault?.message).toMatch(expected);
    expect(fault?.advice).toBeDefined();
    expect(`${fault?.line}:${fault?.column}`).toBe(place);
  });
  it('and a tag that means nothing has its place', () => {
    const { value: settings, tags } = read('nav: !include nav.yml\nб: !ENV В\nг: !!python/name:x.y\n');
    expect(settings).toMatchObject({ nav: 'nav.yml' });
    expect(tags).toEqual([{ file: 'mkdocs.yml', line: 1, column: 15, name: '!include' }]);
  });
  it('and old ends of lines are ends of lines', () => {
    expect(value('а: 1\rб: 2\r')).toEqual({ а: 1, б: 2 });
  });
});

describe('!ENV', () => {
  const set = { ИМЕ: 'Упътване', ВКЛЮЧЕНО: 'true', ДЪЛБОЧИНА: '3' };
  it.each([
    ['!ENV ИМЕ', 'Упътване'],
    ['!ENV ВКЛЮЧЕНО', true],
    ['!ENV ДЪЛБОЧИНА', 3],
    ['!ENV НЯМА', null],
    ['!ENV [НЯМА, ИМЕ, друго]', 'Упътване'],
    ['!ENV [НЯМА, false]', false],
    ['!ENV [НЯМА, ТАКОВА, "подразбиране"]', 'подразбиране'],
  ])('%s is %j', (text, expected) => {
    expect(value(`x: ${text}\n`, set)).toEqual({ x: expected });
  });

  it('gives names too: navigations are translated so', () => {
    const nav = 'nav:\n  - !ENV [НЯМА, "Начало"]: index.md\n  - !ENV ИМЕ: а.md\n  - !ENV НЯМА: б.md\n';
    expect(value(nav, set)).toEqual({
      nav: [{ Начало: 'index.md' }, { Упътване: 'а.md' }, { '': 'б.md' }],
    });
  });
});

describe('Python tags', () => {
  it.each([
    ['!!python/name:material.extensions.emoji.twemoji', { $py: 'material.extensions.emoji.twemoji' }],
    ["!!python/name:material.extensions.emoji.to_svg ''", { $py: 'material.extensions.emoji.to_svg' }],
    [
      '!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}',
      { $py: 'pymdownx.slugs.slugify', kwds: { case: 'lower' } },
    ],
    ['!!python/object/apply:os.getenv ["ПЪТ"]', { $py: 'os.getenv', args: ['ПЪТ'] }],
    ['!!python/tuple [а, б]', ['а', 'б']],
    ['!relative $docs_dir/части', { $relative: '$docs_dir/части' }],
    ['!relative', { $relative: '' }],
  ])('%s is plain data', (text, expected) => {
    expect(value(`x: ${text}\n`)).toEqual({ x: expected });
  });
});
