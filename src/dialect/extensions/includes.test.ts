import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { fences } from './fences.ts';
import { includes } from './includes.ts';
import { variables } from './variables.ts';

const files: Readonly<Record<string, string>> = {
  'a.md': '---\nx: 1\n---\n# Едно\n\n[две](две.md)\n',
  'self.md': '{% include-markdown "self.md" %}',
  'word.txt': 'дума\n',
  'parts.md': 'а<!--b-->първо<!--e-->б\n\n<!--b-->второ<!--e-->\n',
  'two.txt': 'първи\nвтори\n',
};

function render(text: string, options: Parameters<typeof includes>[0] = {}) {
  const { html, diagnostics } = compile(text, {
    extensions: [includes(options), variables({ values: { х: 1 } }), fences('fenced_code')],
    readIncludes: (path) => {
      const found = files[path];
      if (found === undefined) return { problem: 'There is no such file.' };
      return [{ text: found, path, relink: (address) => `../${address}` }];
    },
  });
  return { html: html.parts.join(''), diagnostics };
}

const found = (text: string): string => render(text).html.trim();

describe('a directive', () => {
  it.each([
    ['{% include-markdown "a.md" %}', '<h1>Едно</h1>\n<p><a href="../две.md">две</a></p>'],
    [
      '{% include-markdown "a.md" heading-offset=2 rewrite-relative-urls=false %}',
      '<h3>Едно</h3>\n<p><a href="две.md">две</a></p>',
    ],
    ['{%\n  include-markdown "parts.md"\n  start="<!--b-->"\n  end="<!--e-->"\n%}', '<p>първо\nвторо</p>'],
    ['а {% include "word.txt" %} б {% include "word.txt" %}', '<p>а дума б дума</p>'],
    ['а {% include "two.txt" %} б', '<p>а първи\nвтори б</p>'],
    ['    {% include "two.txt" %}', '<pre><code>първи\nвтори\n</code></pre>'],
    ['{% other %} {% include "word.txt" %} {{ х }}', '<p>{% other %} дума 1</p>'],
    ['{% include "word.txt"', '<p>{% include &quot;word.txt&quot;</p>'],
  ])('%j', (text, html) => {
    expect(found(text).replace(/&quot;|"/g, '"')).toBe(html.replace(/&quot;|"/g, '"'));
  });

  it.each([
    ['{% include "няма.md" %}', 'There is no such file.'],
    ['{% include-markdown "self.md" %}', 'It would hold itself.'],
    ['{% include "word.txt" start="няма" %}', 'It does not hold “няма”.'],
    ['{% include "word.txt" start="у" end="няма" %}', 'It does not hold “няма”.'],
  ])('%s is told where it cannot be followed', (text, problem) => {
    const told = render(`Ред\n\n${text}`).diagnostics;
    expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([expect.stringContaining(problem)]);
    expect(told[0]?.position.start).toBe(text.includes('self') ? 0 : 5);
  });
});

describe('a variable', () => {
  it.each([
    ['{{ х }}, {{х}}, {{- х -}}', '<p>1, 1, 1</p>'],
    ['{% raw %}{{ х }}{% endraw %}', '<p>{{ х }}</p>'],
    ['`{{ х }}`', '<p><code>1</code></p>'],
    ['а{# бележка #}б {#х {{ х }}', '<p>аб {#х 1</p>'],
    ['{{ х', '<p>{{ х</p>'],
  ])('%s', (text, html) => {
    expect(found(text)).toBe(html);
    expect(render(text).diagnostics).toEqual([]);
  });

  it.each(['{{ няма }}', '{{ х | няма }}', '{{ f(х) }}', '{{ constructor }}', '{% if х %}', '{% endfor %}'])(
    '%s is left, and told at its place',
    (text) => {
      const { html, diagnostics } = render(`Тук: ${text}`);
      expect(html).toContain(text);
      expect(diagnostics.map(({ code, position }) => `${code} ${position.start}`)).toEqual([
        'variable-left 5',
      ]);
    },
  );
});

describe('what is hostile', () => {
  it.each([
    '{% include "',
    '{% include "word.txt" %} ',
    '{% include-markdown "a.md" start=',
    '{{ ',
    '{{ х }} ',
    '{# ',
    '{% raw %}',
    '{%\n',
  ])('%j, over and over, costs linear time', (piece) => {
    expect(render(piece.repeat(300_000 / piece.length)).html).not.toBe('');
  });
});
