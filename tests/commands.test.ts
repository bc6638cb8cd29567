/** The commands, as a maintainer and CI run them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slovo, TestSite } from './support/slovo.ts';

const good = {
  'index.md': '# Начало\n\nВижте [въпросите](въпроси.md#първи-въпрос).\n',
  'index.en.md': '# Home\n\nSee the [questions](въпроси.md#first-question).\n',
  'въпроси.md': '# Въпроси\n\n## Първи въпрос\n\nОтговор.\n',
  'въпроси.en.md': '# Questions\n\n## First question\n\nAnswer.\n',
};

describe('slovo build', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await TestSite.from(good);
  });
  afterAll(() => site.remove());

  it('writes every page at its route, below the base, with the site in its addresses', async () => {
    const { exitCode, output } = await site.build('--site', 'https://примери.example', '--base', '/упътване');
    expect(output).toContain('4 pages');
    expect(exitCode).toBe(0);
    expect(await site.files()).toEqual(
      expect.arrayContaining(['index.html', 'en/index.html', 'въпроси/index.html', 'en/въпроси/index.html']),
    );
    const home = await site.read('index.html');
    const base = `/${encodeURI('упътване')}/`;
    expect(home).toContain(`href="${base}${encodeURI('въпроси')}/#${encodeURI('първи-въпрос')}"`);
    const [canonical] = /rel="canonical" href="([^"]+)"/.exec(home)?.slice(1) ?? [];
    expect(new URL(canonical ?? '').pathname).toBe(base);
    expect(await site.read('sitemap.xml')).toContain('<loc>');
    expect(await site.read('robots.txt')).toContain('Sitemap:');
  });

  it('leaves the last site as it was when the content has errors, and tells all of them', async () => {
    const before = await site.read('index.html');
    await site.write('index.md', '# Начало\n\n[няма](няма.md)\n');
    await site.write('въпроси.en.md', '# Questions\n\n## First question\n\n[none](#не-е-тук)\n');
    const { exitCode, output } = await site.build();
    expect(exitCode).toBe(1);
    expect(output).toMatch(/index\.md:3:\d+: error\[[\w-]+\]/);
    expect(output).toMatch(/въпроси\.en\.md:5:\d+: error\[[\w-]+\]/);
    expect(await site.read('index.html')).toBe(before);
  });
});

describe('slovo check', () => {
  it('says what leads nowhere, where, and the nearest target', async () => {
    const site = await TestSite.from({
      ...good,
      'index.md': '# Начало\n\n[въпроси](въпроси.md#първи-въпросс)\n',
    });
    const { exitCode, output } = await site.check();
    await site.remove();
    expect(exitCode).toBe(1);
    expect(output).toMatch(/index\.md:3:\d+/);
    expect(output).toContain('първи-въпрос');
  });

  it('ends with 0 where all is well, and writes nothing', async () => {
    const site = await TestSite.from(good);
    const { exitCode } = await site.check();
    expect(exitCode).toBe(0);
    expect(site.has('index.html')).toBe(false);
    await site.remove();
  });
});

describe('misuse', () => {
  it.each([
    ['a command that is not there', ['постройка']],
    ['a flag that is not there', ['build', '--изход', 'x']],
    ['a content folder that is not there', ['build', '--content', '/няма/такава']],
    ['an address that is none', ['check', '--site', 'docs.example.org']],
    ['an output folder that holds the sources', ['build', '--out', '.']],
  ])('ends with 2 for %s', async (_what, words) => {
    const { exitCode, output } = await slovo(words);
    expect(output).not.toContain('    at ');
    expect(exitCode).toBe(2);
  });

  it('says which file the system refuses, and what helps', async () => {
    const { exitCode, output } = await slovo(['build', '--out', 'package.json/сайт']);
    expect(output).toMatch(/package\.json: .*\(ENOTDIR\)\.\n {2}Move that file away\.$/m);
    expect(output).not.toContain('    at ');
    expect(exitCode).toBe(1);
  });

  it.each(['build', 'dev', 'preview', 'check', 'new'])('slovo %s --help tells its flags', async (name) => {
    const { exitCode, output } = await slovo([name, '--help']);
    expect(exitCode).toBe(0);
    expect(output).toContain('--help');
  });
});

describe('slovo new', () => {
  it('writes a page in every language and never over one', async () => {
    const site = await TestSite.from(good);
    const words = ['new', 'упътвания/архив', '--title', 'Архив', '--content', site.content];
    expect((await slovo(words)).exitCode).toBe(0);
    expect(await readFile(join(site.content, 'упътвания/архив.en.md'), 'utf8')).toContain('# Архив');
    await writeFile(join(site.content, 'упътвания/архив.md'), '# Мой текст\n');
    expect((await slovo(words)).exitCode).toBe(1);
    expect(await readFile(join(site.content, 'упътвания/архив.md'), 'utf8')).toBe('# Мой текст\n');
    expect((await slovo(['new', 'пишещи-хора/index', '--content', site.content])).exitCode).toBe(0);
    expect(await readFile(join(site.content, 'пишещи-хора/index.md'), 'utf8')).toContain('# Пишещи хора');
    await site.remove();
  });
});

describe('configuration', () => {
  it('is refused with what to write instead, and hides nothing that is wrong in the pages', async () => {
    const site = await TestSite.from({ ...good, 'въпроси.md': '# Въпроси\n\n[няма](няма.md)\n' });
    await mkdir(site.folder, { recursive: true });
    await writeFile(
      join(site.folder, 'astro.config.mjs'),
      `import { slovo } from ${JSON.stringify(join(import.meta.dirname, '../src/integration/slovo.ts'))};
export default { integrations: [slovo({ titel: 'Пример', locales: { bg: { label: 'Български' } } })] };\n`,
    );
    const { exitCode, output } = await slovo(['check'], site.folder);
    await site.remove();
    expect(exitCode).toBe(1);
    expect(output).toContain('titel');
    expect(output).toContain('title');
    expect(output).toMatch(/въпроси\.md:3:\d+: error\[link-not-found\]/);
  });
});
