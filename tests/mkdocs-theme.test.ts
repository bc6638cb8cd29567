/** What Material shows around the text of a page, by features and by settings above the page. */
import { describe, expect, it } from 'vitest';
import { built, navigationOf } from './support/project.ts';

const soil = 'наръчник/първи/почва/index.html';

function tabsOf(html: string): string[] {
  const list = /<nav class="section-tabs sticky"[^>]*>(.*?)<\/nav>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<a href="([^"]*)"([^>]*)>(.*?)<\/a>/gs)].map(
    ([, href, rest, title]) =>
      `${title!.trim()} ${decodeURI(href!)}${rest!.includes('aria-current') ? ' here' : ''}`,
  );
}

describe('parts of a page', () => {
  const site = built('parts');

  it('has the first level of the navigation as a row, each leading to its first page', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(tabsOf(await site.project.read(soil))).toEqual([
      'Начало /',
      'Наръчник /наръчник/увод/ here',
      'Зеленчуци /домати/',
    ]);
  });

  it('has the sections of the reader’s own open, and marks and subtitles of pages', async () => {
    expect(navigationOf(await site.project.read(soil))).toEqual([
      'Начало /',
      'Наръчник',
      'Увод Ново За начинаещи /наръчник/увод/',
      'Първи стъпки',
      'Почва Остаряло /наръчник/първи/почва/',
      'Семена През зимата /наръчник/първи/семена/',
      'Поливане',
      'Поливане /наръчник/поливане/',
      'Зеленчуци',
      'Домати /домати/',
    ]);
  });

  it('is without what its front matter hides', async () => {
    const [home, introduction] = await Promise.all(
      ['index.html', 'наръчник/увод/index.html'].map((file) => site.project.read(file)),
    );
    expect(home).toContain('class="columns without-navigation without-toc without-path without-footer"');
    for (const part of ['class="breadcrumbs"', 'class="contents"', 'class="neighbours"']) {
      expect(home, part).not.toContain(part);
      expect(introduction, part).toContain(part);
    }
    // A single word, too.
    expect(await site.project.read(soil)).not.toContain('class="contents"');
  });

  it('offers the way back to the top, and the source', async () => {
    const html = await site.project.read('наръчник/увод/index.html');
    expect(html.match(/href="#:text">\s*Към началото/g)).toHaveLength(2);
    expect(decodeURI(html)).toMatch(/href="\/наръчник\/увод\/index\.md">Изходен текст/);
  });

  it('tells of what is left', () => {
    expect(site.told).toMatch(/^mkdocs\.yml:13:7: warning.*search\.suggest/m);
    expect(site.told).toContain('1 warning\n');
  });
});
