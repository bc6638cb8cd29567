/** `nl2br`: the end of a line in a paragraph is one on the page too. */
import type { Extension } from '../contract.ts';
import { element } from '../tree.ts';

export function lineBreaks(): Extension {
  return {
    name: 'nl2br',
    passes: [
      {
        name: 'nl',
        priority: 5,
        triggers: '\n',
        open:
          ({ buffer }) =>
          (at) => ({
            end: at + 1,
            nodes: [element('br', buffer.positionAt(at, at + 1))],
          }),
      },
    ],
  };
}
