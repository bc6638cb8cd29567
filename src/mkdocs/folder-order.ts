/** The order of a folder's pages and folders, as its `.pages` or `.nav.yml` wants it. */
import { groupOf, textOf, type Group } from './settings.ts';

export interface Child {
  /** Path of a page, or of a folder with `/` at its end. */
  readonly path: string;
  readonly name: string;
}

/**
 * The index first, then by name or by title, numbers as numbers, downwards.
 *
 * @param own what holds for the folder
 * @param isNav they are the settings of awesome-nav, not of awesome-pages
 * @param titleOf a child
 */
export function folderOrder(
  own: Group,
  isNav: boolean,
  titleOf: (child: Child) => string,
): (a: Child, b: Child) => number {
  const sort = groupOf(own['sort']);
  const order = textOf(own['order']);
  const isDown = (order ?? textOf(sort['direction'])) === 'desc';
  const type = textOf(own['sort_type']) ?? textOf(sort['type']) ?? (isNav ? 'natural' : '');
  const ignoresCase = (own['ignore_case'] ?? sort['ignore_case']) === true;
  const isByTitle = (textOf(own['order_by']) ?? textOf(sort['by'])) === 'title';
  // An order that awesome-pages is told makes no difference between pages and folders.
  const isMixed = !isNav && order !== undefined;
  const sections = textOf(sort['sections']) ?? (isMixed ? 'mixed' : 'last');
  const rankOfFolder = sections === 'first' ? 1 : sections === 'mixed' ? 2 : 3;
  const rank = ({ name, path }: Child): number =>
    /^(?:index|README)\.\w+$/.test(name) ? 0 : path.endsWith('/') ? rankOfFolder : 2;
  const wordOf = (child: Child): string => {
    const word = isByTitle ? titleOf(child) : child.name;
    return ignoresCase ? word.toLowerCase() : word;
  };
  return (a, b) => {
    const [one, other] = [wordOf(a), wordOf(b)];
    const compared = type === 'natural' ? natural(one, other) : one < other ? -1 : one > other ? 1 : 0;
    return rank(a) - rank(b) || compared * (isDown ? -1 : 1);
  };
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });

/** Numbers by their value. */
function natural(a: string, b: string): number {
  return collator.compare(a, b);
}
