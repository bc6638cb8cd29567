/** `{{ name }}`, `{% for … %}`, `{% if … %}`: values that a site names, and nothing that would have to be run. */
import type { Extension } from '../contract.ts';
import { blocksOf } from './templates/blocks.ts';
import { Filler } from './templates/filled.ts';
import { piecesOf, type Statements } from './templates/pieces.ts';

export interface VariableOptions {
  /** By name; groups of values are reached by dots. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What a name stands between. */
  readonly opening?: string;
  readonly closing?: string;
  /** What statements stand between. */
  readonly statements?: Statements;
  /** Whether pages have values that do not say `render_macros` above their text. */
  readonly byDefault?: boolean;
}

export function variables({
  values,
  opening = '{{',
  closing = '}}',
  statements = ['{%', '%}'],
  byDefault = true,
}: VariableOptions): Extension {
  const marks = [opening, statements[0], '{#'];
  return {
    name: 'variables',
    options: values,
    prepare: [
      {
        name: 'variables',
        // What is included by a directive is read before, and snippets after.
        priority: 50,
        run(lines, page) {
          if ((values['render_macros'] ?? byDefault) === false) return lines;
          if (!lines.some(({ text }) => marks.some((mark) => text.includes(mark)))) return lines;
          return new Filler(page, values, { opening, closing }).fill(blocksOf(piecesOf(lines, statements)));
        },
      },
    ],
  };
}
