/** The rule for code by indentation. */
import { unfolded, writtenText } from '../extensions/written.ts';
import { detab, indentOf } from '../lines.ts';
import { element, lastElement, literal } from '../tree.ts';
import { Block } from './block.ts';
import { codeIn, type BlockRule } from './parser.ts';

export const codeBlock: BlockRule = {
  name: 'code',
  priority: 80,
  run(parent, blocks, parser) {
    const block = blocks.peek()!;
    if (indentOf(block.text(0)) < parser.tabLength) return false;
    blocks.take();
    // In a block of code no fence is one, nor behind the code.
    const { inside, rest } = detab(unfolded(block.lines), parser.tabLength);
    const value = writtenText(inside).trimEnd();
    const before = codeIn(lastElement(parent))?.children[0];
    if (before?.type === 'text') before.value += `\n${value}\n`;
    else {
      const { position } = new Block(inside);
      const code = element('code', position, [], [literal(`${value}\n`)]);
      parent.children.push(element('pre', position, [], [code]));
    }
    if (rest.length > 0) blocks.putBack(new Block(rest));
    return true;
  },
};
