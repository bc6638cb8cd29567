import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { attrList } from './attr-list.ts';
import { ownStyles } from './own-styles.ts';

function made(text: string): { html: string; styles: string } {
  const { html, styles } = compile(text, { extensions: [attrList(), ownStyles()], profile: 'site' });
  return { html: html.parts.join('').trim(), styles };
}

describe('styles of an element', () => {
  it('are a class, and a rule of the page’s style sheet', () => {
    const { html, styles } = made(
      'Текст\n{ .важен style="color: red" }\n\n<div class="а" style=\'margin: 0\'>б</div>',
    );
    expect(html).toBe('<p class="важен own-style-1">Текст</p>\n<div class="а own-style-2">б</div>');
    expect(styles).toBe(
      '.own-style-1.own-style-1.own-style-1 { color: red }\n.own-style-2.own-style-2.own-style-2 { margin: 0 }',
    );
  });

  it('are one rule where they are equal', () => {
    const { html, styles } = made('а <b style="color:red">б</b> <i style="color:red">в</i>');
    expect(html).toBe('<p>а <b class="own-style-1">б</b> <i class="own-style-1">в</i></p>');
    expect(styles.match(/color/g)).toHaveLength(1);
  });

  it('have their entities resolved, and end no rule', () => {
    expect(made('<p style="font-family: &quot;А&quot;">а</p>').styles).toContain('font-family: "А" }');
    expect(made('<p style="} body { display: none">а</p>')).toEqual({ html: '<p>а</p>', styles: '' });
  });

  it('are left where they are in comments and code', () => {
    const text = '<!-- <p style="color: red"> -->\n\n`<p style="a">`';
    expect(made(text).html).toContain('<!-- <p style="color: red"> -->');
    expect(made(text).styles).toBe('');
  });
});

describe('<style>', () => {
  it('is moved, with its media', () => {
    const { html, styles } = made('<style media="print">\nh1 { color: red }\n</style>\n\nТекст');
    expect(html).toBe('<p>Текст</p>');
    expect(styles).toBe('@media print {\nh1 { color: red }\n}');
  });

  it('is moved to the end of its piece of HTML where it is never closed', () => {
    expect(made('<style>\nh1 { color: red }')).toEqual({ html: '', styles: 'h1 { color: red }' });
  });
});

it('the reference profile keeps what the author wrote', () => {
  const { html } = compile('<p style="color: red">а</p>', { extensions: [ownStyles()] });
  expect(html.parts.join('')).toContain('style="color: red"');
});
