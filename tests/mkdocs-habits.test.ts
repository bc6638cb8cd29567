/** What pages of long-lived MkDocs projects do that no page should have to. */
import { describe, expect, it } from 'vitest';
import { addressesIn, built, navigationOf } from './support/project.ts';

describe('habits of long-lived projects', () => {
  const site = built('habits');

  it('lead out of the site on its own host', async () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    expect(navigationOf(await site.project.read('index.html'))).toEqual([
      'Начало /',
      'Ръководство',
      'Кошери /ръководство/кошери/',
      'Лиценз /лиценз/',
      'Програмата /app/',
      'Таблица /данни/мед.csv',
    ]);
    expect(addressesIn(await site.project.read('index.html'))).toEqual(
      expect.arrayContaining(['/ръководство/кошери/', 'https://pchelar.example/app/']),
    );
    expect(site.ran.output.match(/pchelar\.example\/app\/” is no page/g)).toHaveLength(1);
    expect(site.ran.output).toContain('MkDocs lets pass 1 links and 0 anchors');
  });

  it('climb in raw HTML above the root, as browsers let them', async () => {
    expect(site.ran.output).not.toContain('знак.svg');
    expect(addressesIn(await site.project.read('index.html'))).toContain('/img/знак.svg');
  });

  it('put a single file outside of the docs folder into a page', async () => {
    expect(await site.project.read('лиценз/index.html')).toContain('Правете с него каквото искате.');
  });

  it('switch on extensions of others, which have a counterpart', async () => {
    const html = await site.project.read('index.html');
    expect(html).toMatch(/admonition note.*Пчелите летят при <span class="arithmatex"><math/s);
    expect(site.ran.output).not.toContain('mkdocs-extension');
  });

  it('style elements and play films in pages, which the policy of the site allows in its way', async () => {
    const html = await site.project.read('ръководство/кошери/index.html');
    expect(html).toContain('<p class="own-style-1">Червен</p>');
    expect(html).not.toMatch(/<[^>]+\sstyle=|<style/);
    const sheet = /href="\/(_slovo\/text\.[^"]*)"/.exec(html)?.[1] ?? '';
    expect(await site.project.read(sheet)).toBe(
      '.own-style-1.own-style-1.own-style-1 { color: red }\nh1 { color: green }\n',
    );
    // The test runner sets PROD to nothing: the policy stands in pages all the same.
    expect(html).toContain("; media-src 'self'; connect-src 'self';");
    expect(await site.project.read('index.html')).not.toContain('media-src');
    expect(await site.project.read('_headers')).toContain("; media-src 'self'; connect-src 'self';");
  });

  it('show pictures of other servers, and frames: their words and a link stand there', async () => {
    const html = await site.project.read('ръководство/кошери/index.html');
    expect(html).not.toMatch(/<img[^>]*значка|<iframe/);
    expect(html).toContain('<span class="picture-elsewhere">минава</span>');
    expect(html).toContain('>Филм за кошери</a>');
    const told = site.ran.output.split('\n').filter((line) => /loads-elsewhere|frame-as-link/.test(line));
    expect(told).toEqual([
      expect.stringMatching(
        /кошери\.md:11:1: warning\[loads-elsewhere\]: Pages load nothing from xn--80anehn5d\.example/,
      ),
      expect.stringMatching(/кошери\.md:17:1: warning\[frame-as-link\]/),
    ]);
  });

  it('have types of admonitions of their own, told once each', () => {
    expect(site.ran.output.match(/unknown-admonition/g)).toHaveLength(2);
  });
});
