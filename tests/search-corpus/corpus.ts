/** Pages and questions written to measure search: `bg.txt`, `en.txt`, `queries.txt`. */
import { readFile } from 'node:fs/promises';
import type { IndexedPage } from '../../src/search/index-writer.ts';

export interface CorpusPage extends IndexedPage {
  readonly slug: string;
  readonly title: string;
  readonly text: string;
  /** Whether it is about something else than the rest, written `slug*`: it answers no question of theirs. */
  readonly isStray: boolean;
}

export interface CorpusQuery {
  readonly locale: string;
  readonly kind: string;
  readonly text: string;
  /** Slugs of the pages that answer it. */
  readonly expected: readonly string[];
  /** Rules and lists of the analysers were never changed with an eye on these. */
  readonly isHeldOut: boolean;
}

export const corpusLocales = ['bg', 'en'] as const;

export async function readPages(locale: string): Promise<CorpusPage[]> {
  const text = await readFile(new URL(`./${locale}.txt`, import.meta.url), 'utf8');
  return text
    .split(/^# /m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [head = '', ...body] = part.trim().split('\n');
      const [slug = '', ...title] = head.split(' ');
      const page = corpusPage(locale, slug.replace('*', ''), title.join(' '), body.join(' '));
      return { ...page, isStray: slug.endsWith('*') };
    });
}

export function corpusPage(locale: string, slug: string, title: string, text: string): CorpusPage {
  const html = `<!doctype html><html lang="${locale}"><head><title>${title}</title></head><body>
    <main data-pagefind-body><h1 id="h">${title}</h1><p>${text}</p></main></body></html>`;
  return { locale, slug, title, text, html, url: `/${slug}/`, isStray: false };
}

/** Every second query is kept aside. */
export async function readQueries(): Promise<CorpusQuery[]> {
  const text = await readFile(new URL('./queries.txt', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line, index) => {
      const [asked = '', slugs = ''] = line.split(' => ');
      const [locale = '', kind = '', ...words] = asked.split(' ');
      return {
        locale,
        kind,
        text: words.join(' '),
        expected: slugs.split(' '),
        isHeldOut: index % 2 === 1,
      };
    });
}

/** The Bulgarian keywords again, as they come out with another alphabet on. */
export function inLatinLetters(queries: readonly CorpusQuery[]): CorpusQuery[] {
  const keywords = queries.filter((query) => query.kind === 'word' && /^[а-я ]+$/.test(query.text));
  return Object.entries(writings).flatMap(([kind, letters]) =>
    keywords.map((query) => ({
      ...query,
      kind,
      text: query.text.replace(/[а-я]/g, (letter) => letters[letter.charCodeAt(0) - 0x430] ?? letter),
    })),
  );
}

/**
 * The keywords again with one slip in the longest word of each: a letter missing, doubled, swapped with its
 * neighbour or another one, by turns.
 */
export function withOneSlip(queries: readonly CorpusQuery[]): CorpusQuery[] {
  return queries
    .filter((query) => query.kind === 'word' && longestWord(query.text).length > 4)
    .map((query, index) => {
      const word = longestWord(query.text);
      const at = 1 + ((index * 7) % (word.length - 2));
      const slips = [
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + word.charAt(at) + word.slice(at),
        word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
        word.slice(0, at) + (/[a-z]/.test(word) ? 'e' : 'е') + word.slice(at + 1),
      ];
      return {
        ...query,
        kind: 'one slip',
        text: query.text.replace(word, slips[index % slips.length] ?? word),
      };
    });
}

function longestWord(text: string): string {
  return text.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** а–я in the order of Unicode; ы and э are not Bulgarian. */
const writings: Readonly<Record<string, readonly string[]>> = {
  'Act of 2009': 'a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a - y - yu ya'.split(' '),
  chat: 'a b w g d e j z i i k l m n o p r s t u f h c 4 6 6t y - i - iu q'.split(' '),
  'БДС keys': "d / l h o e g p r x u . ; k f m , i j w b n [ ' t y c - a v z s".split(' '),
  'phonetic keys': 'a b w g d e v z i j k l m n o p r s t u f h c ` [ ] y - x - \\ q'.split(' '),
};
