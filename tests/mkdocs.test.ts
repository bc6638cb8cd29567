/** A MkDocs project as it stands: built unmodified, at the addresses it had. */
import { describe, expect, it } from 'vitest';
import { headingIds } from '../src/mkdocs/compare.ts';
import { addressesIn, built, navigationOf } from './support/project.ts';

describe('a project in one language', () => {
  const site = built('one-language');

  it('has every page at its address, and nothing of what it leaves out', () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(site.project.pages()).toEqual([
      'index.html',
      'бележки/index.html',
      'упътване/index.html',
      'упътване/първи стъпки/index.html',
      'упътване/разширено/index.html',
    ]);
  });

  it('has the ids of MkDocs, with й and ъ', async () => {
    const ids = async (file: string): Promise<string[]> => [...headingIds(await site.project.read(file))];
    expect(await ids('упътване/първи стъпки/index.html')).toEqual(
      expect.arrayContaining(['първи-стъпки', 'инсталация', 'инсталация_1', 'инсталация-1', 'по-избор']),
    );
    expect(await ids('упътване/разширено/index.html')).toEqual(
      expect.arrayContaining(['разширено', 'c', 'аб-опит', 'заглавие-с-черта', 'сурово']),
    );
    expect(await ids('index.html')).toEqual(
      expect.arrayContaining(['пощенска-кутия', 'под-линукс', 'под-уиндоус', 'в-забележка']),
    );
  });

  it('leads links in Markdown to sources, and those in HTML where a browser would', async () => {
    expect(addressesIn(await site.project.read('index.html'))).toEqual(
      expect.arrayContaining([
        '/кутия/упътване/',
        '/кутия/упътване/първи стъпки/#инсталация',
        '/кутия/файлове/образец.txt',
        '/кутия/img/знак.svg',
      ]),
    );
    expect(addressesIn(await site.project.read('упътване/index.html'))).toContain('/кутия/img/знак.svg');
  });

  it('has the navigation of nav, with the index of a section as the section itself', async () => {
    expect(navigationOf(await site.project.read('упътване/index.html'))).toEqual([
      'Начало /кутия/',
      'Упътване /кутия/упътване/',
      'Първи стъпки /кутия/упътване/първи стъпки/',
      'Разширено /кутия/упътване/разширено/',
      'Общност https://общност.example/',
    ]);
  });

  it('takes titles from nav, front matter of both kinds and headings', async () => {
    const title = async (file: string): Promise<string | undefined> =>
      /<title>(.*?)<\/title>/.exec(await site.project.read(file))?.[1];
    expect(await title('index.html')).toBe('Начало · Пощенска кутия');
    expect(await title('бележки/index.html')).toBe('Бележки · Пощенска кутия');
    expect(await title('упътване/разширено/index.html')).toBe('Разширено · Пощенска кутия');
    expect(await site.project.read('бележки/index.html')).not.toContain('Мария');
  });

  it('has the foot, the logo, the style sheet and the links to edit pages', async () => {
    const html = await site.project.read('index.html');
    expect(html).toContain('© 2024 Пощенска кутия');
    const sheets = [...decodeURI(html).matchAll(/<link rel="stylesheet" href="([^"]+)">/g)];
    // The project's own comes last, so that its rules win.
    expect(sheets.map(([, href]) => href)).toEqual([
      expect.stringMatching(/^\/кутия\/_slovo\//),
      '/кутия/стил.css',
    ]);
    expect(decodeURI(html)).toContain('src="/кутия/img/знак.svg"');
    expect(html).toContain('https://github.com/example/mailbox/edit/main/docs/index.md');
  });
});

describe('use_directory_urls: false', () => {
  const site = built('file-addresses');

  it('has a file for each page, and links to it', async () => {
    expect(site.project.pages()).toEqual(['index.html', 'думи/index.html', 'думи/азбука.html']);
    expect(addressesIn(await site.project.read('index.html'))).toEqual([
      '/думи/азбука.html#буки',
      '/думи/',
      '/думи/азбука.html',
    ]);
  });
});
