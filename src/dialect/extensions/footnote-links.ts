/** Links from footnotes back to the text. */
import type { Page } from '../page.ts';
import { element, lastElement, type Element, type Node } from '../tree.ts';
import type { FootnoteOptions } from './footnotes.ts';
import type { NumberedFootnote } from './footnote-numbers.ts';

/** Puts the links at the end of each footnote: into its last paragraph, or into one of their own. */
export function addBackLinks(
  footnotes: readonly NumberedFootnote[],
  page: Page,
  options: FootnoteOptions,
): void {
  const { words, profile } = page.options;
  for (const { note, number, references } of footnotes) {
    const { item, position } = note;
    const last = lastElement(item);
    if (!last) continue;
    const title = (options.backLinkTitle ?? 'Jump back to footnote {} in the text').replace(
      /\{\}|%d/,
      String(number),
    );
    const links = references.map((id): Element => {
      const link = element('a', position, [
        ['class', 'footnote-backref'],
        ['href', `#${id}`],
      ]);
      if (words && profile === 'site') {
        const label = words.back(number);
        link.attributes.set('role', 'doc-backlink').set('title', label).set('aria-label', label);
      } else link.attributes.set('title', title);
      link.children.push({ type: 'raw', value: options.backLinkText ?? '&#8617;', position });
      return link;
    });
    if (last.tag === 'p') {
      const space: Node = { type: 'raw', value: '&#160;', position };
      last.children.push(space, ...links);
    } else item.children.push(element('p', position, [], links));
  }
}
