import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from './front-matter.ts';
import { formatProblem } from './problems.ts';

const parse = (text: string) => parseFrontMatter(text, 'страница.md');
const told = (settings: string): string[] =>
  parse(`---\n${settings}\n---\nТекст\n`).problems.map(formatProblem);

describe('front matter', () => {
  it('is read, and what Slovo does not know is kept', () => {
    const text =
      '---\ntitle: Архив\ndescription: За архива\nslug: архив-2\nhidden: true\norder: 1.5\ntags: [а, б]\nowner: Мария\n---\nТекст\n';
    const { frontMatter, bodyStart, problems } = parse(text);
    expect(frontMatter).toEqual({
      title: 'Архив',
      description: 'За архива',
      slug: 'архив-2',
      hidden: true,
      order: 1.5,
      tags: ['а', 'б'],
      extra: { owner: 'Мария' },
    });
    expect(text.slice(bodyStart)).toBe('Текст\n');
    expect(problems).toEqual([]);
  });

  it('says how a page is searched', () => {
    const searchOf = (wish: string) => parse(`---\nsearch: ${wish}\n---\n`).frontMatter.search;
    expect(searchOf('false')).toEqual({ exclude: true, boost: 1, words: [] });
    expect(searchOf('{ boost: 2, words: [спиране, stop] }')).toEqual({
      exclude: false,
      boost: 2,
      words: ['спиране', 'stop'],
    });
    expect(searchOf('{ words: спиране }')?.words).toEqual(['спиране']);
    expect(told('search: { words: 5 }')).toEqual([expect.stringContaining('страница.md:2:')]);
  });

  it.each([
    ['the file has none', 'Текст\n', 'Текст\n'],
    ['it is empty', '---\n---\nТекст\n', 'Текст\n'],
    ['its lines end as on Windows', '---\r\ntitle: А\r\n---\r\nТекст', 'Текст'],
    ['a byte order mark stands before it', '\uFEFF---\ntitle: А\n---\nТекст', 'Текст'],
    ['it ends with three dots', '---\ntitle: А\n...\nТекст', 'Текст'],
    ['the file ends with it', '---\ntitle: А\n---', ''],
    ['horizontal rules are no front matter', '---\nТекст\n\n---\nОще\n', '---\nТекст\n\n---\nОще\n'],
    ['a horizontal rule alone is none', '---\nТекст\n', '---\nТекст\n'],
    ['dashes in a value do not end it', '---\ntitle: А --- Б\n---\nТекст', 'Текст'],
  ])('leaves the text whole where %s', (_rule, text, body) => {
    const { bodyStart, problems } = parse(text);
    expect(text.slice(bodyStart)).toBe(body);
    expect(problems).toEqual([]);
  });

  it.each([
    ['description:', { hidden: false, extra: {} }],
    ['date: 2018-05-01', { hidden: false, extra: { date: '2018-05-01' } }],
    ['__proto__: 1', { hidden: false, extra: { ['__proto__']: 1 } }],
    ['a: &x [1]\nb: *x', { hidden: false, extra: { a: [1], b: [1] } }],
    ['hide: [navigation, toc]', { hidden: false, hide: ['navigation', 'toc'], extra: {} }],
    ['status: new\nsubtitle: За всички', { hidden: false, status: 'new', subtitle: 'За всички', extra: {} }],
  ])('%j is nothing to complain of', (settings, frontMatter) => {
    const parsed = parse(`---\n${settings}\n---\n`);
    expect(parsed.problems).toEqual([]);
    expect(parsed.frontMatter).toEqual(frontMatter);
  });
});

describe('mistakes in front matter', () => {
  it.each([
    [
      'titel: Архив',
      'страница.md:2:1: warning[front-matter-unknown-key]: titel: is not known to Slovo.\n  Did you mean title:?',
    ],
    [
      'Title: Архив',
      'страница.md:2:1: warning[front-matter-unknown-key]: Title: is not known to Slovo.\n  Did you mean title:?',
    ],
    [
      'desciption: А',
      'страница.md:2:1: warning[front-matter-unknown-key]: desciption: is not known to Slovo.\n  Did you mean description:?',
    ],
    [
      'title: 2018',
      'страница.md:2:8: error[front-matter-type]: title: is a number.\n  Write a text in quotes: title: "Поверителност"',
    ],
    [
      'title: [а]',
      'страница.md:2:8: error[front-matter-type]: title: is a list.\n  Write a text in quotes: title: "Поверителност"',
    ],
    [
      'hidden: да',
      'страница.md:2:9: error[front-matter-type]: hidden: is a text.\n  Write true or false: hidden: true',
    ],
    [
      'order: първа',
      'страница.md:2:8: error[front-matter-type]: order: is a text.\n  Write a number: order: 10',
    ],
    [
      'order: .inf',
      'страница.md:2:8: error[front-matter-type]: order: is a number.\n  Write a number: order: 10',
    ],
    [
      'slug: a/b',
      'страница.md:2:7: error[slug-invalid]: “a/b” cannot be the last part of an address.\n  Write letters, digits and hyphens: slug: privacy-policy.',
    ],
    [
      'slug: ..',
      'страница.md:2:7: error[slug-invalid]: “..” cannot be the last part of an address.\n  Write letters, digits and hyphens: slug: privacy-policy.',
    ],
    [
      '- а',
      'страница.md:2:1: error[front-matter-type]: The front matter is a list.\n  Write settings, one a line: title: "Архив"',
    ],
  ])('%s', (settings, message) => {
    expect(told(settings)).toEqual([message]);
  });

  it.each(['title: Част 1: Начало', 'title: "Архив', 'title: а\ntitle: б', 'a: [', '\ttitle: а', 'a: *няма'])(
    '%j is told with its line, and the text is kept',
    (settings) => {
      const text = `---\n${settings}\n---\nТекст\n`;
      const { problems, bodyStart } = parse(text);
      expect(problems[0]).toMatchObject({
        code: 'front-matter-syntax',
        file: 'страница.md',
        severity: 'error',
      });
      expect(problems[0]?.line).toBeGreaterThan(1);
      expect(text.slice(bodyStart)).toBe('Текст\n');
    },
  );

  it.each(['"'.repeat(5000), `a: ${'['.repeat(50_000)}`, '- '.repeat(20_000)])(
    'are told by the first of many (%#)',
    (settings) => {
      expect(told(settings)).toHaveLength(1);
    },
  );

  it('are told where a setting is there twice', () => {
    expect(told('title: Едно\ntitle: Две')).toEqual([
      'страница.md:3:1: error[front-matter-syntax]: title: is there twice.\n  Remove one.',
    ]);
  });

  it('are told where it does not end', () => {
    expect(parse('---\ntitle: Архив\n\n# Архив\n').problems.map(({ code }) => code)).toEqual([
      'front-matter-unclosed',
    ]);
  });

  it('do not unfold aliases without end', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
      bomb.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(', ')}]`);
    }
    const { frontMatter } = parse(`---\n${bomb.join('\n')}\n---\n`);
    expect(frontMatter.extra).not.toHaveProperty('i');
  });
});
