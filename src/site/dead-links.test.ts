import { describe, expect, it } from 'vitest';
import { files, leads, levels } from './virtual-links.ts';
import { siteOf } from './virtual-site.ts';

describe('what leads nowhere', () => {
  it.each([
    ['въпрси.md', 'link-not-found: Did you mean въпроси.md?'],
    ['архив.md', 'link-not-found: Did you mean guide/архив.md?'],
    ['guide/схемаа.png', 'link-not-found: Did you mean guide/схема.png?'],
    ['/въпрос/', 'link-not-found: Did you mean /въпроси/?'],
    ['https://docs.example.org/en/въпрос/', 'link-not-found: Did you mean /en/въпроси/?'],
    ['въпроси.md#първи-впрос', 'link-anchor-not-found: Did you mean #първи-въпрос?'],
    ['#прба', 'link-anchor-not-found: Did you mean #проба?'],
    ['../../../въпроси.md', 'link-not-found: Did you mean въпроси.md?'],
    ['само-тук.en.md', 'link-not-found: Did you mean само-тук.md?'],
    ['архив.en.mdx', 'link-not-found: '],
    ['javascript:alert(1)', 'link-refused: '],
    [' java\tscript:alert(1)', 'link-refused: '],
    ['vbscript:x', 'link-refused: '],
    ['data:image/png;base64,AAAA', 'link-refused: '],
    ['https://', 'link-malformed: '],
    ['http://[1', 'link-malformed: '],
    ['', 'link-empty: '],
    ['http://docs.example.org/en/', 'link-insecure: Write https:'],
    ['http://127.0.0.1:8000/въпроси/', 'link-local-address: '],
    ['http://192.168.1.7/', 'link-local-address: '],
    ['http://localhost/', 'link-local-address: '],
  ])('%s is told: %s', (url, told) => {
    expect(leads('проба.md', '/проба/', url).problems).toEqual([expect.stringContaining(told)]);
  });

  it('as a page that this language has not is told the page, and not its translation into another', () => {
    const locales = { bg: { label: 'Български' }, de: { label: 'Deutsch' }, fr: { label: 'Français' } };
    const pages = {
      'index.md': '# Начало\n',
      'index.fr.md': '# Accueil\n\n[x](мед.fr.md)\n',
      'мед.md': '# Мед\n',
      'мед.de.md': '# Honig\n',
    };
    const { found } = siteOf(pages, { levels, locales });
    expect(found.map(({ advice }) => advice)).toContain('Did you mean мед.md?');
  });

  it('is told with file, line and column', () => {
    const site = siteOf({ 'index.md': '# Начало\n\nТекст и [дума](няма.md).\n' });
    expect(site.found).toEqual([
      expect.objectContaining({
        file: 'index.md',
        line: 3,
        column: 9,
        code: 'link-not-found',
        severity: 'error',
      }),
    ]);
  });

  it('suggests the matching section where the one of another language was written', () => {
    expect(leads('проба.en.md', '/en/проба/', 'въпроси.md#първи-въпрос').problems).toEqual([
      'link-anchor-not-found: Did you mean #first-question?',
    ]);
  });

  it('is written as it was, and never where it was refused', () => {
    expect(leads('проба.md', '/проба/', 'няма.md').link).toEqual({ kind: 'broken', href: 'няма.md' });
    expect(leads('проба.md', '/проба/', 'javascript:1').link).toEqual({ kind: 'broken', href: '#' });
  });
});

describe('a link that says http:', () => {
  it('is told where another link reaches the same host by https:', () => {
    const text = '# А\n\n[а](http://xmpp.org/а) [б](https://xmpp.org/) [в](http://old.example/)\n';
    const site = siteOf({ 'index.md': text });
    expect(site.found.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      'link-insecure 3:1',
    ]);
    expect(site.linksOf('/')[0]).toEqual({ kind: 'external', href: 'http://xmpp.org/а' });
  });
});

describe('hostile addresses', () => {
  const long = 300_000;
  it.each([
    ['spaces', `а${' '.repeat(long)}б`],
    ['percent signs', '%'.repeat(long)],
    ['slashes and dots', '../'.repeat(long)],
    ['hashes', '#'.repeat(long)],
    ['a lone surrogate', '\ud800.md'],
  ])('of %s are told, and nothing hangs', (_what, url) => {
    const { problems } = leads('проба.md', '/проба/', url);
    expect(problems).toHaveLength(1);
  });

  it('in a srcset of commas are none', () => {
    const list = `guide/схема.png,${','.repeat(long)}х${','.repeat(long)}`;
    const site = siteOf({ ...files, 'index.md': `<img srcset="${list}">\n` }, { levels });
    expect(site.found.map(({ code }) => code)).toEqual(['link-not-found']);
  });
});
