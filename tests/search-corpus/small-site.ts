/** A small site in two languages, and bundles of any pages for as long as a test needs them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSearchIndex, type IndexedPage } from '../../src/search/index-writer.ts';
import { openBundle, type OpenBundle } from './open-bundle.ts';

/** A page with a title, as the site builds it. */
export function page(url: string, title: string, body: string, locale = 'bg'): IndexedPage {
  const html = `<!doctype html><html lang="${locale}"><head><title>${title}</title>
    <meta property="og:title" content="${title}" data-pagefind-meta="title[content]"></head>
    <body><nav>Парола Архив</nav><main data-pagefind-body><h1 id="h">${title}</h1>${body}</main></body></html>`;
  return { url, html, locale };
}

/** Pages of two languages that the tests of the search ask. */
export const pages: readonly IndexedPage[] = [
  page(
    '/пароли/',
    'Сигурност',
    '<p>Силните пароли са дълги.</p><h2 id="смяна">Смяна</h2><p>Сменете ги често, „да—не“.</p>',
  ),
  {
    ...page(
      '/парола/',
      'Забравена',
      '<p>Паролата се възстановява с писмо.</p><p data-pagefind-ignore>Тайна</p>',
    ),
    translations: { en: 'Forgotten "password" & more' },
  },
  {
    ...page('/архив/', 'Архив', '<p>Архивът пази съобщенията. Изключва се от настройките.</p>'),
    words: ['спиране', 'MAM'],
  },
  page('/омемо/', 'Криптиране', '<p>OMEMO шифрова съобщенията на всички устройства.</p>'),
  page('/пара/', 'Паралел', '<p>Пароход, гласуване и паралели.</p>'),
  page(
    '/части/',
    'Части',
    '<h2 data-search-exclude id="скрита">Скрита</h2><p>Невидимост.</p><h2 id="видима">Видима</h2><p>Прозорци.</p>',
  ),
  page('/леко/', 'Балкон', '<p>Балкони и тераси, тераси, тераси.</p>'),
  { ...page('/тежко/', 'Балкон', '<p>Балкони и тераси.</p>'), boost: 3 },
  {
    ...page('/en/password/', 'Password', '<p>Change your passwords often — and well.</p>', 'en'),
    translations: { bg: 'Забравена парола' },
  },
  page('/en/archive/', 'Archive', '<p>The archive keeps messages on the server.</p>', 'en'),
];

export interface IndexedSite {
  /** Where the bundles are: `<folder>/pagefind/<locale>/`. */
  readonly folder: string;
  open(locale: string): Promise<OpenBundle>;
  remove(): Promise<void>;
}

/** @param more what else the index writer is told */
export async function indexed(
  of: readonly IndexedPage[],
  more: Omit<Parameters<typeof writeSearchIndex>[0], 'outDir' | 'pages'> = {},
): Promise<IndexedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'slovo-search-'));
  await writeSearchIndex({ outDir: folder, pages: of, ...more });
  return {
    folder,
    open: (locale) => openBundle(join(folder, 'pagefind', locale)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
