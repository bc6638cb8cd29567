import { describe, expect, it } from 'vitest';
import { magicLinks, plainMagic } from './extensions/magic-links.ts';
import { smarty } from './extensions/smarty.ts';
import { stripHtml } from './extensions/strip-html.ts';
import { compile, type CompileOptions } from './index.ts';
import { material } from './material.ts';

/** Each family makes about `size` UTF-16 units of what parsers have stumbled over. */
const repeated =
  (piece: string, last = '') =>
  (size: number): string =>
    piece.repeat(Math.ceil(size / piece.length)) + last;

/** Lines that are each indented one level more, so that depth grows as the root of the size. */
const stairs =
  (line: string) =>
  (size: number): string =>
    Array.from({ length: Math.floor(Math.sqrt(size / 2)) }, (_, depth) => '    '.repeat(depth) + line).join(
      '\n',
    );

const families: Readonly<Record<string, (size: number) => string>> = {
  'opening brackets': repeated('['),
  'brackets that nest': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'pictures that never close': repeated('!['),
  'links that never close': repeated('[дума]('),
  'titles that never close': repeated('[a](b "'),
  'references that never close': repeated('[a][b'),
  'asterisks alone': repeated('*'),
  'emphasis that never closes': repeated('*а **б '),
  'emphasis in threes': repeated('***а **б *в '),
  'one asterisk, then pairs of pairs': (size) => '*a' + repeated(' ****b')(size),
  'underscores that never close': repeated('_а __б '),
  'backticks alone': repeated('`'),
  'runs of backticks of every length': (size) =>
    Array.from({ length: Math.floor(Math.sqrt(size * 2)) }, (_, length) => '`'.repeat(length + 1)).join(' '),
  backslashes: repeated('\\'),
  'less-than signs': repeated('<'),
  'elements that never close': repeated('<div>\n'),
  'attributes that never close': repeated('<div a="\n'),
  'comments that never close': repeated('<!-- \n'),
  'scripts that never close': repeated('<script>\n'),
  'end tags of nothing': (size) => repeated('<div>')(size / 2) + repeated('</x>')(size / 2),
  ampersands: repeated('&а'),
  'an entity without end': (size) => `&${'a'.repeat(size)}`,
  'quotations in quotations': repeated('> ', 'край'),
  'lines of a quotation': repeated('> а\n'),
  'items in items': stairs('- дума'),
  'markers in one line': repeated('- ', 'край'),
  'items in a row': repeated('- а\n'),
  'loose items': repeated('1. а\n\n    б\n\n'),
  'headings in one block': repeated('# а\n'),
  'underlined headings in one block': repeated('а\n===\n'),
  'rules in one block': repeated('***\n'),
  'definitions in one block': repeated('[a]: b\n'),
  'definitions that are none': repeated('[а\n'),
  'a title without end': (size) => `[a]: b "${'c'.repeat(size)}\n`,
  'one long word': repeated('а'),
  'one long line': repeated('дума '),
  'spaces in a line': (size) => `а${' '.repeat(size)}б`,
  'lines of spaces': repeated('  \n', 'б'),
  'empty lines': repeated('\n', 'б'),
  tabs: repeated('а\t'),
  'carriage returns': repeated('\r'),
  'null characters': repeated('\0'),
  'halves of characters': repeated('\ud800_'),
};

/** Marks of the extensions that read inline text; each is laid end to end, and apart between words. */
const marks = [
  '***',
  '^^а ^б',
  '~~а ~б',
  '==а',
  '*а **б',
  '*а**б*',
  '{++',
  '{~~а~>',
  '{++а++}',
  '{>>а<<}{++`',
  '++ctrl+',
  '++"а',
  ':а',
  ':smile:',
  '(c',
  '1/2',
  '1st',
  '"',
  '\'"',
  '--',
  '...',
  '`#!a ',
  '$а',
  '$$\n',
  '\\(',
  '\\\\$',
  '\\[\n',
  '- [ ] а\n',
  'http://a',
  'http://a.b(',
  'a@b.',
  'a@b.c-',
  '@a',
  'a/b#1',
  '@gitlab:',
  '[=50% "',
  '[=50%]',
  '<a onclick="',
  '<a onclick=x>',
  '<xmpp:',
  '*а*{.b',
  '<<а>>',
  '😄*',
];
const everyMark: Readonly<Record<string, (size: number) => string>> = Object.fromEntries(
  marks.flatMap((mark) => [
    [`${JSON.stringify(mark)} end to end`, repeated(mark)],
    [`${JSON.stringify(mark)} between words`, repeated(`дума ${mark} `, mark)],
  ]),
);
const extensions = [
  ...material(),
  magicLinks({ ...plainMagic, repoShorthand: true, socialShorthand: true, repoShortener: true }),
  smarty({ angledQuotes: true }),
  stripHtml(),
];

/** CPU milliseconds of the quickest of three runs. */
function cost(text: string, options: CompileOptions = {}): number {
  const runs = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    compile(text, options);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

describe('hostile text', () => {
  // Linear cost grows eightfold here, quadratic cost 64-fold. A few milliseconds are noise on both sides.
  const noise = 4;

  it.each(Object.entries(families))('costs in proportion to its size: %s', (_name, family) => {
    const small = cost(family(8_000)) + noise;
    const large = cost(family(64_000)) + noise;
    expect(large / small).toBeLessThan(28);
  });

  it.each(Object.entries(everyMark))('costs in proportion with all extensions: %s', (_name, family) => {
    const small = cost(family(4_000), { extensions, icon: () => undefined }) + noise;
    const large = cost(family(32_000), { extensions, icon: () => undefined }) + noise;
    expect(large / small).toBeLessThan(28);
  });

  it('is told where it nests too deep, and keeps its text', () => {
    const { diagnostics, html } = compile(families['quotations in quotations']!(4_000));
    expect(diagnostics.map(({ code }) => code)).toContain('too-deep');
    expect(html.parts.join('')).toContain('край');
  });
});
