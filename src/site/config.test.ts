import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';

const good = { title: 'Пример', locales: { bg: { label: 'Български' }, en: { label: 'English' } } };

/** As a JavaScript file may call it: with anything. */
function parse(options: Readonly<Record<string, unknown>>, published = {}) {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- what the types forbid is what is tested
  return parseConfig(JSON.parse(JSON.stringify(options)), published);
}
const told = (options: Readonly<Record<string, unknown>>): string[] =>
  parse({ ...good, ...options }).problems.map(
    ({ code, message, advice }) => `${code}: ${message} ${advice ?? ''}`,
  );

describe('a configuration', () => {
  it('is completed', () => {
    expect(parseConfig(good, { site: 'https://docs.example.org/', base: 'docs' })).toEqual({
      problems: [],
      config: {
        title: { bg: 'Пример', en: 'Пример' },
        description: {},
        origin: 'https://docs.example.org',
        base: '/docs/',
        locales: [
          { tag: 'bg', label: 'Български', dir: 'ltr', segment: '', isDefault: true },
          { tag: 'en', label: 'English', dir: 'ltr', segment: 'en', isDefault: false },
        ],
      },
    });
  });

  it('has the languages in their order, the default one where it says so', () => {
    const { config } = parse({
      title: 'Beispiel',
      locales: {
        ar: { label: 'العربية' },
        'pt-br': { label: 'Português', path: 'pt' },
        de: { label: 'Deutsch', default: true },
      },
    });
    expect(config.locales).toEqual([
      { tag: 'ar', label: 'العربية', dir: 'rtl', segment: 'ar', isDefault: false },
      { tag: 'pt-BR', label: 'Português', dir: 'ltr', segment: 'pt', isDefault: false },
      { tag: 'de', label: 'Deutsch', dir: 'ltr', segment: '', isDefault: true },
    ]);
  });

  it.each([
    ['bg', 'ltr'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['pa-PK', 'rtl'],
  ])('knows that %s is written %s', (tag, dir) => {
    expect(parse({ title: 'Пример', locales: { [tag]: { label: tag } } }).config.locales[0]?.dir).toBe(dir);
  });

  it.each([
    [undefined, '/'],
    ['/', '/'],
    ['/docs', '/docs/'],
    ['docs/', '/docs/'],
    ['/упътване/', '/упътване/'],
    [`/${encodeURI('упътване')}`, '/упътване/'],
  ])('with base %s is below %s', (base, path) => {
    expect(parse(good, { base }).config.base).toBe(path);
  });

  it('takes titles by language', () => {
    expect(parse({ ...good, title: { bg: 'Пример', EN: 'Example' } }).config.title).toEqual({
      bg: 'Пример',
      en: 'Example',
    });
  });

  it('takes a navigation of pages, sections and links out', () => {
    const navigation = [
      'guide/',
      { title: { bg: 'Още' }, items: ['./guide/архив.md', { title: 'XMPP', href: 'https://xmpp.org' }] },
    ];
    expect(parse({ ...good, navigation })).toMatchObject({
      problems: [],
      config: {
        navigation: [
          { page: 'guide/index' },
          {
            title: { bg: 'Още' },
            items: [{ page: 'guide/архив' }, { title: { bg: 'XMPP', en: 'XMPP' }, href: 'https://xmpp.org' }],
          },
        ],
      },
    });
  });
});

describe('mistakes in a configuration', () => {
  it.each([
    [{ titel: 'Пример' }, 'config-unknown-key: titel is not a setting', 'Did you mean title?'],
    [{ plugins: [] }, 'config-unknown-key: plugins is not a setting', 'Known are title,'],
    [{ title: undefined }, 'config-invalid: title is missing.', "Write title: 'Example'"],
    [{ title: 7 }, 'config-invalid: title has a value that cannot be meant.', "Write title: 'Example'"],
    [{ title: '' }, 'config-invalid: title is empty', "Write title: { bg: '…', en: '…' }"],
    [
      { description: { fr: 'Exemple' } },
      'names a language that the site has not',
      "Write description: { bg: '…', en: '…' }",
    ],
    [
      { locales: undefined },
      'config-invalid: locales is missing.',
      "Write locales: { en: { label: 'English' } }",
    ],
    [{ locales: {} }, 'config-invalid: locales has no language.', "{ label: 'English' }"],
    [{ locales: { bg_BG: { label: 'Български' } } }, 'locales.bg_BG is no language tag.', "'pt-BR'"],
    [{ locales: { bg: {} } }, 'locales.bg.label is missing', "label: 'Български'"],
    [{ locales: { bg: 'Български' } }, 'locales.bg.label is missing', "label: 'Български'"],
    [
      { locales: { bg: { label: 'Български', lable: 'x' } } },
      'locales.bg.lable is not known.',
      'Did you mean label?',
    ],
    [
      { locales: { bg: { label: 'Български', dir: 'left' } } },
      'locales.bg.dir is missing or cannot be meant.',
      "dir: 'rtl'",
    ],
    [
      { locales: { bg: { label: 'Б', path: 'bg' } } },
      'locales.bg.path is given to the default language.',
      'Remove it',
    ],
    [
      { locales: { bg: { label: 'Б', default: true }, en: { label: 'E', default: true } } },
      'locales.en.default makes a second default language.',
      'Leave',
    ],
    [
      { locales: { bg: { label: 'Б' }, en: { label: 'E' }, de: { label: 'D', path: 'EN' } } },
      'locales.de.path is that of another language.',
      'path of its own',
    ],
    [{ content: 1 }, 'content has a value that cannot be meant.', "content: 'content'"],
    [{ editPattern: 'https://git.example.org/' }, 'editPattern has a value', '{path}'],
    [{ redirects: ['/стара/'] }, 'redirects has a value', "redirects: { '/old-name/'"],
    [{ levels: { 'link-empty': 'off' } }, 'levels has a value', 'ignore'],
    [{ levels: { 'link-emty': 'ignore' } }, 'levels.link-emty is the code of no problem.', "'link-empty'"],
    [{ navigation: 'index' }, 'navigation has a value', "navigation: ['index'"],
    [{ navigation: [7] }, 'navigation[0] is no entry.', "'guide/start'"],
    [{ navigation: [{ pages: 'a', page: 'b' }] }, 'navigation[0].pages is not known.', 'Did you mean page?'],
    [{ navigation: [{ title: 'А', items: [{}] }] }, 'navigation[0].items[0] leads nowhere.', 'items: […]'],
    [{ navigation: [{ items: ['a'] }] }, 'navigation[0] has no title.', "title: 'Guide'"],
    [{ navigation: [{ title: 'А', href: '/faq/' }] }, 'navigation[0].href is no whole address.', 'page:'],
    [
      { navigation: [{ title: 'А', href: 'javascript:1' }] },
      'navigation[0].href is no whole address.',
      'https',
    ],
  ])('%j', (options, message, advice) => {
    const problems = told(options);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
    expect(problems[0]).toContain(advice);
  });

  it('tells of an address that is none', () => {
    expect(parse(good, { site: 'docs.example.org' }).problems.map(({ message }) => message)).toEqual([
      'site is “docs.example.org”, which is no whole address.',
    ]);
  });

  it('tells of a path in the site’s address that the base does not have', () => {
    const told = (site: string, base?: string): string[] =>
      parse(good, { site, ...(base !== undefined && { base }) }).problems.map(({ message }) => message);
    expect(told('https://example.org/docs/')).toEqual(['site has the path /docs/, and base is /.']);
    expect(told('https://example.org/docs', '/docs/')).toEqual([]);
  });

  it('tells all of them at once and still makes a configuration', () => {
    const { config, problems } = parse({ titel: 'Пример', locales: { bg: {} }, content: 7 });
    expect(problems).toHaveLength(4);
    expect(config.locales).toHaveLength(1);
  });
});
