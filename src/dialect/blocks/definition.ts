/** The rule for link definitions: `[id]: address "title"`. */
import { Block } from './block.ts';
import type { BlockRule } from './parser.ts';

const start = /^ {0,3}\[/;
// The id may go on over lines, the address and the title may each stand on a line of their own.
const whole =
  /^ {0,3}\[([^[\]]*)\]:[ ]*\n?[ ]*(\S+)[ ]*(?:(?:\n[ ]*)?((["'])(.*)\4[ ]*|\((.*)\)[ ]*)|(?:\n[ ]*)?)?(?=\n|$)/;

/** Lines that an id may go on over: far more than any has. */
const longest = 20;

export const definition: BlockRule = {
  name: 'reference',
  priority: 15,
  run(_parent, blocks, parser) {
    const block = blocks.peek()!;
    const at = block.find('definition', (text) => start.test(text));
    if (at < 0) return false;
    for (let line = at; line < block.length; line++) {
      if (!start.test(block.text(line))) continue;
      const lines = block.slice(line, line + longest);
      const match = whole.exec(lines.map(({ text }) => text).join('\n'));
      if (!match) continue;
      blocks.take();
      const [, id = '', address = '', , , quoted, bracketed] = match;
      const title = quoted ?? bracketed;
      const url = address.replace(/^<+/, '').replace(/>+$/, '');
      parser.page.references.set(referenceId(id.trim()), title === undefined ? { url } : { url, title });
      const count = match[0].replace(/\n[ ]*$/, '').split('\n').length;
      blocks.putBack(block.rest(line + count));
      if (line > 0) blocks.putBack(new Block(block.slice(0, line)));
      return true;
    }
    return false;
  },
};

/** The form in which ids are compared. */
export function referenceId(id: string): string {
  return id.replace(/\s+/g, ' ').toLowerCase();
}
