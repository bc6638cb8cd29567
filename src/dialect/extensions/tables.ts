/** Tables: rows of cells between `|`, with a line of `---` under the head. */
import type { BlockRule } from '../blocks/parser.ts';
import type { Extension } from '../contract.ts';
import { inlineOf } from '../inline/buffer.ts';
import { part, positionOf, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { element, type Element } from '../tree.ts';
import { cellsOf, isBordered, type Cell } from './table-cells.ts';

export interface TablesOptions {
  /** Alignment as an `align` attribute instead of a style. */
  readonly useAlignAttribute?: boolean;
}

type Alignment = 'left' | 'right' | 'center' | undefined;

interface Shape {
  readonly bordered: boolean;
  readonly columns: readonly Alignment[];
}

export function tables({ useAlignAttribute = false }: TablesOptions = {}): Extension {
  const rule: BlockRule = {
    name: 'table',
    priority: 75,
    run(parent, blocks, parser) {
      const block = blocks.peek()!;
      const shape = shapeOf(block.text(0), block.length > 1 ? block.text(1) : undefined);
      if (!shape) return false;
      blocks.take();
      const [head, , ...rows] = block.lines;
      const { position } = block;
      const row = (line: Line | undefined, tag: 'th' | 'td'): Element =>
        rowOf(line, tag, shape, align, position);
      const align = (cell: Element, side: NonNullable<Alignment>): void => {
        alignCell(cell, side, useAlignAttribute, parser.page);
      };
      const body = rows.length === 0 ? [row(undefined, 'td')] : rows.map((line) => row(line, 'td'));
      const table = element(
        'table',
        position,
        [],
        [
          element('thead', positionOf([head!]), [], [row(head, 'th')]),
          element('tbody', rows.length === 0 ? position : positionOf(rows), [], body),
        ],
      );
      parent.children.push(
        parser.page.options.profile === 'site'
          ? element(
              'div',
              position,
              [
                ['class', 'table-scroll'],
                ['tabindex', '0'],
              ],
              [table],
            )
          : table,
      );
      return true;
    },
  };
  return { name: 'tables', options: { useAlignAttribute }, blocks: [rule], escapes: '|' };
}

/** What the first two lines say of a table; undefined when they begin none. */
function shapeOf(head: string, separator: string | undefined): Shape | undefined {
  if (separator === undefined || !/^ *\|?[ :|-]+$/.test(separator)) return undefined;
  const bordered = isBordered(head);
  const count = cellsOf(head, bordered).length;
  if (count === 1 && !(bordered && isBordered(separator))) return undefined;
  const columns = cellsOf(separator, bordered).map(({ start, end }) => separator.slice(start, end));
  if (columns.length !== count) return undefined;
  return { bordered, columns: columns.map(alignmentOf) };
}

function alignmentOf(separator: string): Alignment {
  const left = separator.startsWith(':');
  const right = separator.endsWith(':');
  if (left && right) return 'center';
  return left ? 'left' : right ? 'right' : undefined;
}

/** The head decides how many cells a row has: further ones are left out, missing ones are empty. */
function rowOf(
  line: Line | undefined,
  tag: 'th' | 'td',
  { bordered, columns }: Shape,
  align: (cell: Element, side: NonNullable<Alignment>) => void,
  around: Element['position'],
): Element {
  const cells: readonly Cell[] = line ? cellsOf(line.text, bordered) : [];
  const made = columns.map((side, index) => {
    const place = cells[index];
    const text = line && place && part(line, place.start, place.end);
    const cell = element(tag, text ? positionOf([text]) : around);
    if (text && text.text !== '') cell.children.push(inlineOf([text]));
    if (side) align(cell, side);
    return cell;
  });
  return element('tr', line ? positionOf([line]) : around, [], made);
}

function alignCell(cell: Element, side: NonNullable<Alignment>, useAttribute: boolean, page: Page): void {
  // A site's pages have no styles in attributes: its stylesheet knows these classes.
  if (page.options.profile === 'site') cell.attributes.set('class', side);
  else if (useAttribute) cell.attributes.set('align', side);
  else cell.attributes.set('style', `text-align: ${side};`);
}
