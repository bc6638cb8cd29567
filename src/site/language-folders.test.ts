/** A site whose languages have folders instead of suffixes. */
import { describe, expect, it } from 'vitest';
import { decodeAddress } from './address.ts';
import { parseConfig } from './config.ts';
import { navigationOf } from './navigation.ts';
import { localeOfPath } from './pages.ts';
import { siteOf } from './virtual-site.ts';

const locales = {
  bg: { label: 'Български', folder: 'bg' },
  en: { label: 'English', folder: 'english' },
};
const site = siteOf(
  {
    'bg/index.md': '# Начало\n\n[а](архив.md#стар) [б](guide/бележки.md) ![в](img/г.png) [д](/en/архив/)\n',
    'english/index.md':
      '# Home\n\n[a](архив.md#old) [b](guide/бележки.md) ![c](img/г.png) [d](../bg/архив.md) [e](guide/) ![f](img/ж.svg)\n',
    'bg/архив.md': '# Архив\n\n## Стар\n',
    'english/архив.md': '# Archive\n\n## Old\n',
    'bg/guide/бележки.md': '# Бележки\n\n[г](../архив.md)\n',
    'bg/guide/index.md': '# Упътване\n',
    'за-всички.md': '# За всички\n',
    'bg/img/г.png': '',
    'english/img/г.png': '',
    'bg/img/ж.svg': '',
  },
  { locales },
);
const hrefs = (route: string): string[] => site.linksOf(route).map(({ href }) => decodeAddress(href));

describe('folders of languages', () => {
  it('pair translations by their path below them', () => {
    expect(site.found).toEqual([]);
    expect([...site.byKey.keys()].sort()).toEqual([
      'guide/index',
      'guide/бележки',
      'index',
      'архив',
      'за-всички',
    ]);
    expect([...site.byRoute.keys()]).toContain('/en/архив/');
  });

  it('leave what lies outside them to the default language', () => {
    expect(site.page('/за-всички/').textLocale.tag).toBe('bg');
    expect(localeOfPath('за-всички.md', site.config).tag).toBe('bg');
    expect(localeOfPath('english/архив.md', site.config).tag).toBe('en');
  });

  it('have links within the folder, also to what is not translated', () => {
    expect(hrefs('/')).toEqual(['/архив/#стар', '/guide/бележки/', '/bg/img/г.png', '/en/архив/']);
    expect(hrefs('/en/')).toEqual([
      '/en/архив/#old',
      '/en/guide/бележки/',
      '/english/img/г.png',
      '/архив/',
      '/en/guide/',
      '/bg/img/ж.svg',
    ]);
    expect(hrefs('/en/guide/бележки/')).toEqual(['/en/архив/']);
  });

  it('are each of one language', () => {
    const { problems } = parseConfig({
      title: 'Пример',
      locales: { bg: { label: 'Б', folder: 'текст' }, en: { label: 'E', folder: 'текст' } },
    });
    expect(problems.map(({ message }) => message)).toEqual([
      'locales.en.folder is that of another language.',
    ]);
  });
});

describe('folders of languages in a MkDocs project', () => {
  const project = siteOf(
    {
      'bg/index.md': '# Начало\n',
      'bg/а.md': '# Яна\n\n[речник](раздел/README.md)\n',
      'bg/б.md': '# Ана\n',
      'english/а.md': '# A\n\n[glossary](раздел/README.md)\n',
      'bg/раздел/README.md': '# Речник\n',
    },
    { locales, mkdocs: {} },
  );

  it('have the navigation that the files give, whatever the pages are called', () => {
    const tree = navigationOf(project, project.locales[0]!);
    expect(tree.roots.map(({ title }) => title)).toEqual(['Начало', 'Яна', 'Ана', 'Раздел']);
  });

  it('name a README by its file, in whatever language it is', () => {
    const links = project.linksOf('/en/а/').map(({ href }) => decodeAddress(href));
    expect(links).toEqual(['/en/раздел/']);
  });
});
