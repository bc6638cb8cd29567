/** Values and other files in the pages of a MkDocs project: macros and include-markdown, without running anything. */
import { describe, expect, it } from 'vitest';
import { addressesIn, built } from './support/project.ts';

describe('values and files', () => {
  const site = built('values');
  const text = async (): Promise<string> =>
    /<article.*?<\/article>/s.exec(await site.project.read('index.html'))![0].replace(/<[^>]*>/g, '');

  it('are those of extra, of data files, of the configuration and of the page, as Python writes them', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(await text()).toContain('Версия 2.1 за 12 лв. от бук, True, Работилница, Иван.');
    expect(await site.project.read('index.html')).toContain('<title>Чук и наковалня');
  });

  it('stay as they are where they are raw, and comments go', async () => {
    expect(await text()).toContain('Както е: {{ версия }}');
    expect(await text()).not.toContain('Бележка на автора');
  });

  it('are chosen by conditions and repeated by loops, and a file may hold a list of them', async () => {
    expect(await text()).toContain('Условие – бук – дъб {{ обработи() }}');
    expect(site.told).toMatch(
      /^mkdocs\.yml:18:11: warning\[mkdocs-no-effect\]: There is no YAML file данни\/дървета\.yml with names/m,
    );
  });

  it('that would have to be run are left, and told at their place', async () => {
    expect(await text()).toContain('{{ сервиз.адреси }} и {{ page.title }}');
    const told = [...site.told.matchAll(/^docs\/index\.md:(\d+):(\d+): warning\[variable-left\]: “(.*?)”/gm)];
    expect(told.map(([, line, column, what]) => `${line!}:${column!} ${what!}`)).toEqual([
      '15:8 {{ сервиз.адреси }}',
      '15:30 {{ page.title }}',
      '17:141 {{ обработи() }}',
    ]);
    expect(site.told).toMatch(/^mkdocs\.yml:19:7: warning.*module_name/m);
  });

  it('are included between marks, with their headings lower and their links led on', async () => {
    const html = await site.project.read('index.html');
    expect(html).toMatch(/<h3 id="[^"]*">Как се ползва<\/h3>/);
    expect(html).not.toContain('Не се включва');
    expect(addressesIn(html)).toEqual(['#етикет', '/упътване/#_2', '/знак.svg', '/включени/б/', 'никъде.md']);
    expect(await text()).toContain('# не е заглавие');
  });

  it('are included in lists, in the middle of a line, and by pattern', async () => {
    expect(await site.project.read('index.html')).toMatch(
      /<li>\s*<p>Списък:<\/p>\s*<p>едно<\/p>\s*<p>две 2\.1<\/p>/,
    );
    expect(await text()).toContain('Файлове: дума!');
    expect(await site.project.read('index.html')).toMatch(/<h3[^>]*>А<\/h3>/);
  });

  it('that are not there are told, and what follows keeps its place', () => {
    expect(site.told).toMatch(/^docs\/index\.md:33:1: warning\[include-missing\]: “няма\.md”/m);
    expect(site.told).toMatch(/^docs\/index\.md:35:1: warning\[link-not-found\]: “никъде\.md”/m);
  });
});
