import { describe, expect, it } from 'vitest';
import { readAddressLock, writeAddressLock } from './address-lock.ts';
import { publishedBy, recordPublished, unrecorded } from './published.ts';
import { siteOf, type VirtualOptions } from './virtual-site.ts';

const files: Readonly<Record<string, string>> = {
  'index.md': '# Начало\n',
  'index.en.md': '# Home\n',
  'архив.md': '---\nredirects: /стар-архив/\n---\n# Архив\n\n## Изключване\n\n## Ключ {#key}\n',
  'архив.en.md': '# Archive\n\n## Turning off\n\n## Key {#key}\n',
  'само-тук.md': '# Само тук\n',
  '404.md': '# Няма\n',
  'наръчник.pdf': '',
};
const lock = `# Every address and anchor that was ever published.
# Written by \`npm run check -- --record\`.

/ < index.md
  #начало
/en/ < index.en.md
  #home
/en/архив/ < архив.en.md
  #archive
  #key
  #turning-off
/en/само-тук/
/архив/ < архив.md
  #key
  #архив
  #изключване
/наръчник.pdf < наръчник.pdf
/само-тук/ < само-тук.md
  #само-тук
/стар-архив/
`;

/** What is told of a site that has become another. */
function told(changes: Readonly<Record<string, string | undefined>>, options: VirtualOptions = {}): string[] {
  const now = Object.fromEntries(
    Object.entries({ ...files, ...changes }).filter(([, text]) => text !== undefined),
  );
  const levels = { 'outline-mismatch': 'ignore' } as const;
  const { found } = siteOf(now as Record<string, string>, { addressLock: lock, levels, ...options });
  return found.map(
    ({ file, line, code, message, advice }) =>
      `${file ?? ''}:${line ?? ''} ${code}: ${message} ${advice ?? ''}`,
  );
}

describe('addresses.lock', () => {
  it('lists pages with their anchors, old addresses and downloads; of an untranslated page the address alone', () => {
    expect(writeAddressLock(recordPublished(siteOf(files), new Map()))).toBe(lock);
  });

  it('is read as it was written', () => {
    const { records, problems } = readAddressLock(lock);
    expect(problems).toEqual([]);
    expect(writeAddressLock(records)).toBe(lock);
  });

  it('has the lines of both sides after a merge', () => {
    const merged = '/архив/ < архив.md\n  #а\n/архив/ < архив.md\n  #б\r\n';
    expect([...(readAddressLock(merged).records.get('/архив/')?.anchors ?? [])]).toEqual(['а', 'б']);
  });

  it('tells of a line that is none, by its number', () => {
    expect(told({}, { addressLock: `${lock}<<<<<<< HEAD\n` })).toEqual([
      expect.stringMatching(/^addresses\.lock:21 lock-unreadable: .*<<<<<<< HEAD/),
    ]);
  });

  it('keeps what is gone when it is written anew: only a hand takes something out', () => {
    const { records } = readAddressLock('/en/privacy/ < privacy.en.md\n  #data\n');
    expect(writeAddressLock(recordPublished(siteOf(files), records))).toContain(
      '/en/privacy/ < privacy.en.md\n  #data\n',
    );
  });

  it('says what is not recorded yet', () => {
    const { records } = readAddressLock(lock);
    const more = siteOf({ ...files, 'нова.md': '# Нова\n', 'архив.md': `${files['архив.md']!}\n## Още\n` });
    expect(unrecorded(siteOf(files), records)).toEqual([]);
    expect(unrecorded(more, records)).toEqual(['/архив/#още', '/нова/', '/нова/#нова', '/en/нова/']);
  });

  it('has no ids that the dialect makes for its own use', () => {
    const site = siteOf({
      'index.md': '# Начало {#fn:1}\n\n## Бележка {#__tabbed_1_1}\n\n## Ключ {#fnord}\n',
    });
    expect([...(publishedBy(site).get('/')?.anchors ?? [])]).toEqual(['fnord']);
  });
});

