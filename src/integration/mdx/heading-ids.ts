/** Gives the headings of an `.mdx` page the ids that its outline says. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { headingIds } from './ids.ts';

/** A rehype plugin. */
export function giveHeadingIds() {
  return (tree: Root): void => {
    const next = headingIds();
    visit(tree, 'element', (element) => {
      if (!/^h[1-6]$/.test(element.tagName)) return;
      let text = '';
      visit(element, 'text', (node) => {
        text += node.value;
      });
      element.properties['id'] ??= next(text);
    });
  };
}
