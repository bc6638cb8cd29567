import { expect, it } from 'vitest';
import { compile } from '../index.ts';
import { extensionNamed } from '../registry.ts';

const html = (text: string, options = {}): string =>
  compile(text, { extensions: [extensionNamed('mdx_truly_sane_lists', options)!] })
    .html.parts.join('')
    .replace(/\n/g, '');

it.each([
  [
    'nest by two spaces',
    '- а\n  - б\n    - в\n  - г\n- д',
    '<ul><li>а<ul><li>б<ul><li>в</li></ul></li><li>г</li></ul></li><li>д</li></ul>',
  ],
  [
    'nest in lists of the other kind',
    '1. а\n  - б\n  - в\n2. г',
    '<ol><li>а<ul><li>б</li><li>в</li></ul></li><li>г</li></ol>',
  ],
  [
    'hold paragraphs that are indented as much',
    '- а\n\n  абзац\n\n- б',
    '<ul><li><p>а</p><p>абзац</p></li><li><p>б</p></li></ul>',
  ],
  ['of two kinds are two', '- а\n\n1. б\n2. в', '<ul><li>а</li></ul><ol><li>б</li><li>в</li></ol>'],
])('lists %s', (_, text, expected) => {
  expect(html(text)).toBe(expected);
});

it.each([
  [{ nested_indent: 4 }, '- а\n    - б'],
  [{ nested_indent: 3 }, '- а\n   - б'],
  [{ nested_indent: 2 }, '- а\n  - б'],
])('%j is how far they are indented', (options, text) => {
  expect(html(text, options)).toBe('<ul><li>а<ul><li>б</li></ul></li></ul>');
});

it('may go on with another marker', () => {
  expect(html('- а\n\n1. б', { truly_sane: false })).toBe('<ul><li><p>а</p></li><li><p>б</p></li></ul>');
});
