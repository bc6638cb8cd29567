/** `pymdownx.escapeall`: a backslash makes any character literal. */
import type { Extension } from '../contract.ts';
import { characterAt } from '../inline/characters.ts';
import { opaque } from '../lines.ts';
import { element, literal } from '../tree.ts';

export interface EscapeOptions {
  /** Before the end of a line it breaks the line. */
  readonly hardbreak?: boolean;
  /** Before a space it makes one that does not break. */
  readonly nbsp?: boolean;
}

export function escapeAll({ hardbreak = false, nbsp = false }: EscapeOptions = {}): Extension {
  return {
    name: 'pymdownx.escapeall',
    passes: [
      {
        name: 'escape',
        priority: 180,
        triggers: '\\',
        open:
          ({ text, buffer }) =>
          (at) => {
            const next = characterAt(text, at + 1);
            if (next === undefined) return undefined;
            const end = at + 1 + next.length;
            const position = buffer.positionAt(at, end);
            // What is already read has nothing left to escape.
            const made = buffer.nodeAt(at + 1);
            if (next === opaque && made) return { end, nodes: [made] };
            if (next === '\n' && hardbreak) return { end, nodes: [element('br', position)] };
            if (next === ' ' && nbsp) return { end, nodes: [{ type: 'raw', value: '&nbsp;', position }] };
            return { end, nodes: [literal(next, `\\${next}`)] };
          },
      },
    ],
  };
}
