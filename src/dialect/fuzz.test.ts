import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './index.ts';

/** Pieces of syntax that get in each other's way. Definitions are left out: their text is not shown. */
const pieces = [
  '*',
  '**',
  '_',
  '__',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '<',
  '>',
  '<b>',
  '</b>',
  '<div>',
  '</div>',
  '<!--',
  '-->',
  '&',
  '&amp;',
  '\\',
  '\n',
  '\n\n',
  '\n    ',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n# ',
  '\n---\n',
  '\n===\n',
  '  \n',
  ' ',
  '"',
  "'",
  '\t',
  '\r\n',
];

const pages = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constant('word')), { maxLength: 60 })
  .map((made) => made.map((piece, place) => (piece === 'word' ? `дума${place}ю` : piece)).join(''));

const fixed = { seed: 2018, numRuns: 1500 };

describe('any text at all', () => {
  it('compiles', () => {
    fc.assert(
      fc.property(fc.oneof(pages, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const { html, links } = compile(text, { profile: 'site' });
        expect(html.parts).toHaveLength(html.slots.length + 1);
        expect(links).toHaveLength(html.slots.length);
      }),
      fixed,
    );
  });

  it('keeps every word', () => {
    fc.assert(
      fc.property(pages, (text) => {
        const html = compile(text).html.parts.join('');
        for (const word of text.match(/дума\d+ю/g) ?? []) expect(html).toContain(word);
      }),
      fixed,
    );
  });

  it('has positions inside the text', () => {
    fc.assert(
      fc.property(pages, (text) => {
        const { links, diagnostics } = compile(text);
        for (const { position } of [...links, ...diagnostics]) {
          expect(position.start).toBeGreaterThanOrEqual(0);
          expect(position.end).toBeGreaterThanOrEqual(position.start);
          expect(position.end).toBeLessThanOrEqual(text.length);
        }
      }),
      fixed,
    );
  });
});
