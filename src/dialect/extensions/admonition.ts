/** `!!! type classes "Title"` with indented content. */
import type { Extension } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { part, positionOf } from '../lines.ts';
import { element, hasClass } from '../tree.ts';
import { checkType, defaultTitle } from './callout-types.ts';
import { containerRule } from './container.ts';

interface Opening {
  readonly classes: string;
  /** Where the title stands in the line; undefined when none is written. */
  readonly title: readonly [number, number] | undefined;
}

const opening = /^!!! ?([\p{L}\p{N}_-]+(?: +[\p{L}\p{N}_-]+)*)(?: +"(.*?)")? *$/u;

export function admonition(): Extension {
  return {
    name: 'admonition',
    blocks: [
      containerRule<Opening>({
        name: 'admonition',
        priority: 105,
        begins(text) {
          if (!text.startsWith('!!!')) return undefined;
          const match = opening.exec(text);
          if (!match) return undefined;
          const start = text.indexOf('"') + 1;
          const title = match[2] === undefined ? undefined : ([start, start + match[2].length] as const);
          return { classes: match[1]!.toLowerCase().replace(/ +/g, ' '), title };
        },
        open(parent, { classes, title }, line, parser) {
          const position = positionOf([line]);
          const type = classes.split(' ')[0]!;
          checkType(type, position, parser.page);
          const box = element('div', position, [['class', `admonition ${classes}`]]);
          if (!title) {
            const words = { ...line, text: defaultTitle(type, parser.page), nodes: [] };
            box.children.push(element('p', position, [['class', 'admonition-title']], [inlineOf([words])]));
          } else if (title[1] > title[0]) {
            const words = inlineOf([part(line, ...title)]);
            box.children.push(element('p', position, [['class', 'admonition-title']], [words]));
          }
          parent.children.push(box);
          return box;
        },
        content: (sibling) =>
          sibling.tag === 'div' && hasClass(sibling, 'admonition') ? sibling : undefined,
      }),
    ],
  };
}
