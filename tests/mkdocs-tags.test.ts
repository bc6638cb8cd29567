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
