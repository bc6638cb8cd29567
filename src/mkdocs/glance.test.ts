import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../site/front-matter.ts';
import { glanceOver } from '../site/glance.ts';
import { parseMetadata } from './front-matter.ts';

/** What authors begin pages with, and what only looks like it; `¶` stands for the end of a line. */
const beginnings = [
  '# Архив¶¶Текст.¶',
  '---¶title: Архив¶tags: [а, б]¶---¶# Архив¶¶Текст.¶',
  '---¶title: Архив¶...¶¶Текст.¶',
  '---   ¶title: Архив¶--- ¶Текст: един.¶',
  '---¶title: Архив¶Без край.¶¶Текст.¶',
  '---¶title: [¶---¶¶Текст.¶',
  '---¶Между две черти.¶---¶¶Текст.¶',
  '---¶---¶Текст.¶',
  '---¶¶title: Архив¶¶---¶Текст.¶---¶',
  'Title: Архив¶Tags: а¶    б¶¶Текст: един.¶',
  'Title: Архив¶Текст без празен ред.',
  'Title: Архив¶ \t¶Author: някой¶¶',
  '¶Title: Архив¶¶Текст.¶',
  '--- не е черта¶Title: Архив¶',
  '---',
  '',
];

const lineEnds = { LF: '\n', CRLF: '\r\n', CR: '\r' };

describe.each(Object.entries(lineEnds))('with %s', (_name, lineEnd) => {
  it.each(beginnings)('the head of %j says of the page what the whole text says', (written) => {
    for (const mark of ['', '\uFEFF']) {
      const text = mark + written.replaceAll('¶', lineEnd);
      const { head } = glanceOver(text);
      expect(text.startsWith(head)).toBe(true);
      expect(parseFrontMatter(head, 'архив.md')).toEqual(parseFrontMatter(text, 'архив.md'));
      expect(parseMetadata(head, 'архив.md')).toEqual(parseMetadata(text, 'архив.md'));
    }
  });
});

it('a head is short where the text is long', () => {
  const long = 'Думи.\n\n'.repeat(1000);
  expect(glanceOver(`---\ntitle: Архив\n---\n${long}`).head).toHaveLength(21);
  expect(glanceOver(`# Архив\n\n${long}`).head).toHaveLength(9);
});
