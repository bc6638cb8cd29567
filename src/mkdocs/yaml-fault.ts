/** What is wrong with a file that is not YAML, in the words of those who write it. */

/** A mistake as the parser tells it. */
export interface ParsedFault {
  readonly code: string;
  readonly message: string;
}

export interface SaidFault {
  readonly message: string;
  readonly advice?: string;
}

const column = 'Begin what belongs together in the same column, with spaces.';

/** By the code of the parser, and by its words where a code has several meanings. The first that fits counts. */
const said: readonly (readonly [code: string, words: RegExp, message: string, advice: string])[] = [
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /^Nested mappings/,
    'There is a colon in the value, or the line below it stands too far to the right.',
    'Put a value with a colon into quotes: title: "Ред: първи".',
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /sequence/,
    'The list is interrupted: a line of it stands in another column, or has no space behind its hyphen.',
    column,
  ],
  [
    'MULTILINE_IMPLICIT_KEY',
    /./,
    'The line is no setting: behind a name stand a colon and a space, and what is below it begins further to the right.',
    'Write name: value.',
  ],
  ['BAD_INDENT', /^All mapping/, 'The names of a group begin in different columns.', column],
  ['BAD_INDENT', /^All sequence/, 'The entries of a list begin in different columns.', column],
  [
    'BAD_INDENT',
    /^Flow/,
    'The list or group in brackets is not closed before this line.',
    'Close it: [а, б].',
  ],
  ['MISSING_CHAR', /^Sequence item/, 'A line of the list begins without a hyphen.', column],
  ['TAB_AS_INDENT', /./, 'The line is indented by a tab.', 'Write spaces.'],
  [
    'MULTIPLE_DOCS',
    /./,
    'A second document begins here, and settings are one.',
    'Remove the line of hyphens, or what follows it.',
  ],
  [
    'UNEXPECTED_TOKEN',
    /^Unexpected (?:\w+-)*scalar/,
    'There is text behind the closing quote.',
    "Write an apostrophe in single quotes twice: 'It''s'.",
  ],
  ['BAD_SCALAR_START', /./, '', 'Put the value into quotes.'],
  ['BAD_DQ_ESCAPE', /./, '', 'Put a text with backslashes into single quotes.'],
];

export function sayFault({ code, message: words }: ParsedFault): SaidFault {
  const first = words.split('\n')[0]!.replace(/\.?$/, '.');
  const found = said.find(([one, pattern]) => one === code && pattern.test(words));
  return found ? { message: found[2] || first, advice: found[3] } : { message: first };
}
