import { describe, expect, it } from 'vitest';
import { compile } from '../../index.ts';
import { variables } from '../variables.ts';
import { blocksOf } from './blocks.ts';
import { expressionOf } from './expression.ts';
import { Filler } from './filled.ts';
import { piecesOf } from './pieces.ts';
import { splitLines } from '../../lines.ts';
import type { Page } from '../../page.ts';

const values = {
  хора: [
    { име: 'Ива', брой: 3 },
    { име: 'Боян', брой: 0 },
    { име: 'Ема', брой: 7 },
  ],
  скрити: ['Боян'],
  цени: { дъб: 12, бук: 9 },
  празно: [],
  текст: 'стан и вътък',
  да: true,
  не: null,
};

function filled(text: string): { readonly text: string; readonly told: string[] } {
  const told: string[] = [];
  const report = (_code: string, _at: unknown, { text }: { readonly text: string }): void => {
    told.push(text);
  };
  const filler = new Filler({ report } as unknown as Page, values, { opening: '{{', closing: '}}' });
  const lines = filler.fill(blocksOf(piecesOf(splitLines(text))));
  return { text: lines.map((line) => line.text).join('\n'), told };
}

describe('a template', () => {
  // What Jinja itself writes.
  it.each([
    ['{% for х in хора %}{{ х.име }} {% endfor %}', 'Ива Боян Ема '],
    ['{% for х in хора[:2] %}{{ х.брой }}{% endfor %}', '30'],
    ['{% for х in хора if х.име not in скрити %}{{ loop.index }}{{ х.име }}{% endfor %}', '1Ива2Ема'],
    [
      '{% for х in хора %}\n{% if х.име in скрити %}\n- {{ х.име }}\n{% endif %}\n{% endfor %}',
      '\n\n\n\n- Боян\n\n\n\n',
    ],
    [
      '{% for х in хора -%}\n{{ х.име }}\n{% endfor -%}\n{%- for в in скрити -%}\n({{ в }}){%- endfor %}!',
      'Ива\nБоян\nЕма\n(Боян)!',
    ],
    [
      '{% for к, в in цени.items() %}{{ к }}={{ в }}{% if not loop.last %}, {% endif %}{% endfor %}',
      'дъб=12, бук=9',
    ],
    ['{% for в in (цени.values() | list)[1:] %}{{ в }}{% endfor %}', '9'],
    ['{% for х in празно %}а{% else %}няма{% endfor %}', 'няма'],
    ['{% if празно or not да %}а{% elif цени.дъб >= 12 and да %}б{% else %}в{% endif %}', 'б'],
    [
      '{% if хора.няма %}а{% endif %}{% if няма is defined %}б{% endif %}{% if не is none %}в{% endif %}',
      'в',
    ],
    ['{% set брой = хора | length %}{{ брой }} {{ "много" if брой > 2 else "малко" }}', '3 много'],
    [
      '{{ текст | upper }} {{ текст.split(" ")[-1] }} {{ скрити | join(", ") }} {{ няма | default("—") }}',
      'СТАН И ВЪТЪК вътък Боян —',
    ],
    [
      '{{ текст | replace("стан", "кросно") | capitalize }} {{ цени["бук"] ~ " лв." }}',
      'Кросно и вътък 9 лв.',
    ],
    [
      '| а |\n|---|\n{% for х in хора -%}\n| {{ х.име }} |\n{% endfor %}',
      '| а |\n|---|\n| Ива |\n| Боян |\n| Ема |\n',
    ],
  ])('%s', (text, expected) => {
    expect(filled(text)).toEqual({ text: expected, told: [] });
  });

  it.each([
    ['{% for х in няма %}{{ х.име }}{% endfor %}', ['{% for х in няма %}', '{{ х.име }}', '{% endfor %}']],
    ['{% if f(1) %}да{% else %}не{% endif %}', ['{% if f(1) %}', '{% else %}', '{% endif %}']],
    ['{% for х in хора %}{{ х.име | няма }}', ['{% for х in хора %}', '{{ х.име | няма }}']],
    ['{% macro а() %}б{% endmacro %}', ['{% macro а() %}', '{% endmacro %}']],
    ['{% endif %}{% else %}', ['{% endif %}', '{% else %}']],
    ['{% for а, б in хора %}{% endfor %}', ['{% for а, б in хора %}', '{% endfor %}']],
    ['{% set х = f() %}', ['{% set х = f() %}']],
  ])('%s is left where it would have to be run, and told once', (text, expected) => {
    expect(filled(text)).toEqual({ text, told: expected });
  });

  it('tells of what a loop comes to again only once', () => {
    expect(filled('{% for х in хора %}{{ f(х) }}{% endfor %}').told).toEqual(['{{ f(х) }}']);
  });

  it('gives a place in the page to what comes of it', () => {
    const { links } = compile('# Х\n\n{% for х in хора %}[{{ х.име }}](няма.md)\n{% endfor %}', {
      extensions: [variables({ values })],
    });
    expect(links.map(({ position }) => position.start)).toEqual([24, 24, 24]);
  });
});

describe('an expression', () => {
  it.each(['', '(', 'а b', '[1', 'а[', 'а[1:', 'а.', 'a | ', '1 +', 'а not', 'а is х', '"', 'f(', '-', '-а'])(
    '%j is none',
    (text) => {
      expect(expressionOf(text)).toBeUndefined();
    },
  );

  it('reaches nothing that is not a value', () => {
    const scope = (): unknown => values;
    for (const text of ['v.constructor', 'v["__proto__"]', 'v.хора.constructor', 'v.хора.length']) {
      expect(expressionOf(text)?.(scope)).toBeUndefined();
    }
  });
});

describe('what is hostile', () => {
  it.each([
    ['('.repeat(900), ''],
    ['not '.repeat(200), 'да'],
    ['хора[', ''],
  ])('deep expressions end', (piece, end) => {
    expect(filled(`{{ ${piece}${end} }}`).text).not.toBe('');
  });

  it.each([
    '{% set текст = текст ~ текст %}',
    '{% set текст = текст | replace("т", текст) %}',
    '{% set текст = [текст, текст] | join(текст) %}',
  ])('%s, over and over, does not fill the memory', (text) => {
    expect(filled(text.repeat(200)).told.length).toBeGreaterThan(0);
  });

  it('a long text over and over does not fill the memory', () => {
    const long = `{% set текст = "${'а'.repeat(900)}" | replace("а", "${'б'.repeat(90)}") %}`;
    expect(filled(long + '{{ текст }}'.repeat(2000)).text.length).toBeLessThan(10_000_000);
  });

  it('loops in loops end', () => {
    const depth = 30;
    const text = '{% for х in хора %}'.repeat(depth) + 'а' + '{% endfor %}'.repeat(depth);
    expect(filled(text).told.length).toBeGreaterThan(0);
  });

  it.each(['{% for х in хора %}', '{% if да %}', '{% endfor %}', '{%- if да -%}\n', '{% set х = хора %}'])(
    '%j, over and over, costs linear time',
    (piece) => {
      expect(filled(piece.repeat(200_000 / piece.length)).text).toBeDefined();
    },
  );
});
