/** Which elements are read as Markdown, and how. */
import { htmlAttributes } from '../html/tokens.ts';

/** How the content of an element is read: as blocks, as one text, or not at all. */
export type Mode = 'block' | 'span' | 'off';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Block elements that hold text, not blocks. */
const spanTags = words('address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th');
/** Block elements in which nothing is ever read. */
const rawTags = words('canvas math option pre script style textarea hr');

/** How an element's content is read, by its `markdown` attribute and how its parent is read. */
export function modeOf(tag: string, markup: string, parent: Mode | undefined): Mode {
  const given = htmlAttributes(markup).find(({ name }) => name === 'markdown');
  let wanted = given ? given.value || '1' : '0';
  if (wanted === 'markdown') wanted = '1';
  if (parent === 'off' || (parent === 'span' && wanted !== '0')) wanted = parent;
  if (rawTags.has(tag)) return 'off';
  if (wanted === 'block' || (wanted === '1' && !spanTags.has(tag))) return 'block';
  return wanted === 'span' || (wanted === '1' && spanTags.has(tag)) ? 'span' : 'off';
}
