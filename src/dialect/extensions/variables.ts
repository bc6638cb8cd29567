/** `{{ name }}`, `{% for … %}`, `{% if … %}`: values that a site names, and nothing that would have to be run. */
import type { Extension } from '../contract.ts';
import { blocksOf } from './templates/blocks.ts';
import { Filler } from './templates/filled.ts';
import { piecesOf } from './templates/pieces.ts';

export interface VariableOptions {
  /** By name; groups of values are reached by dots. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What a name stands between. */
  readonly opening?: string;
  readonly closing?: string;
}

export function variables({ values, opening = '{{', closing = '}}' }: VariableOptions): Extension {
  return {
    name: 'variables',
    options: values,
    prepare: [
      {
        name: 'variables',
        // What is included by a directive is read before, and snippets after.
        priority: 50,
        run(lines, page) {
          if (!lines.some(({ text }) => text.includes('{') || text.includes(opening))) return lines;
          return new Filler(page, values, { opening, closing }).fill(blocksOf(piecesOf(lines)));
        },
      },
    ],
  };
}
