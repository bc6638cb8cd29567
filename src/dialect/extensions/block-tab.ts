/** `/// tab | Label` blocks: the same tabs as `=== "Label"`. */
import type { Extension } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { isElement, lastElement } from '../tree.ts';
import { blocksExtension } from './generic-blocks.ts';
import { addTab, newSet, setClass, tabbed, type TabbedOptions } from './tabbed.ts';

export function blockTabs(options: TabbedOptions = {}): Extension {
  const alternate = options.alternateStyle ?? false;
  const trees = tabbed(options).trees ?? [];
  return blocksExtension(
    'pymdownx.blocks.tab',
    {
      tab: {
        argument: 'required',
        options: { new: 'boolean', select: 'boolean' },
        open(parent, { argument, options: given, position, parser }) {
          const last = lastElement(parent);
          // A set with classes of its own is whole.
          const isPlain = isElement(last, 'div') && last.attributes.get('class') === setClass(alternate);
          const goesOn = isPlain && given.get('new') !== true;
          const set = goesOn ? last : newSet(parent, alternate, position, parser.page);
          const label = inlineOf(argument ? [argument] : []);
          const target = addTab(set, label, given.get('select') === true, position);
          return { element: set, target, content: 'block' };
        },
      },
    },
    { trees },
  );
}
