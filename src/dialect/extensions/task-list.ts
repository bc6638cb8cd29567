/** `pymdownx.tasklist`: items that begin with `[ ]` or `[x]` show whether they are done. */
import type { Extension } from '../contract.ts';
import { addClass, element, isElement, walk, type Element, type Inline, type Node } from '../tree.ts';

export interface TaskOptions {
  /** A label around the box, so that styles can draw their own. */
  readonly customCheckbox?: boolean;
  /** Readers may tick it; nothing is kept. */
  readonly clickable?: boolean;
}

const mark = /^[ ]{0,3}\[([ xX])\](?=[ ])/;

export function taskList(options: TaskOptions = {}): Extension {
  return {
    name: 'pymdownx.tasklist',
    trees: [
      {
        name: 'task-list',
        priority: 25,
        run(root) {
          walk(root, (item, list) => {
            if (item.tag !== 'li' || !isElement(list, 'ul', 'ol')) return;
            if (!addBox(item, options)) return;
            addClass(item, 'task-list-item');
            addClass(list, 'task-list');
          });
        },
      },
    ],
  };
}

/** Puts a box in the place of an item's mark; false when it has none. */
function addBox(item: Element, options: TaskOptions): boolean {
  const first = item.children[0];
  const holder = isElement(first, 'p') ? first : item;
  const text = holder.children[0];
  if (text?.type !== 'inline') return false;
  const match = mark.exec(text.buffer.text);
  if (!match) return false;
  const end = match[0].length;
  const position = text.buffer.positionAt(0, end);
  const rest: Inline = { type: 'inline', buffer: text.buffer.slice(end, text.buffer.text.length) };
  const box = element('input', position, [['type', 'checkbox']]);
  if (options.clickable !== true) box.attributes.set('disabled', '');
  if (match[1] !== ' ') box.attributes.set('checked', '');
  const shown: Node = options.customCheckbox
    ? element(
        'label',
        position,
        [['class', 'task-list-control']],
        [box, element('span', position, [['class', 'task-list-indicator']])],
      )
    : box;
  holder.children.splice(0, 1, shown, rest);
  return true;
}
