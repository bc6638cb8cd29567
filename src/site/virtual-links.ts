/** For tests: a small site in two languages, and where a link in one of its pages leads. */
import { siteOf, type VirtualOptions } from './virtual-site.ts';

export const files = {
  'index.md': '# Начало\n\n## Новини\n',
  'index.en.md': '# Home\n',
  'въпроси.md': '# Въпроси\n\n## Първи въпрос\n',
  'въпроси.en.md': '# Questions\n\n## First question\n',
  'само-тук.md': '# Само тук\n\n## Раздел\n',
  'guide/index.md': '# Упътване\n',
  'guide/архив.md': '# Архив\n',
  'guide/архив.en.md': '---\nslug: archive\n---\n# Archive\n',
  'guide/100% сигурно.md': '# Сигурно\n',
  'guide/схема.png': '',
  'guide/схема.en.png': '',
  'guide/доклад.pdf': '',
};
// What is wrong with these files themselves is told elsewhere.
export const levels = { 'picture-unused': 'ignore', 'outline-mismatch': 'ignore' } as const;
export const published: VirtualOptions = {
  levels,
  site: 'https://docs.example.org',
  public: ['favicon.svg', 'pgp/ключ.asc'],
};

/** Where a link in a page leads, and what is told of it. */
export function leads(from: string, route: string, url: string, options: VirtualOptions = published) {
  const site = siteOf({ ...files, [from]: `# Проба\n\n[x](${url})\n` }, options);
  const [link] = site.linksOf(route);
  return { link, problems: site.found.map(({ code, advice }) => `${code}: ${advice ?? ''}`) };
}
