import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { material } from '../material.ts';
import { snippets } from './snippets.ts';

const repeated = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length));

/** Lines numbered from 0, as many as make about `size` UTF-16 units. */
const numbered =
  (length: number, line: (index: number) => string, between = '\n') =>
  (size: number) =>
    Array.from({ length: Math.ceil(size / length) }, (_, index) => line(index)).join(between);

/** Lines that grow by one each, so that there are as many as the root of the size. */
const growing = (line: (index: number) => string) => (size: number) =>
  Array.from({ length: Math.ceil(Math.sqrt(size * 2)) }, (_, index) => line(index)).join('\n');

const stairs = (line: string) => (size: number) =>
  Array.from({ length: Math.ceil(Math.sqrt(size / 2)) }, (_, depth) => '    '.repeat(depth) + line).join(
    '\n',
  );

const extensions = [
  ...material().filter(({ name }) => name !== 'pymdownx.snippets'),
  snippets({ braces: true, code: true }),
];

/** What the rules for blocks may stumble over. */
const families: Readonly<Record<string, (size: number) => string>> = {
  'fences that never close': repeated('```py\n'),
  'fences of every length': growing((index) => '`'.repeat(index + 3)),
  'fences at every indentation': growing((index) => `${' '.repeat(index)}\`\`\``),
  'fences closed behind their container': (size) =>
    `${repeated('   ```a\n')(size / 2)}x\n${repeated('   ```\n')(size / 2)}`,
  'fences in quotations': repeated('> ```\n'),
  'fences in code': repeated('    ```\n    а\n    ```\n'),
  'fences in lists': repeated('- а\n\n    ```\n    б\n    ```\n\n'),
  'ranges of marked lines': (size) =>
    `\`\`\`py hl_lines="${'1-99999 '.repeat(size / 16)}1"\n${'а\n'.repeat(size / 4)}\`\`\`\n`,
  'a snippet between braces that never close': (size) => `{!а${' '.repeat(size)}б`,
  'snippets between braces within a line': repeated('{! а'),
  'a part of a snippet without end': (size) => `{!а${' '.repeat(size)}[ln:1-2 !}`,
  'a file of code without end': (size) => `{* а.py${' hl[1]'.repeat(size / 6)} *`,
  'headers without end': repeated('``` { .a .b #c d=e '),
  'footnotes in one block': numbered(10, (index) => `[^${index}]: а`),
  'footnotes apart': numbered(10, (index) => `[^${index}]: а`, '\n\n'),
  'references to one footnote': (size) => `${repeated('[^1] ')(size)}\n\n[^1]: а`,
  'references to no footnote': repeated('[^а] '),
  'footnotes that lead to each other': (size) =>
    `[^0]\n\n${numbered(16, (index) => `[^${index}]: а[^${index + 1}]`)(size)}`,
  'footnotes in footnotes': growing((index) => `${'    '.repeat(index / 4)}[^${index}]: а\n`),
  'abbreviations in one block': numbered(12, (index) => `*[А${index}]: б`),
  'abbreviations without end': repeated('*[а\n'),
  'abbreviations that begin alike': (size) =>
    `${growing((index) => `*[${'а '.repeat(index)}б]: б`)(size / 2)}\n\n${'а '.repeat(size / 4)}`,
  'definitions in one block': repeated('а\n: б\n'),
  'definitions of nothing': repeated(': а\n'),
  'definitions apart': repeated('а\n\n:   б\n\n'),
  'definitions in definitions': stairs(':   а'),
  'blocks that never close': repeated('/// note\n\n'),
  'blocks of no kind': repeated('/// нищо\n'),
  'blocks of every length': (size) =>
    growing((index) => `${'/'.repeat(index + 3)} note`)(size)
      .split('\n')
      .reverse()
      .join('\n'),
  'colons that never close': repeated(':::note\n\n'),
  'admonitions in admonitions': stairs('!!! note'),
  'admonitions in a row': repeated('!!! note\n    а\n'),
  'words behind a mark of folding': (size) => `??? ${'а '.repeat(size / 2)}!`,
  'folds in a row': repeated('??? note\n'),
  'tabs in a row': repeated('=== "а"\n'),
  'tabs apart': repeated('=== "а"\n\n    б\n\n'),
  'sets of tabs': repeated('===! "а"\n\n    б\n\n'),
  'tabs in tabs': stairs('=== "а"'),
  'snippets that are not there': repeated('--8<-- "а"\n'),
  'marks of snippets': repeated('--8<--\n'),
  'headings of one name': repeated('# а\n\n'),
  'headings that are counted already': repeated('# а_1\n\n'),
  'contents among headings': repeated('# а\n\n[TOC]\n\n'),
  'elements that ask for Markdown': repeated('<div markdown>\n'),
  'a table of many columns': (size) => `${'|а'.repeat(size / 4)}|\n${'|-'.repeat(size / 4)}|\n`,
  'lists without their blank line': repeated('а\n- б\n'),
};

/** CPU milliseconds of the quicker of two runs. */
function cost(text: string): number {
  const runs = [0, 1].map(() => {
    const before = process.cpuUsage();
    compile(text, {
      extensions,
      profile: 'site',
      readSnippet: () => ({ problem: 'There is no such file.' }),
    });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

describe('hostile blocks', () => {
  // Linear cost grows eightfold, quadratic cost 64-fold. A few milliseconds are noise on both sides.
  const noise = 6;

  it.each(Object.entries(families))('cost in proportion to their size: %s', (_name, family) => {
    const small = cost(family(4_000)) + noise;
    const large = cost(family(32_000)) + noise;
    expect(large / small).toBeLessThan(28);
  });

  it.each([
    ['admonitions', 'admonitions in admonitions'],
    ['tabs', 'tabs in tabs'],
    ['blocks', 'blocks of every length'],
  ])('are told of where they nest too deep: %s', (_what, family) => {
    const { diagnostics } = compile(families[family]!(60_000), { extensions: material() });
    expect(diagnostics.map(({ code }) => code)).toContain('too-deep');
  });
});
