import { describe, expect, it } from 'vitest';
import { decodeAddress } from './address.ts';
import type { Document, OutlineItem, Page } from './model.ts';
import { changesBetween } from './section-changes.ts';
import { fingerprintOf, sectionTexts } from './section-texts.ts';
import { readTranslationLock, recordOf, writeTranslationLock } from './translation-lock.ts';
import { compareTranslations } from './translations.ts';
import { viewOf } from './view.ts';
import { siteOf, type VirtualSite } from './virtual-site.ts';

const original =
  '---\ndescription: За архива\n---\n# Архив\n\nУвод.\n\n## Изключване\n\nЕдно.\n\n### В Gajim\n\n## Срок\n\nДве.\n';
const translation = '# Archive\n\n## Turning off\n\n### In Gajim\n\n## How long\n';
const home = { 'index.md': '# Начало\n', 'index.en.md': '# Home\n' };

/** A site whose translation was made from `before`, and whose original is now another. */
function madeFrom(before: string, now: string, translated = translation): VirtualSite {
  const record = recordOf(documentOf(before));
  const lock = writeTranslationLock(
    new Map([
      ['архив.en.md', record],
      ['index.en.md', recordOf(documentOf(home['index.md']))],
    ]),
  );
  return siteOf({ ...home, 'архив.md': now, 'архив.en.md': translated }, { translationLock: lock });
}

function documentOf(text: string): Document {
  return siteOf({ 'index.md': text }).page('/').document;
}

/** A page whose posts were put in. */
function madeIn(page: Page): Page {
  const outline = page.document.outline.map((heading) =>
    heading.text === 'Публикация' ? { ...heading, position: { ...heading.position, source: 1 } } : heading,
  );
  return { ...page, document: { ...page.document, outline } };
}

/** What the reader is told: the sections, with where they lead. */
function notice(site: VirtualSite): string[] | undefined {
  const { outdated } = viewOf(site, site.page('/en/архив/'));
  return outdated?.sections.map(({ title, href, lang }) =>
    `${title} ${decodeAddress(href)} ${lang ?? ''}`.trim(),
  );
}

describe('the sections of a page', () => {
  it('are cut at its headings, with title and description above the first', () => {
    expect(sectionTexts(documentOf(original)).map(({ id, depth, text }) => [id, depth, text])).toEqual([
      ['', 0, 'За архива'],
      ['архив', 1, '# Архив\n\nУвод.'],
      ['изключване', 2, '## Изключване\n\nЕдно.'],
      ['в-gajim', 3, '### В Gajim'],
      ['срок', 2, '## Срок\n\nДве.'],
    ]);
  });

  it('say the same though their lines are broken elsewhere', () => {
    expect(fingerprintOf('Едно и\r\nдве.\n')).toBe(fingerprintOf('Едно и две.'));
    expect(fingerprintOf('Едно')).not.toBe(fingerprintOf('Две'));
  });
});

describe('what became of them', () => {
  const records = (text: string) =>
    text.split(' ').map((word) => ({ id: word.replace(/!$/, ''), depth: 2, fingerprint: word }));
  it.each([
    ['nothing', 'а б в', 'а б в', ''],
    ['one changed', 'а б в', 'а б! в', 'changed б>б'],
    ['one was added', 'а в', 'а б в', 'added >б'],
    ['one was added at the end', 'а', 'а б', 'added >б'],
    ['one was taken out', 'а б в', 'а в', 'removed б>'],
    ['a heading was written anew', 'а б в', 'а г в', 'changed б>г'],
    ['a heading was written anew and one added', 'а б в', 'а г д в', 'changed б>г, added >д'],
    ['they changed places', 'а б в', 'в а б', ''],
    ['all is new', 'а б', 'в г', 'changed а>в, changed б>г'],
  ])('%s', (_, before, after, changes) => {
    const found = changesBetween(records(before), records(after));
    expect(found.map((one) => `${one.kind} ${one.before ?? ''}>${one.after ?? ''}`).join(', ')).toBe(changes);
  });
});

describe('translations.lock', () => {
  const { records } = readTranslationLock(
    writeTranslationLock(
      new Map([
        ['б.en.md', recordOf(documentOf(original))],
        ['а.en.md', []],
      ]),
    ),
  );
  const text = writeTranslationLock(records);

  it('is a line a section, files sorted', () => {
    expect(text.replace(/[0-9a-f]{16}/g, 'x')).toBe(
      '# Which version of the original each translation was made from.\n# Written by `npm run check -- --accept FILE`.\n' +
        '\nа.en.md\n\nб.en.md\n  x\n  x # архив\n  x ## изключване\n  x ### в-gajim\n  x ## срок\n',
    );
  });

  it('is read as it was written', () => {
    expect(writeTranslationLock(readTranslationLock(text).records)).toBe(text);
  });

  it('tells of a line that is none, by its number', () => {
    const { problems } = readTranslationLock(`${text}=======\n`);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['lock-unreadable', text.split('\n').length],
    ]);
  });
});

