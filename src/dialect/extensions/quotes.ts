/** Quotations that a blank line parts, and callouts written as quotations: `> [!note] Title`. */
import { takeQuotation } from '../blocks/quote.ts';
import type { BlockParser } from '../blocks/parser.ts';
import type { Extension } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { part, positionOf, type Line } from '../lines.ts';
import { element, isElement, lastElement, type Element } from '../tree.ts';
import { checkType, defaultTitle } from './callout-types.ts';

export interface QuoteOptions {
  /** Read `[!type]` in the first line of a quotation as a callout. */
  readonly callouts?: boolean;
  /** A quotation below another one goes on with it, as it does without this extension. */
  readonly joins?: boolean;
}

const calloutMark = /^ {0,3}\[!([\w-]+)((?: *\| *[\w-]+)*) *\]([-+])?(?: +(.*?))? *$/;

export function quotes(options: QuoteOptions = {}): Extension {
  return {
    name: 'pymdownx.quotes',
    blocks: [
      {
        name: 'quote',
        priority: 20,
        run(parent, blocks, parser) {
          const lines = takeQuotation(parent, blocks, parser);
          if (!lines) return false;
          const callout = options.callouts === true ? openCallout(lines, parser) : undefined;
          const above = lastElement(parent);
          const goesOn = options.joins === true && !callout && isElement(above, 'blockquote');
          const quote = callout ?? (goesOn ? above : element('blockquote', positionOf(lines)));
          if (!goesOn) parent.children.push(quote);
          parser.within('blockquote', () => {
            parser.parseLines(quote, callout ? lines.slice(1) : lines);
          });
          return true;
        },
      },
    ],
  };
}

/** The callout that the first line begins, with its title. With `+` or `-` it folds, open or closed. */
function openCallout(lines: readonly Line[], parser: BlockParser): Element | undefined {
  const line = lines[0]!;
  const match = calloutMark.exec(line.text);
  if (!match) return undefined;
  const [, written = '', more = '', fold, title = ''] = match;
  const type = written.toLowerCase();
  const position = positionOf([line]);
  checkType(type, position, parser.page);
  const classes = [type, ...more.split('|').map((name) => name.trim())].filter(Boolean).join(' ');
  const box =
    fold === undefined
      ? element('div', positionOf(lines), [['class', `admonition ${classes}`]])
      : element('details', positionOf(lines), [['class', classes]]);
  if (fold === '+') box.attributes.set('open', 'open');
  const end = line.text.trimEnd().length;
  const words =
    title === ''
      ? { ...line, text: defaultTitle(type, parser.page), nodes: [] }
      : part(line, end - title.length, end);
  box.children.push(
    fold === undefined
      ? element('p', position, [['class', 'admonition-title']], [inlineOf([words])])
      : element('summary', position, [], [inlineOf([words])]),
  );
  return box;
}
