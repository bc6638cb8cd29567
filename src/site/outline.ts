/** The contents of a page, nested. */
import type { Heading } from '../dialect/index.ts';
import type { OutlineItem } from './model.ts';

/**
 * Second- and third-level headings, the third below the second they follow. The first level is the page's
 * own title; what lies deeper would make the contents longer than they help.
 */
export function nestOutline(headings: readonly Heading[]): readonly OutlineItem[] {
  const items: { id: string; text: string; items: OutlineItem[] }[] = [];
  for (const { depth, id, text } of headings) {
    if (depth === 1 || depth > 3) continue;
    const item = { id, text, items: [] };
    const above = items.at(-1);
    if (depth === 3 && above) above.items.push(item);
    else items.push(item);
  }
  return items;
}
