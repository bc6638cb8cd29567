/** Code as its box is drawn: title, line numbers, marked lines, tokens. */
import type { Extension, HighlightedLine } from '../contract.ts';
import type { Page } from '../page.ts';
import { codeIn } from '../blocks/parser.ts';
import { element, isElement, literal, textOf, type Element, type Node, type Position } from '../tree.ts';
import {
  codeLines,
  isSpecial,
  readLineNumbers,
  readMarkedLines,
  writtenNumber,
  type LineNumbers,
} from './code-lines.ts';
import { readFirstLine } from './codehilite.ts';
import { highlightOf, type HighlightOptions } from './highlight-options.ts';
import { languageName } from './language-names.ts';

export interface CodeOptions {
  readonly language: string;
  readonly classes: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly title?: string | undefined;
  /** `start step special`: the first number counts. */
  readonly lineNumbers?: string | undefined;
  /** `1 3-5`. */
  readonly marked?: string | undefined;
}

/** Boxes of code that is drawn already. */
const drawn = new WeakSet<Element>();

/** An element that shows code. */
export function codeElement(
  text: string,
  options: CodeOptions,
  position: Position,
  page: Page,
  highlight: HighlightOptions,
): Element {
  const isSite = page.options.profile === 'site';
  const box =
    highlight.usesBox || isSite
      ? boxOf(text, options, position, page, highlight)
      : plainOf(text, options, position, highlight);
  drawn.add(box);
  return box;
}

/** `<pre><code class="language-…">`. */
function plainOf(
  text: string,
  { language, classes, attributes }: CodeOptions,
  position: Position,
  { languagePrefix, attributesOn, cssClass }: HighlightOptions,
): Element {
  const end = attributesOn === 'split' && text !== '' ? '\n' : '';
  const code = element('code', position, [], [literal(text + end)]);
  const pre = element('pre', position, [], [code]);
  const named = language === '' ? '' : `${languagePrefix}${language}`;
  setClasses(
    pre,
    {
      code: [cssClass],
      pre: [named, cssClass, ...classes],
      split: [cssClass, ...classes],
    }[attributesOn],
  );
  setClasses(code, { code: [named, ...classes], pre: [], split: [named] }[attributesOn]);
  for (const [name, value] of attributes) {
    const isOnPre = attributesOn === 'pre' || (attributesOn === 'split' && name === 'id');
    (isOnPre ? pre : code).attributes.set(name, value);
  }
  return pre;
}

function boxOf(
  text: string,
  options: CodeOptions,
  position: Position,
  page: Page,
  highlight: HighlightOptions,
): Element {
  const isSite = page.options.profile === 'site';
  const state = highlightOf(page);
  const count = state.count++;
  // What the author calls the block, its lines are called by, too.
  const number = options.attributes.get('id') ?? String(count);
  const language = options.language === '' ? highlight.defaultLanguage : options.language;
  const trimmed = highlight.trimsLines ? text.replace(/^\n+|\n+$/g, '') : text.replace(/\n$/, '');
  const found = isSite && language !== '' ? page.options.highlight?.(trimmed, language) : undefined;
  const lines: readonly HighlightedLine[] = found ?? trimmed.split('\n').map((line) => [{ text: line }]);
  const asked = options.lineNumbers ?? (highlight.lineNumbers === true ? '1' : undefined);
  const numbers =
    highlight.lineNumbers === false ? undefined : readLineNumbers(asked, highlight.specialNumbers);
  const style = isSite ? 'attribute' : highlight.numberStyle;
  const first = numbers?.start ?? 1;
  const code = element('code', position);
  code.children = codeLines(lines, {
    numbers:
      numbers && style !== 'table'
        ? { of: numbers, as: style === 'inline' ? 'text' : 'attribute' }
        : undefined,
    width: String(first + lines.length - 1).length,
    marked: readMarkedLines(options.marked, lines.length),
    spans: highlight.lineSpans === '' ? undefined : `${highlight.lineSpans}-${number}`,
    // Readers come to lines from their numbers: without those, nobody has a link to one.
    anchors:
      highlight.lineAnchors === '' || (isSite && !numbers) ? undefined : `${highlight.lineAnchors}-${number}`,
    links: isSite ? 'none' : numbers === undefined ? 'lines' : highlight.linksNumbers ? 'numbers' : 'none',
    first,
  });
  const title = titleOf(language, options, highlight);
  const box = element('div', position);
  setClasses(box, [
    ...(highlight.languageClass ? [`${highlight.languagePrefix}${language === '' ? 'text' : language}`] : []),
    ...options.classes,
    highlight.cssClass,
  ]);
  if (!highlight.isCodehilite || isSite) {
    for (const [name, value] of options.attributes) box.attributes.set(name, value);
  }
  if (isSite) box.children = [...filename(title, position), scrolling(code, title, position)];
  else if (numbers && style === 'table') {
    const anchors =
      highlight.linksNumbers && highlight.lineAnchors !== '' ? `${highlight.lineAnchors}-${number}` : '';
    const table = tableOf(code, title, numbers, lines.length, position, anchors);
    setClasses(table, [...(highlight.isCodehilite ? options.classes : []), `${highlight.cssClass}table`]);
    box.children = [table];
  } else {
    box.children = [
      ...filename(title, position),
      element('pre', position, [], [element('span', position), code]),
    ];
  }
  return box;
}

