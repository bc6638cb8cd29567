/**
 * Names for what has no words of its own: what scrolls by itself, and the boxes of tasks. An empty cell in
 * the head of a table has none to give: it heads nothing, and is a cell like any other.
 */
import type { Extension } from '../../dialect/contract.ts';
import { hasClass, walk, type Element } from '../../dialect/tree.ts';
import { translator } from '../../i18n/index.ts';

/** @param language BCP 47 tag of the text's language */
export function accessibleNames(language: string): Extension {
  const t = translator(language);
  const nameOf = (element: Element): string | undefined => {
    if (element.tag === 'input' && element.attributes.get('type') === 'checkbox')
      return t(element.attributes.has('checked') ? 'task.done' : 'task.open');
    if (element.attributes.get('tabindex') !== '0') return undefined;
    if (element.tag === 'pre') return t('region.code');
    return hasClass(element, 'table-scroll') ? t('region.table') : undefined;
  };
  return {
    name: 'accessible-names',
    finish: [
      {
        name: 'accessible-names',
        priority: 0,
        run: (root) => {
          walk(root, (element) => {
            if (element.tag === 'th' && isEmpty(element)) element.tag = 'td';
            const name = nameOf(element);
            if (name === undefined || element.attributes.has('aria-label')) return;
            if (element.tag !== 'input') element.attributes.set('role', 'group');
            element.attributes.set('aria-label', name);
          });
        },
      },
    ],
  };
}

function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}
