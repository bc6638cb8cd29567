/** `pymdownx.progressbar`: `[=45% "label"]` or `[=3/4]` as a bar. */
import type { Extension } from '../contract.ts';
import type { Scan } from '../inline/engine.ts';
import { patternPass } from '../inline/html.ts';
import { addClass, element, literal, type Element, type Node, type Position } from '../tree.ts';
import { assignAttributes, readAttributes } from './attr-list.ts';

export interface ProgressOptions {
  /** A class tells how far it is: `progress-40plus`. */
  readonly levelClass?: boolean;
  /** Steps of that class, in per cent. */
  readonly increment?: number;
  readonly addClasses?: string;
}

/** The label is short: a longer one is none, so that a quotation mark without its pair costs little. */
const bar =
  /\[=+[ \n]*(?:(100(?:\.0+)?|\d{1,2}(?:\.\d+)?)%|(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?))(?:\s+(["'])([^]{0,1000}?)\4)?\s*\]/y;

export function progressBar(options: ProgressOptions = {}): Extension {
  return {
    name: 'pymdownx.progressbar',
    passes: [
      patternPass('progressbar', 179, '[', bar, (match, at, scan) => {
        const [all, percent, done, whole, quote, label = ''] = match;
        let end = at + all.length;
        const value =
          percent === undefined ? partOf(Number(done), Number(whole)) : Math.min(100, Number(percent));
        const from = quote === undefined ? end : scan.text.indexOf(quote, at) + 1;
        const list = scan.page.extensions.has('attr_list') ? readAttributes(scan.text, end) : undefined;
        if (list) end = list.end;
        const position = scan.buffer.positionAt(at, end);
        const draw = scan.page.options.profile === 'site' ? siteBar : referenceBar;
        const box = draw(value, label === '' ? [] : [scan.inline(from, from + label.length)], position);
        addClass(box, 'progress', ...levelOf(value, options), ...words(options.addClasses));
        if (list) assignAttributes(box, list.pairs);
        return { end, nodes: alone(box, scan) };
      }),
    ],
  };
}

function partOf(done: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, (done / whole) * 100);
}

function levelOf(value: number, { levelClass = true, increment = 20 }: ProgressOptions): string[] {
  return levelClass && increment > 0 ? [`progress-${Math.floor(value / increment) * increment}plus`] : [];
}

function words(text = ''): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function referenceBar(value: number, label: Node[], position: Position): Element {
  return element(
    'div',
    position,
    [],
    [
      element(
        'div',
        position,
        [
          ['class', 'progress-bar'],
          ['style', `width:${value.toFixed(2)}%`],
        ],
        [element('p', position, [['class', 'progress-label']], label)],
      ),
    ],
  );
}

/** HTML has an element for this: it needs no style, and says what it is. */
function siteBar(value: number, label: Node[], position: Position): Element {
  const shown = `${Number(value.toFixed(2))}%`;
  const progress = element(
    'progress',
    position,
    [
      ['max', '100'],
      ['value', value.toFixed(2)],
    ],
    [literal(shown)],
  );
  if (label.length === 0) progress.attributes.set('aria-label', shown);
  const text = element('span', position, [['class', 'progress-label']], label);
  return element('label', position, [], [progress, text]);
}

/** The reference leaves the bar in its paragraph, even where nothing else stands in it. */
function alone(box: Element, { page }: Scan): Node[] {
  return page.options.profile === 'site' ? [box] : [box, literal('')];
}
