/** How code is drawn: its tokens, title, line numbers and marked lines. */
import type { HighlightedLine } from '../contract.ts';
import type { Page } from '../page.ts';
import { element, literal, nowhere, type Element, type Node, type Position } from '../tree.ts';

export interface HighlightOptions {
  /** Class of the box around code. */
  readonly cssClass?: string;
  /** Off: plain `<pre><code class="language-…">`. */
  readonly useBox?: boolean;
  readonly languagePrefix?: string;
  /** Name of the scrolling code, for those who reach it by keyboard. */
  readonly label?: string;
}

export interface CodeOptions {
  readonly language: string;
  readonly classes: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly title?: string | undefined;
  /** `1`, or `start step special`: the first number counts. */
  readonly lineNumbers?: string | undefined;
  /** `1 3-5`. */
  readonly marked?: string | undefined;
}

export function codeElement(
  text: string,
  options: CodeOptions,
  position: Position,
  page: Page,
  { cssClass = 'highlight', useBox = true, languagePrefix = 'language-', label }: HighlightOptions,
): Element {
  const { language, classes, attributes, title } = options;
  const isSite = page.options.profile === 'site';
  const code = element('code', position, [], codeLines(text, options, page, isSite));
  if (!useBox) {
    if (language !== '') code.attributes.set('class', [`${languagePrefix}${language}`, ...classes].join(' '));
    for (const [name, value] of attributes) code.attributes.set(name, value);
    return element('pre', position, [], [code]);
  }
  const pre = element('pre', position, [], isSite ? [code] : [element('span', position), code]);
  if (isSite) {
    pre.attributes.set('tabindex', '0');
    if (label !== undefined) {
      pre.attributes.set('role', 'group');
      pre.attributes.set('aria-label', title ?? label);
    }
  }
  const box = element('div', position, [['class', [cssClass, ...classes].join(' ')]]);
  if (isSite && language !== '')
    box.attributes.set('class', [`${languagePrefix}${language}`, cssClass, ...classes].join(' '));
  for (const [name, value] of attributes) box.attributes.set(name, value);
  if (title !== undefined && title !== '') {
    box.children.push(element('span', position, [['class', 'filename']], [literal(title)]));
  }
  box.children.push(pre);
  return box;
}

function codeLines(text: string, options: CodeOptions, page: Page, isSite: boolean): Node[] {
  const lines =
    isSite && options.language !== '' ? page.options.highlight?.(text, options.language) : undefined;
  const marked = lineNumbers(options.marked);
  const first = Number.parseInt(options.lineNumbers ?? '', 10);
  if (!lines && marked.size === 0 && Number.isNaN(first)) return [literal(`${text}\n`)];
  const all: readonly HighlightedLine[] = lines ?? text.split('\n').map((line) => [{ text: line }]);
  return all.flatMap((line, index) => {
    const position = nowhere;
    const nodes: Node[] = line.map((token) =>
      token.className === undefined
        ? literal(token.text)
        : element('span', position, [['class', token.className]], [literal(token.text)]),
    );
    nodes.push(literal('\n'));
    if (!Number.isNaN(first)) {
      nodes.unshift(
        element('span', position, [
          ['class', 'linenos'],
          ['data-linenos', String(first + index)],
        ]),
      );
    }
    return marked.has(index + 1) ? [element('span', position, [['class', 'hll']], nodes)] : nodes;
  });
}

/** The numbers that `1 3-5` names. */
function lineNumbers(text: string | undefined): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [, from, to] of (text ?? '').matchAll(/(\d+)(?:-(\d+))?/g)) {
    const last = Math.min(Number(to ?? from), Number(from) + 10_000);
    for (let number = Number(from); number <= last; number++) numbers.add(number);
  }
  return numbers;
}
