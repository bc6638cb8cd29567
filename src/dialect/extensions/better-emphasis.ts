/** `pymdownx.betterem`: `*` and `_` that do not begin or end in white space, nor, where smart, in words. */
import type { Extension } from '../contract.ts';
import type { DelimiterRow } from '../inline/delimiters.ts';
import { markPatterns } from '../inline/mark-patterns.ts';

export interface EmphasisOptions {
  /** The marks that work at the edges of words alone. */
  readonly smart?: 'all' | 'asterisk' | 'underscore' | 'none';
}

export function betterEmphasis({ smart = 'underscore' }: EmphasisOptions = {}): Extension {
  const row = (name: string, priority: number, mark: string, isSmart: boolean): DelimiterRow => ({
    name,
    priority,
    mark,
    patterns: markPatterns({ single: 'em', double: 'strong', smart: isSmart }),
  });
  return {
    name: 'pymdownx.betterem',
    delimiters: [
      row('em_strong', 60, '*', smart === 'all' || smart === 'asterisk'),
      row('em_strong2', 50, '_', smart === 'all' || smart === 'underscore'),
    ],
  };
}
