/** `^sup^ ^^ins^^`, `~sub~ ~~del~~`, `==mark==`: further rows of the table of delimiters. */
import type { Extension } from '../contract.ts';
import { markPatterns, type Meaning } from '../inline/mark-patterns.ts';

function pairedMark(
  name: string,
  mark: string,
  meaning: Omit<Meaning, 'tight'>,
  priority: number,
): Extension {
  return {
    name: `pymdownx.${name}`,
    // White space is escaped where none may stand.
    escapes: mark + (meaning.single === undefined ? '' : ' '),
    delimiters: [{ name, priority, mark, patterns: markPatterns({ ...meaning, tight: true }) }],
  };
}

export interface CaretOptions {
  readonly smart?: boolean;
  readonly superscript?: boolean;
  readonly insert?: boolean;
}

export function caret({ smart = true, superscript = true, insert = true }: CaretOptions = {}): Extension {
  const meaning = { single: superscript ? 'sup' : undefined, double: insert ? 'ins' : undefined, smart };
  return pairedMark('caret', '^', meaning, 65);
}

export interface TildeOptions {
  readonly smart?: boolean;
  readonly subscript?: boolean;
  readonly delete?: boolean;
}

export function tilde(options: TildeOptions = {}): Extension {
  const { smart = true, subscript = true } = options;
  const meaning = {
    single: subscript ? 'sub' : undefined,
    double: options.delete === false ? undefined : 'del',
    smart,
  };
  return pairedMark('tilde', '~', meaning, 65);
}

export function mark({ smart = true }: { readonly smart?: boolean } = {}): Extension {
  return pairedMark('mark', '=', { double: 'mark', smart }, 65);
}
