import { describe, expect, it } from 'vitest';
import { compile, locate } from '../index.ts';
import { material } from '../material.ts';
import { emoji } from './emoji.ts';

const icon = (name: string): string | undefined =>
  name === 'material-lock' ? '<svg viewBox="0 0 24 24"><path d="M0"/></svg>' : undefined;

function compiled(text: string, extensions = material()) {
  const result = compile(text, {
    extensions,
    profile: 'site',
    icon,
    iconNames: () => ['material-lock', 'material-key'],
    math: (tex, display) => `<math${display ? ' display="block"' : ''}>${tex}</math>`,
    words: {
      admonition: () => undefined,
      footnotes: 'Бележки',
      footnote: String,
      back: String,
      annotation: String,
    },
  });
  const told = result.diagnostics.map(({ code, position, advice }) => {
    const { line, column } = locate(text, position.start);
    return `${line}:${column} ${code} ${advice ?? ''}`;
  });
  return { html: result.html.parts.join('').trim(), told };
}

describe('icons', () => {
  it('are drawn once, then referred to', () => {
    expect(compiled(':material-lock: и :material-lock:{ .red }').html).toBe(
      '<p><span class="twemoji"><svg id="__icon-material-lock" viewBox="0 0 24 24"><path d="M0"/></svg></span> и ' +
        '<span class="twemoji red"><svg viewBox="0 0 24 24" aria-hidden="true"><use href="#__icon-material-lock"/></svg></span></p>',
    );
  });

  it('stand whole in headings, which are copied', () => {
    expect(compiled('# :material-lock: Ключ\n\n## :material-lock: Още').html).not.toMatch(/icon-|<use/);
  });

  it('that no set has are told with the nearest names, in containers too', () => {
    expect(compiled('!!! tip "Съвет"\n\n    - виж :material-lok:').told).toEqual([
      '3:11 unknown-icon Did you mean “material-lock” or “material-key”?',
    ]);
  });

  it('of a set that is not switched on are not told as misspelt', () => {
    const { told } = compiled('Виж :material-key:', [emoji()]);
    expect(told).toEqual([expect.stringMatching(/^1:5 unknown-icon .*not switched on.*to_svg/)]);
  });

  it('are not looked for in times and words', () => {
    expect(compiled('В 10:30:45, std::vec::Vec и :дума:').told).toEqual([]);
  });
});

it('formulas are given to the host, on a line or in one', () => {
  expect(compiled('Площта е $a^2$.\n\n$$\n\\alpha &lt; 1\n$$').html).toBe(
    '<p>Площта е <span class="arithmatex"><math>a^2</math></span>.</p>\n' +
      '<div class="arithmatex"><math display="block">\n\\alpha < 1\n</math></div>',
  );
});

it('progress is an element that needs no style', () => {
  expect(compiled('[=45% "Преведено"]').html).toBe(
    '<p><label class="progress progress-40plus"><progress max="100" value="45.00">45%</progress>' +
      '<span class="progress-label">Преведено</span></label></p>',
  );
});

it('a key that is not known is told with the nearest names, a sum of words is no key', () => {
  expect(compiled('Натиснете ++ctrl+delte++.').told).toEqual(['1:11 unknown-key Did you mean “delete”?']);
  expect(compiled('i++, j++ и C++').told).toEqual([]);
});

it('what stands behind an editor’s mark keeps its place', () => {
  const text = 'Ред.\n\nТова {++добавено++} и {~~а~>б~~} :material-lok: {>>виж<<} :material-kye:';
  expect(compiled(text).told.map((line) => line.slice(0, 4))).toEqual(['3:34', '3:59']);
});

it('an editor’s marks in code are code', () => {
  expect(compiled('`{++а++}` {++б++}\n\n```\n{--в--}\n```').html).toMatch(
    /<code>\{\+\+а\+\+\}<\/code> <ins class="critic">б<\/ins>[^]*\{--в--\}/,
  );
});

it.each([
  [
    '<xmpp:ana@example.org?message>',
    '<a href="xmpp:ana@example.org?message">xmpp:ana@example.org?message</a>',
  ],
  ['<tel:+35929876543>', '<a href="tel:+35929876543">tel:+35929876543</a>'],
  ['<ana@example.org>', '<a href="mailto:ana@example.org">ana@example.org</a>'],
])('%s is a link', (text, link) => {
  const { html } = compile(`Пишете на ${text}.`, { extensions: material() });
  expect(html.parts.join('')).toContain(link);
});
