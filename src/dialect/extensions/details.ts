/** `??? type "Title"` with indented content: a part that folds. `???+` is open at first. */
import type { Extension } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { part, positionOf } from '../lines.ts';
import { element } from '../tree.ts';
import { checkType, defaultTitle } from './callout-types.ts';
import { containerRule } from './container.ts';

interface Opening {
  readonly isOpen: boolean;
  readonly classes: string;
  readonly title: readonly [number, number] | undefined;
}

const words = '[\\p{L}\\p{N}_-]+(?: +[\\p{L}\\p{N}_-]+)*?';
const opening = new RegExp(`^\\?{3}(\\+)? ?(?:(${words})?(?: *"(.*?)")|(${words})) *$`, 'u');

export function details(): Extension {
  return {
    name: 'pymdownx.details',
    blocks: [
      containerRule<Opening>({
        name: 'details',
        priority: 105,
        begins(text) {
          if (!text.startsWith('???')) return undefined;
          const match = opening.exec(text);
          if (!match) return undefined;
          const classes = (match[2] ?? match[4] ?? '').toLowerCase().replace(/ +/g, ' ').trim();
          const start = text.indexOf('"') + 1;
          const title = match[3] === undefined ? undefined : ([start, start + match[3].length] as const);
          return { isOpen: match[1] !== undefined, classes, title };
        },
        open(parent, { isOpen, classes, title }, line, parser) {
          const position = positionOf([line]);
          const type = classes.split(' ')[0]!;
          if (type !== '') checkType(type, position, parser.page);
          const box = element('details', position);
          if (isOpen) box.attributes.set('open', 'open');
          if (classes !== '') box.attributes.set('class', classes);
          const words = title
            ? part(line, ...title)
            : { ...line, text: defaultTitle(type, parser.page), nodes: [] };
          box.children.push(element('summary', position, [], [inlineOf([words])]));
          parent.children.push(box);
          return box;
        },
        content: (sibling) => (sibling.tag === 'details' ? sibling : undefined),
      }),
    ],
  };
}
