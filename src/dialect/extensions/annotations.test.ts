import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { material } from '../material.ts';
import { annotations } from './annotations.ts';

function site(text: string): string {
  return compile(text, { extensions: material(), profile: 'site' }).html.parts.join('');
}
/** Lines that begin with a hash are comments. */
const asComments = (code: string) =>
  code.split('\n').map((text) => [text.startsWith('#') ? { text, className: 'tk-comment' } : { text }]);
const button = (list: number, number: number): string =>
  `<button type="button" class="annotation" popovertarget="annotation-${list}-${number}" aria-label="${number}" data-number="${number}"></button>`;

describe('annotations', () => {
  it('turn numbers in brackets into buttons that open the items of the list behind', () => {
    const html = site('OMEMO (1) пази, (2) също, (3) не.\n{ .annotate }\n\n1.  Едно.\n2.  Две.');
    expect(html).toContain(`OMEMO ${button(1, 1)} пази, ${button(1, 2)} също, (3) не.`);
    expect(html).toContain('<ol class="annotations"><li id="annotation-1-1" popover="">Едно.</li>');
  });

  it('leave code, links and escaped brackets in a text as they are', () => {
    const html = site('`(1)` [към (1)](#а) \\(1)\n{ .annotate }\n\n1.  Едно.');
    expect(html).not.toContain('<button');
    expect(html).not.toContain('popover');
  });

  it('take the place of a comment with an exclamation mark, and stand in one without', () => {
    const fence = '``` { .yaml .annotate }';
    const html = site(`${fence}\na: 1 # (1)!\nб: (1) # виж (1)\nв: 2 # (2)\n\`\`\`\n\n1.  Едно.\n2.  Две.`);
    expect(html).toContain(`a: 1 ${button(1, 1)}\n`);
    expect(html).toContain(`в: 2 # ${button(1, 2)}\n`);
    expect(html).toContain('б: (1) # виж (1)\n');
  });

  it('stand in the comments of all code with a list behind it, where a site says so', () => {
    const extensions = [...material(), annotations({ everyCode: true })];
    const render = (text: string): string =>
      compile(text, { extensions, profile: 'site', highlight: asComments }).html.parts.join('');
    const code = (text: string): string => `\`\`\`yaml\n${text}\n\`\`\`\n\n1.  Едно.`;
    expect(render(code('# виж (1)'))).toContain(button(1, 1));
    expect(render(code('а: (1)'))).not.toContain('<button');
    expect(render(code('# виж (1)').replace('1.  Едно.', 'Текст.'))).not.toContain('<button');
  });

  it('nest', () => {
    const html = site(
      '<div class="annotate" markdown>\nТекст (1)\n</div>\n\n1.  Вътре (1)\n    { .annotate }\n\n    1.  Още.',
    );
    expect(html.match(/popovertarget="[^"]*"/g)).toEqual([
      'popovertarget="annotation-1-1"',
      'popovertarget="annotation-2-1"',
    ]);
  });

  it('are a paragraph and a list where the reference is asked', () => {
    expect(
      compile('а (1)\n{ .annotate }\n\n1. б', { extensions: material() }).html.parts.join(''),
    ).not.toContain('button');
  });
});