describe('a translation', () => {
  it('is of today where its original has not changed', () => {
    const site = madeFrom(original, original);
    expect(site.found).toEqual([]);
    expect(notice(site)).toBeUndefined();
  });

  it('is of today where only the address or the order of the original has changed', () => {
    expect(madeFrom(original, original.replace('---\n', '---\norder: 7\n')).found).toEqual([]);
  });

  it('says to the reader which sections have changed, in its own words', () => {
    const site = madeFrom(original, original.replace('Две.', 'Три.'));
    expect(notice(site)).toEqual(['How long #how-long']);
    expect(site.found.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'translation-outdated: архив.md has changed in a section since архив.en.md was made from it.',
    ]);
  });

  it('says which sections are new, in the words of the original', () => {
    const site = madeFrom(original, original.replace('## Срок', '## Ново\n\n## Срок'));
    expect(notice(site)).toEqual(['Ново /архив/#ново bg']);
  });

  it('says that the text above the first heading has changed, without a section', () => {
    expect(notice(madeFrom(original, original.replace('За архива', 'За всичко')))).toEqual([]);
  });

  it('keeps its sections together with the original’s, though that has one more now', () => {
    const site = madeFrom(original, original.replace('## Срок', '## Ново\n\n## Срок'));
    expect(links(site, '/архив/')).toEqual([
      'изключване /en/архив/#turning-off',
      'в-gajim /en/архив/#in-gajim',
      'ново -',
      'срок /en/архив/#how-long',
    ]);
    expect(site.found.map(({ code }) => code)).toEqual(['translation-outdated']);
  });

  it('keeps them together, though a heading was written anew', () => {
    const site = madeFrom(original, original.replace('## Срок', '## Колко дълго'));
    expect(links(site, '/архив/')).toContain('колко-дълго /en/архив/#how-long');
    expect(notice(site)).toEqual(['How long #how-long']);
  });

  it('that nobody has recorded is named, and the reader is told nothing', () => {
    const site = siteOf(
      { ...home, 'архив.md': original, 'архив.en.md': translation },
      { translationLock: '' },
    );
    expect(site.found.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['translation-unrecorded', 'info', 'index.en.md'],
      ['translation-unrecorded', 'info', 'архив.en.md'],
    ]);
    expect(notice(site)).toBeUndefined();
  });
});

/** The contents of a page with the same sections in the other languages. */
function links(site: VirtualSite, route: string): string[] {
  const rows = (items: readonly OutlineItem[]): string[] =>
    items.flatMap(({ id, languages = [], items: inner }) => [
      `${id} ${languages.map(({ href }) => decodeAddress(href)).join(' ') || '-'}`,
      ...rows(inner),
    ]);
  return rows(viewOf(site, site.page(route)).outline);
}

describe('the contents lead to the same section', () => {
  const site = siteOf({
    ...home,
    'архив.md': original,
    'архив.en.md': translation,
    'само-тук.md': '# С\n\n## Раздел\n',
  });

  it('in the translation, and back', () => {
    expect(links(site, '/архив/')).toEqual([
      'изключване /en/архив/#turning-off',
      'в-gajim /en/архив/#in-gajim',
      'срок /en/архив/#how-long',
    ]);
    expect(links(site, '/en/архив/')).toEqual([
      'turning-off /архив/#изключване',
      'in-gajim /архив/#в-gajim',
      'how-long /архив/#срок',
    ]);
  });

  it('of the same text where there is no translation', () => {
    expect(links(site, '/само-тук/')).toEqual(['раздел /en/само-тук/#раздел']);
    expect(links(site, '/en/само-тук/')).toEqual(['раздел /само-тук/#раздел']);
  });

  it('above where a language lacks it, which is told with both headings', () => {
    const shorter = siteOf({
      ...home,
      'архив.md': original,
      'архив.en.md': translation.replace('### In Gajim\n', ''),
    });
    expect(links(shorter, '/архив/')).toContain('в-gajim /en/архив/#turning-off');
    expect(
      shorter.found.map(({ file, line, code, message }) => `${file ?? ''}:${line ?? ''} ${code}: ${message}`),
    ).toEqual([
      'архив.en.md:3 outline-mismatch: Below “Turning off” архив.en.md has no section. Below “Изключване” архив.md has “В Gajim”.',
    ]);
  });

  it('which is not asked of what is put in, such as a list of posts', () => {
    const site = siteOf({
      ...home,
      'архив.md': `${original}\n## Публикация\n`,
      'архив.en.md': translation,
    });
    const byKey = new Map(
      [...site.byKey].map(([key, pages]) => [
        key,
        new Map([...pages].map(([tag, page]) => [tag, madeIn(page)])),
      ]),
    );
    expect(compareTranslations({ byKey, config: site.config }, undefined).problems).toEqual([]);
  });

  it('through the original from one translation to another', () => {
    const three = siteOf(
      {
        'index.md': '# Start\n\n## Schlüssel\n',
        'index.bg.md': '# Начало\n\n## Ключ\n',
        'index.ar.md': '# بداية\n\n## مفتاح\n',
      },
      { locales: { de: { label: 'Deutsch' }, bg: { label: 'Български' }, ar: { label: 'العربية' } } },
    );
    expect(links(three, '/ar/')).toEqual(['مفتاح /#schlüssel /bg/#ключ']);
  });
});
