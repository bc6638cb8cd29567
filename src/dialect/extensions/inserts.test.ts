import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import { fences } from './fences.ts';
import { inserts } from './inserts.ts';

const html = (text: string): string =>
  compile(text, {
    extensions: [fences('fenced_code'), inserts({ '<!-- списък -->': '## Първо\n\n- а' })],
  }).html.parts.join('');

test('a line is another text, read as Markdown', () => {
  expect(html('Преди\n\n<!-- списък -->\n\nСлед')).toContain('<h2>Първо</h2>\n<ul><li>а</li>');
});

test('in a block of code, and as part of a line, it stays', () => {
  expect(html('```\n<!-- списък -->\n```')).toContain('&lt;!-- списък --&gt;');
  expect(html('Текст <!-- списък -->')).not.toContain('Първо');
});

test('several lines are one text together, and stay where they are not all there', () => {
  const several = (text: string): string =>
    compile(text, { extensions: [inserts({ '<!-- а\nб -->': '## Първо' })] }).html.parts.join('');
  expect(several('<!-- а\nб -->')).toBe('<h2>Първо</h2>\n');
  expect(several('<!-- а\n\nв -->')).not.toContain('Първо');
});
