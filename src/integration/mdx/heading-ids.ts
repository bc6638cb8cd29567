/** Gives the headings of an `.mdx` page the ids that its outline says, and those that they had before. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { headingIds } from './ids.ts';

/** A rehype plugin. */
export function giveHeadingIds() {
  return (tree: Root, file: VFile): void => {
    const next = headingIds();
    const old = Object.entries(oldIdsOf(file));
    visit(tree, 'element', (element) => {
      if (!/^h[1-6]$/.test(element.tagName)) return;
      let text = '';
      visit(element, 'text', (node) => {
        text += node.value;
      });
      const id = (element.properties['id'] ??= next(text));
      const before = old.filter(([, now]) => now === id);
      element.children.unshift(...before.map(([name]) => anchor(name)));
    });
  };
}

function anchor(id: string): Element {
  return { type: 'element', tagName: 'span', properties: { id }, children: [] };
}

/** `anchors:` of the front matter, which Astro hands on unchecked; the site has told what is wrong with it. */
function oldIdsOf({ data }: VFile): Readonly<Record<string, unknown>> {
  const anchors: unknown = data.astro?.frontmatter?.['anchors'];
  return typeof anchors === 'object' && anchors !== null ? { ...anchors } : {};
}