describe('what was published', () => {
  it('is all there', () => {
    expect(told({})).toEqual([]);
  });

  it('may have new sections and pages beside it', () => {
    expect(told({ 'нова.md': '# Нова\n', 'архив.md': `${files['архив.md']!}\n## Още\n` })).toEqual([]);
  });

  it('is gone with a slug, which names the page by its source', () => {
    expect(told({ 'архив.en.md': `---\nslug: archive\n---\n${files['архив.en.md']!}` })).toEqual([
      'addresses.lock:8 address-gone: The address /en/архив/, which архив.en.md had, is gone. ' +
        'Its likeliest successor is архив.en.md, at /en/archive/. ' +
        'Write into the front matter of архив.en.md: redirects: ["/en/архив/"]',
    ]);
  });

  it('is gone with a file that was renamed, whose successor has the same sections', () => {
    const renamed = { 'архив.md': undefined, 'архив.en.md': undefined, 'mam.md': files['архив.md']! };
    expect(told(renamed)).toEqual([
      expect.stringContaining('/en/архив/, which архив.en.md had, is gone.'),
      expect.stringContaining('successor is mam.md, at /mam/. Write into the front matter of mam.md'),
    ]);
  });

  it('leads on by a redirect, with all its anchors', () => {
    const redirected = `---\nslug: archive\nredirects: /en/архив/\n---\n${files['архив.en.md']!}`;
    expect(told({ 'архив.en.md': redirected })).toEqual([]);
  });

  it('is gone with a redirect that was taken out', () => {
    expect(told({ 'архив.md': files['архив.md']!.replace(/^---[^]*---\n/, '') })).toEqual([
      expect.stringContaining('The address /стар-архив/ is gone.'),
    ]);
  });

  it('is gone with a heading that was written anew, which names page and likeliest successor', () => {
    expect(told({ 'архив.md': files['архив.md']!.replace('Изключване', 'Как се изключва') })).toEqual([
      'архив.md: anchor-gone: архив.md has lost its section #изключване. Its likeliest successor is #как-се-изключва. ' +
        'Write into its front matter: anchors: { "изключване": "как-се-изключва" }',
    ]);
  });

  it('leads on by an old id', () => {
    const text = files['архив.md']!.replace('Изключване', 'Как се изключва').replace(
      'redirects:',
      'anchors: { изключване: как-се-изключва }\nredirects:',
    );
    expect(told({ 'архив.md': text }).filter((one) => one.includes('anchor-gone'))).toEqual([]);
  });

  it('is gone with a section that moved to another page', () => {
    const moved = {
      'архив.md': files['архив.md']!.replace('## Изключване\n', ''),
      'нова.md': '# Изключване\n',
    };
    expect(told(moved)).toEqual([
      expect.stringContaining('архив.md has lost its section #изключване, which is now in нова.md.'),
    ]);
  });

  it('is gone with a download', () => {
    expect(told({ 'наръчник.pdf': undefined })).toEqual([expect.stringContaining('/наръчник.pdf')]);
  });

  it('is told however much of it is gone, in linear time', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, index) => `/г${index}/ < г${index}.md\n  #а${index}\n`,
    ).join('');
    expect(told({}, { addressLock: many })).toHaveLength(20_000);
  });
});

describe('old ids', () => {
  it.each([
    ['one that leads to no section', '{ старо: няма }', 'anchor-alias-unknown'],
    ['one that leads to a section', '{ старо: архив }', undefined],
  ])('%s', (_, anchors, code) => {
    const { found } = siteOf({ 'index.md': `---\nanchors: ${anchors}\n---\n# Архив\n\n[а](#старо)\n` });
    expect(found.map((one) => `${one.code}:${one.line ?? ''}`)).toEqual(
      code === undefined ? [] : [`${code}:2`],
    );
  });
});
