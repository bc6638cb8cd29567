import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { arithmatex } from './arithmatex.ts';

const within = arithmatex({ generic: true, inline: ['round', 'dollar'], displayWithin: true });
const shown = (text: string, extension = within): string =>
  compile(text, { extensions: [extension] })
    .html.parts.join('')
    .replaceAll(' class="arithmatex"', '')
    .trim();

test.each([
  ['при $$x^2$$, и $y$', String.raw`<p>при <span>\[x^2\]</span>, и <span>\(y\)</span></p>`],
  [String.raw`от \[a\] до`, String.raw`<p>от <span>\[a\]</span> до</p>`],
  [
    String.raw`и \begin{align}a\end{align}.`,
    String.raw`<p>и <span>\[\begin{align}a\end{align}\]</span>.</p>`,
  ],
  ['без $$ край и $', '<p>без $$ край и $</p>'],
  [String.raw`\begin{align} без край`, String.raw`<p>\begin{align} без край</p>`],
  ['`$$x$$`', '<p><code>$$x$$</code></p>'],
])('a formula of a line of its own may stand within a text: %s', (text, html) => {
  expect(shown(text)).toBe(html);
});

test('where it is not asked for, it may not', () => {
  expect(shown('при $$x$$, и', arithmatex({ generic: true }))).toContain('$<span>');
});

test.each(['$$ а', String.raw`\begin{b}`, String.raw`\[`, '$$а$', String.raw`\end{c}`])(
  '%j, over and over, costs linear time',
  (piece) => {
    const started = performance.now();
    shown(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(4000);
  },
);