function titleOf(language: string, { title }: CodeOptions, highlight: HighlightOptions): string {
  if (title !== undefined || !highlight.autoTitle) return title ?? '';
  const name = languageName(language);
  return highlight.autoTitles[name] ?? name;
}

/** Marks of HTML that a title may have; all else in it is text: `Vec<T>`. */
const marked = /<(sup|sub|code|em|strong|b|i|kbd|mark|small)>([^<>]*)<\/\1>/gi;

function filename(title: string, position: Position): Element[] {
  if (title === '') return [];
  const shown: Node[] = [];
  let done = 0;
  for (const { index, 0: whole, 1: tag = '', 2: text = '' } of title.matchAll(marked)) {
    shown.push(literal(title.slice(done, index)), element(tag.toLowerCase(), position, [], [literal(text)]));
    done = index + whole.length;
  }
  return [element('span', position, [['class', 'filename']], [...shown, literal(title.slice(done))])];
}

/** Code that can be scrolled by keyboard. */
function scrolling(code: Element, title: string, position: Position): Element {
  const pre = element('pre', position, [['tabindex', '0']], [code]);
  if (title !== '') pre.attributes.set('role', 'group').set('aria-label', title.replace(marked, '$2'));
  return pre;
}

/** Code beside its line numbers. */
function tableOf(
  code: Element,
  title: string,
  numbers: LineNumbers,
  count: number,
  position: Position,
  anchors: string,
): Element {
  const make = (tag: string, className: string, children: Node[] = []): Element =>
    element(tag, position, className === '' ? [] : [['class', className]], children);
  const width = String(numbers.start + count - 1).length;
  const column: Node[] = [make('span', '')];
  for (let index = 0; index < count; index++) {
    const written = literal(writtenNumber(index, numbers).padStart(width));
    const link =
      anchors === ''
        ? written
        : element('a', position, [['href', `#${anchors}-${numbers.start + index}`]], [written]);
    if (index > 0) column.push(literal('\n'));
    column.push(make('span', isSpecial(index, numbers) ? 'special' : 'normal', [link]));
  }
  const pre = make('pre', '', column);
  const cells = [
    make('td', 'linenos', [make('div', 'linenodiv', [pre])]),
    make('td', 'code', [make('div', '', [make('pre', '', [make('span', ''), code])])]),
  ];
  const rows = [make('tr', '', cells)];
  if (title !== '') {
    const head = make('th', 'filename', filename(title, position));
    head.attributes.set('colspan', '2');
    rows.unshift(make('tr', '', [head]));
  }
  return make('table', '', rows);
}

function setClasses(target: Element, classes: readonly string[]): void {
  const value = classes.filter((name) => name !== '').join(' ');
  if (value !== '') target.attributes.set('class', value);
}

/** The extension that draws code: how fences are to do it, and code by indentation as well. */
export function highlighting(name: string, options: HighlightOptions): Extension {
  return {
    name,
    prepare: [
      {
        name: 'highlight-options',
        priority: 1000,
        run(lines, page) {
          highlightOf(page).options.set(name, options);
          return lines;
        },
      },
    ],
    trees: [
      {
        name: 'indent-highlight',
        priority: 30,
        run(root, page) {
          drawIndented(root, page, options);
        },
      },
    ],
  };
}

function drawIndented(parent: Element, page: Page, options: HighlightOptions): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element' || drawn.has(child)) return child;
    const code = isElement(child, 'pre') && child.children.length === 1 ? codeIn(child) : undefined;
    if (!code) {
      drawIndented(child, page, options);
      return child;
    }
    const found = options.isCodehilite
      ? readFirstLine(textOf(code))
      : { text: textOf(code), options: { language: '', classes: [], attributes: new Map<string, string>() } };
    return codeElement(found.text, found.options, child.position, page, options);
  });
}
