import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { magicLinks, plainMagic } from './extensions/magic-links.ts';
import { smarty } from './extensions/smarty.ts';
import { compile } from './index.ts';
import { material } from './material.ts';

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

/** Marks of the extensions that read inline text. */
const marks = [
  '^',
  '^^',
  '~',
  '~~',
  '==',
  '***',
  '{++',
  '++}',
  '{--',
  '--}',
  '{==',
  '==}',
  '{>>',
  '<<}',
  '{~~',
  '~>',
  '~~}',
  '++',
  '++ctrl+',
  '++"',
  ':',
  ':smile:',
  ':material-lock:',
  '(c)',
  '-->',
  '1/2',
  '1st',
  '...',
  '`#!js ',
  '$',
  '$$',
  '\\(',
  '\\)',
  '\\[\n',
  '\n- [x] ',
  'http://',
  'www.',
  '@',
  '#1',
  '[=50% "',
  '"]',
  '{ .x }',
  '{ #y',
  '<xmpp:',
  '!!! note\n\n    ',
  ':::tip\n',
  '\n:::\n',
];
const marked = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...marks), fc.constant('word')), {
    maxLength: 60,
  })
  .map((made) => made.map((piece, place) => (piece === 'word' ? `дума${place}ю` : piece)).join(''));
const extensions = [
  ...material(),
  magicLinks({ ...plainMagic, repoShorthand: true, socialShorthand: true, repoShortener: true }),
  smarty({ angledQuotes: true }),
];

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

  it('compiles with every extension of inline text, and keeps every word', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const { html, links, diagnostics } = compile(text, { profile: 'site', extensions });
        expect(links).toHaveLength(html.slots.length);
        const shown = html.parts.join('') + JSON.stringify(html.slots);
        for (const word of text.match(/дума\d+ю/g) ?? []) expect(shown).toContain(word);
        for (const { position } of [...links, ...diagnostics]) {
          expect(position.start).toBeGreaterThanOrEqual(0);
          expect(position.end).toBeGreaterThanOrEqual(position.start);
          expect(position.end).toBeLessThanOrEqual(text.length);
        }
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
