import { describe, expect, it } from 'vitest';
import { headingGroups } from './heading-index.ts';
import { siteOf } from './virtual-site.ts';

const groupsOf = (files: Readonly<Record<string, string>>, language = 0) => {
  const site = siteOf(files);
  return headingGroups(site, site.locales[language]!);
};

/** A page whose outline has these headings: a virtual site compiles nothing. */
const page = (title: string, more = ''): string => `---\ntitle: ${JSON.stringify(title)}\n${more}---\n`;

describe('the index of headings', () => {
  it('is in the order of the language’s alphabet: Cyrillic before Latin in Bulgarian', () => {
    const files = {
      'index.md': page('Ябълка'),
      'a.md': page('OMEMO'),
      'b.md': page('Архив'),
      'c.md': page('„Ежко“ и приятели'),
      'd.md': page('10 съвета'),
      'e.md': page('2 съвета'),
    };
    expect(groupsOf(files).map(({ letter, entries }) => [letter, entries.map(({ text }) => text)])).toEqual([
      ['0–9', ['2 съвета', '10 съвета']],
      ['А', ['Архив']],
      ['Е', ['„Ежко“ и приятели']],
      ['Я', ['Ябълка']],
      ['O', ['OMEMO']],
    ]);
  });

  it('keeps й apart from и, however it is written', () => {
    const files = { 'index.md': page('Йод'), 'a.md': page('Игра'), 'b.md': page('И\u0306ога') };
    expect(groupsOf(files).map(({ letter, entries }) => [letter, entries.length])).toEqual([
      ['И', 1],
      ['Й', 2],
    ]);
  });

  it('has only what is found in that language: not hidden pages, the 404 page, or the original shown instead', () => {
    const files = {
      'index.md': page('Начало'),
      'index.en.md': page('Home'),
      'скрита.md': page('Скрита', 'hidden: true\n'),
      'само.md': page('Само на български'),
      '404.md': page('Няма'),
    };
    expect(groupsOf(files, 1).flatMap(({ entries }) => entries)).toEqual([{ text: 'Home', href: '/en/' }]);
    expect(groupsOf(files).flatMap(({ entries }) => entries.map(({ text }) => text))).toEqual([
      'Начало',
      'Само на български',
    ]);
  });
});
