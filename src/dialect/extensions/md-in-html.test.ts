import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { mdInHtml } from './md-in-html.ts';

const render = (text: string): string =>
  compile(text, { extensions: [mdInHtml()] })
    .html.parts.join('')
    .replace(/\n+/g, '\n')
    .trim();

describe('Markdown in HTML', () => {
  it.each([
    ['reads the content of a block', '<div markdown>\n*дума*\n</div>', '<div><p><em>дума</em></p>\n</div>'],
    ['leaves a block alone that does not ask', '<div>\n*дума*\n</div>', '<div>\n*дума*\n</div>'],
    ['reads a paragraph as one text', '<p markdown>*дума*</p>', '<p><em>дума</em></p>'],
    ['reads a block as one text when told', '<div markdown="span">*а*</div>', '<div><em>а</em></div>'],
    ['reads a cell as blocks when told', '<td markdown="block">*а*</td>', '<td><p><em>а</em></p>\n</td>'],
    [
      'keeps the attributes',
      '<div class="grid cards" markdown>\n- а\n</div>',
      '<div class="grid cards"><ul><li>а</li>\n</ul>\n</div>',
    ],
    [
      'does not look into an element inside that does not ask',
      '<div markdown>\n*а*\n<div>*б*</div>\n*в*\n</div>',
      '<div><p><em>а</em></p>\n<div>*б*</div><p><em>в</em></p>\n</div>',
    ],
    ['closes what is left open', '<div markdown>\n*край*', '<div><p><em>край</em></p>\n</div>'],
    ['takes no script for Markdown', '<script markdown>*а*</script>', '<script markdown>*а*</script>'],
  ])('%s', (_rule, text, html) => {
    expect(render(text)).toBe(html);
  });

  it('tells of nesting that is too deep, and keeps the text', () => {
    const { diagnostics, html } = compile(`${'<div markdown>\n'.repeat(3000)}край`, {
      extensions: [mdInHtml()],
    });
    expect(diagnostics.map(({ code }) => code)).toContain('too-deep');
    expect(html.parts.join('')).toContain('край');
  });
});
