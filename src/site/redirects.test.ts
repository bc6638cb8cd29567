import { describe, expect, it } from 'vitest';
import { decodeAddress } from './address.ts';
import { redirectsFile } from './redirects-file.ts';
import { oldAddress, redirectFile } from './redirects.ts';
import { siteOf, type VirtualOptions } from './virtual-site.ts';

const files = {
  'index.md': '# Начало\n',
  'index.en.md': '# Home\n',
  'поверителност.md': '---\nredirects: /лични-данни/\n---\n# Поверителност\n\n## Съхранение\n',
  'поверителност.en.md':
    '---\nredirects:\n  - /en/privacy/\n  - /privacy.html\n---\n# Privacy\n\n## Storage\n',
  'ръководство.pdf': '',
};
const published = { site: 'https://docs.example.org', base: '/docs' };

function leads(redirects: Record<string, string> = {}, options: VirtualOptions = {}): string[] {
  const site = siteOf(files, { redirects, ...options });
  return [...site.redirects.values()].map(({ from, href }) => `${from} → ${decodeAddress(href)}`);
}

function told(redirects: Record<string, string>, more: Record<string, string> = {}): string[] {
  return siteOf({ ...files, ...more }, { redirects }).found.map(({ code, message }) => `${code}: ${message}`);
}

describe('an old address', () => {
  it('leads to the page whose front matter names it, in the language of that page', () => {
    expect(leads()).toEqual([
      '/лични-данни/ → /поверителност/',
      '/en/privacy/ → /en/поверителност/',
      '/privacy.html → /en/поверителност/',
    ]);
  });

  it('in another language leads to the page in that language, whichever file names it', () => {
    const text = '---\nredirects: [/лични-данни/, /en/data/]\n---\n# Поверителност\n';
    const site = siteOf({ ...files, 'поверителност.md': text });
    expect(site.redirects.get('/en/data/')?.page?.route).toBe('/en/поверителност/');
    expect(site.redirects.get('/лични-данни/')?.page?.route).toBe('/поверителност/');
  });

  it.each([
    ['an address', '/поверителност/', '/поверителност/'],
    ['an address of another language', '/en/поверителност/', '/en/поверителност/'],
    ['a section', '/поверителност/#съхранение', '/поверителност/#съхранение'],
    ['the file of a page', 'поверителност.en.md', '/en/поверителност/'],
    ['a download', '/ръководство.pdf', '/ръководство.pdf'],
    ['another site', 'https://xmpp.org/', 'https://xmpp.org/'],
  ])('leads by the configuration to %s', (_, to, href) => {
    expect(leads({ '/стара/': to })).toContain(`/стара/ → ${href}`);
    expect(told({ '/стара/': to })).toEqual([]);
  });

  it('leads in one step through others, which is told', () => {
    const redirects = { '/а/': '/б/', '/б/': '/лични-данни/' };
    expect(leads(redirects)).toEqual(
      expect.arrayContaining(['/а/ → /поверителност/', '/б/ → /поверителност/']),
    );
    expect(told(redirects)).toEqual([
      'redirect-chain: /а/ leads to /лични-данни/, which leads on.',
      'redirect-chain: /б/ leads to /лични-данни/, which leads on.',
    ]);
  });

  it('is written below the base, and may be named with it or with the whole site before it', () => {
    const redirects = { '/docs/а/': '/', 'https://docs.example.org/docs/б/': '/docs/поверителност/' };
    expect(leads(redirects, published).slice(3)).toEqual(['/а/ → /docs/', '/б/ → /docs/поверителност/']);
  });

  it.each([
    ['in a circle', { '/а/': '/б/', '/б/': '/а/' }, 'redirect-loop'],
    ['to what is not there', { '/а/': '/няма/' }, 'redirect-not-found'],
    ['to a section that is not there', { '/а/': '/поверителност/#няма' }, 'redirect-not-found'],
    ['from a page that is there', { '/поверителност/': '/' }, 'redirect-taken'],
    ['from what another leads from', { '/лични-данни/': '/' }, 'redirect-taken'],
    ['from a fragment', { '/а/#б': '/' }, 'redirect-invalid'],
    ['from the home page', { '/': '/поверителност/' }, 'redirect-invalid'],
    ['from outside', { '/../а/': '/' }, 'redirect-invalid'],
    ['from a relative address', { 'а/': '/' }, 'redirect-invalid'],
  ])('is refused %s', (_, redirects, code) => {
    const problems = told(redirects);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(new RegExp(`^${code}: `));
  });

  it('is told in the front matter by its line', () => {
    const text = '---\ntitle: Архив\nredirects: [/а/, "няма наклонена"]\n---\n';
    expect(siteOf({ ...files, 'архив.md': text }).found).toEqual([
      expect.objectContaining({ code: 'redirect-invalid', file: 'архив.md', line: 3, column: 19 }),
    ]);
  });
});

describe('a link to an old address', () => {
  const link = (url: string) => siteOf({ ...files, 'проба.md': `# Проба\n\n[x](${url})\n` }, published);

  it.each([
    ['/лични-данни/', '/docs/поверителност/'],
    ['/лични-данни', '/docs/поверителност/'],
    ['/лични-данни/#съхранение', '/docs/поверителност/#съхранение'],
    ['/en/privacy/#няма-такъв', '/docs/en/поверителност/'],
    ['https://docs.example.org/docs/privacy.html', '/docs/en/поверителност/'],
  ])('%s leads to the new one, which is told', (url, href) => {
    const site = link(url);
    expect(decodeAddress(site.linksOf('/проба/')[0]?.href ?? '')).toBe(href);
    expect(site.found.map(({ code, severity, advice }) => [code, severity, advice])).toEqual([
      ['link-redirected', 'warning', `Did you mean ${href}?`],
    ]);
  });
});

it.each([
  ['/архив', '/архив/'],
  ['/архив/index.html', '/архив/'],
  ['/%D0%B0/', '/а/'],
  ['/стар.html', '/стар.html'],
  ['/v1.2/', '/v1.2/'],
])('%s is looked up as %s', (written, from) => {
  expect(oldAddress(written, siteOf(files))).toBe(from);
});

it('is a file that any host serves', () => {
  expect([redirectFile('/en/стара/'), redirectFile('/стара.html')]).toEqual([
    'en/стара/index.html',
    'стара.html',
  ]);
});

it('stands in a list for the hosts that read one, percent-encoded and below the base', () => {
  expect(decodeURI(redirectsFile(siteOf(files, published)) ?? '')).toBe(
    '/docs/лични-данни/ /docs/поверителност/ 301\n/docs/en/privacy/ /docs/en/поверителност/ 301\n/docs/privacy.html /docs/en/поверителност/ 301\n',
  );
  expect(redirectsFile(siteOf({ 'index.md': '' }))).toBeUndefined();
});
