/** Tags of a MkDocs project: shown at the pages, listed in each language, and links to lists checked. */
import { describe, expect, it } from 'vitest';
import { headingIds } from '../src/mkdocs/compare.ts';
import { addressesIn, built } from './support/project.ts';

/** The tags above a page's text: title, address. */
function tagsOf(html: string): string[] {
  const list = /<ul class="tags"[^>]*>(.*?)<\/ul>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<a href="([^"]*)">(.*?)<\/a>/gs)].map(
    ([, href, title]) => `${title!} ${decodeURI(href!)}`,
  );
}

/** Ids of the text's headings. */
function headings(html: string): string[] {
  return [...headingIds(html)].filter((id) => !id.startsWith(':'));
}

describe('tags', () => {
  const site = built('tags');

  it('are above the text, each leading to the list of the reader’s language', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(tagsOf(await site.project.read('градове/варна/index.html'))).toEqual([
      'Море /водач/етикети/#tag:море',
      'стари градове /водач/етикети/#tag:стари-градове',
    ]);
    expect(tagsOf(await site.project.read('en/градове/варна/index.html'))).toEqual([
      'sea /водач/en/етикети/#tag:sea',
    ]);
    expect(await site.project.read('en/градове/пловдив/index.html')).toMatch(
      /<ul class="tags"[^>]* lang="bg"/,
    );
  });

  it('are hidden where the page says so', async () => {
    expect(await site.project.read('index.html')).not.toContain('class="tags"');
  });

  it('are listed in order, with all pages that have them by title, once more where that is asked for', async () => {
    const html = await site.project.read('етикети/index.html');
    expect(headings(html)).toEqual(['_1', 'tag:море', 'tag:общо', 'tag:стари-градове', '_2']);
    expect(addressesIn(html)).toEqual([
      '/водач/градове/варна/',
      '/водач/',
      ...['/водач/градове/варна/', '/водач/градове/пловдив/'],
      ...['/водач/градове/варна/', '/водач/градове/пловдив/'],
    ]);
    expect(html).toContain('>Пловдив [1]</a>');
    expect(html).toContain('&lt;!-- material/tags --&gt;');
  });

  it('are in the contents of the page, and links to them are checked', async () => {
    expect(decodeURI(await site.project.read('етикети/index.html'))).toContain(
      '<a href="#tag:море">Море</a>',
    );
    expect(site.told).not.toContain('link-anchor-not-found');
  });

  it('are listed by the older marker, too, and the lines after it keep their places', async () => {
    expect(headings(await site.project.read('en/етикети/index.html'))).toEqual([
      'tags',
      'tag:sea',
      'tag:общо',
      'tag:стари-градове',
    ]);
    expect(site.told).toMatch(/^docs\/етикети\.en\.md:5:1: warning\[link-not-found\]/m);
    expect(site.told).toContain('1 warning');
  });
});

describe('the options of tags', () => {
  const site = built('tag-options');

  it('decide the ids of lists, and what each holds', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(headings(await site.project.read('списък/index.html'))).toEqual([
      '_1',
      'за-10',
      'за-Бодли__смола',
      'за-Дървета',
      'за-ДърветаИглолистни',
      'за-Треви',
      'за-True',
    ]);
    expect(headings(await site.project.read('треви/index.html'))).toEqual(['_1', 'за-Треви']);
  });

  it('nest tags that belong to others, and name lists', async () => {
    const html = await site.project.read('списък/index.html');
    expect(html).toContain('<h3 id="за-ДърветаИглолистни">Дървета/Иглолистни</h3>');
    // A page that has a list has tags, too; it is not listed on itself.
    expect(html).toContain('>Бор: вечнозелен</a>');
    const pine = await site.project.read('бор/index.html');
    expect(pine).toContain('<h3 id="за-Дървета">Дървета</h3>');
    expect(addressesIn(pine)).toEqual(['/липа/']);
  });

  it('keep tags of your own from readers, except in a list that asks for them', async () => {
    expect(tagsOf(await site.project.read('index.html')).join()).not.toContain('чернова');
    expect(addressesIn(await site.project.read('липа/index.html'))[0]).toBe('/');
  });

  it('leave a list where it stands: in a callout, in an item of a list', async () => {
    const html = decodeURI(await site.project.read('липа/index.html'));
    const inside = /<div class="admonition note[^]*?<\/div>/.exec(html)?.[0] ?? '';
    expect(addressesIn(`<article>${inside}</article>`)).toEqual(['/бор/']);
    expect(html).toMatch(/<li>\s*<h2 id="за-Треви">/);
  });

  it('give tags their icons', async () => {
    const html = await site.project.read('липа/index.html');
    expect(decodeURI(html)).toMatch(/<svg class="icon"[^>]*><use href="\/_slovo\/icons\.svg#material-tree">/);
    expect(await site.project.read('_slovo/icons.svg')).toMatch(/id="material-tag".*id="material-tree"/s);
  });

  it('are told where they have no effect, or a page has another tag', () => {
    expect(site.told).toMatch(/^docs\/бор\.md:2:28: warning\[tag-refused\].*Бодли & смола/m);
    expect(site.told).toMatch(/^mkdocs\.yml:27:7: warning.*export_file/m);
    expect(site.told).toContain('2 warnings');
  });
});
