import { describe, expect, it } from 'vitest';
import { atomFeed } from './feed.ts';
import { llmsTxt } from './llms.ts';
import { webManifest } from './manifest.ts';
import { securityTxt } from './security.ts';
import { siteOf, type VirtualOptions, type VirtualSite } from './virtual-site.ts';
import { viewOf } from './view.ts';

const files = {
  'index.md': '---\ntitle: Начало\ndescription: За какво е\n---\n',
  'архив.md': '---\ntitle: Архив & <край>\n---\n',
  'архив.en.md': '---\ntitle: Archive\ndescription: How long\n---\n',
  'тайна.md': '---\ntitle: Тайна\nhidden: true\n---\n',
  'ръководство/първо.md': '---\ntitle: Първо\n---\n',
};

/** A site whose pages were changed on these days. */
function changedSite(
  days: Readonly<Record<string, string>>,
  options: VirtualOptions = { site: 'https://docs.example.org', base: '/d' },
): VirtualSite {
  const site = siteOf(files, options);
  const pages = site.pages.map((page) => {
    const changed = days[page.document.source.path];
    return changed === undefined ? page : { ...page, document: { ...page.document, changed } };
  });
  return { ...site, pages };
}
const days = {
  'index.md': '2026-01-02',
  'архив.md': '2026-03-04T05:06:07+02:00',
  'архив.en.md': '2026-03-05',
  'тайна.md': '2026-09-09',
};

describe('the feed of changes', () => {
  it('names the pages of its language, the newest change first, and none that is hidden', () => {
    const site = changedSite(days);
    const feed = atomFeed(site, site.locales[0]!)!;
    expect([...feed.matchAll(/<title>(.*)<\/title>/g)].map((match) => match[1])).toEqual([
      'Пример',
      'Архив &amp; &lt;край&gt;',
      'Начало',
    ]);
    expect([...feed.matchAll(/<updated>(.*)<\/updated>/g)].map((match) => match[1])).toEqual([
      '2026-03-04T05:06:07+02:00',
      '2026-03-04T05:06:07+02:00',
      '2026-01-02T00:00:00Z',
    ]);
    expect(feed).toContain('<id>https://docs.example.org/d/feed.xml</id>');
    expect(feed).toContain('xml:lang="bg"');
    expect(atomFeed(site, site.locales[1]!)).toContain('<id>https://docs.example.org/d/en/feed.xml</id>');
  });

  it('is not there where no change is known, or no whole address', () => {
    const unknown = changedSite({});
    expect(atomFeed(unknown, unknown.locales[0]!)).toBeUndefined();
    const nowhere = changedSite(days, {});
    expect(atomFeed(nowhere, nowhere.locales[0]!)).toBeUndefined();
  });

  it('is named by the pages of its language, with the day of the last change', () => {
    const site = changedSite(days);
    const page = site.pages.find(({ route }) => route === '/архив/')!;
    expect(viewOf(site, page)).toMatchObject({
      feedHref: 'https://docs.example.org/d/feed.xml',
      changed: '2026-03-04T05:06:07+02:00',
      markdownHref: '/d/%D0%B0%D1%80%D1%85%D0%B8%D0%B2/index.md',
      manifestHref: '/d/site.webmanifest',
      socialPicture: 'https://docs.example.org/d/site-social.png',
    });
  });
});

describe('the list for language models', () => {
  it('has the pages of the language by section, each with its Markdown', () => {
    const site = siteOf(files, { site: 'https://docs.example.org', description: 'Описание' });
    const [bg, en] = site.locales;
    expect(decodeURI(llmsTxt(site, bg!))).toBe(`# Пример

> За какво е

## Пример

- [Начало](https://docs.example.org/index.md): За какво е
- [Архив & <край>](https://docs.example.org/архив/index.md)

## ръководство

- [Първо](https://docs.example.org/ръководство/първо/index.md)
`);
    expect(decodeURI(llmsTxt(site, en!))).toBe(`# Пример

> За какво е

## Пример

- [Archive](https://docs.example.org/en/архив/index.md): How long
`);
  });
});

describe('the web app manifest', () => {
  it('is of one language, and names the icons that the site has', () => {
    const site = siteOf(files, { base: '/d/', public: ['favicon.svg', 'robots.txt'] });
    expect(JSON.parse(webManifest(site, site.locales[1]!, { paper: '#fdfbf7' }))).toMatchObject({
      name: 'Пример',
      lang: 'en',
      start_url: '/d/en/',
      scope: '/d/',
      background_color: '#fdfbf7',
      icons: [{ src: '/d/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
    });
  });
});

describe('security.txt', () => {
  it('says whom to tell, until when, in which languages, and where it stands', () => {
    const security = { contact: 'mailto:сигурност@example.org', expires: '2027-01-31' };
    expect(securityTxt(siteOf(files, { site: 'https://docs.example.org', security }))).toBe(
      'Contact: mailto:сигурност@example.org\nExpires: 2027-01-31T00:00:00Z\nPreferred-Languages: bg, en\n' +
        'Canonical: https://docs.example.org/.well-known/security.txt\n',
    );
  });

  it('is not there where the site names nobody', () => {
    expect(securityTxt(siteOf(files))).toBeUndefined();
  });
});
