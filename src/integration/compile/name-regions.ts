/** Names for what scrolls by itself: a reader who comes to it by keyboard is told what it is. */
import type { Extension } from '../../dialect/contract.ts';
import { hasClass, walk, type Element } from '../../dialect/tree.ts';
import { translator } from '../../i18n/index.ts';

/** @param language BCP 47 tag of the text's language */
export function nameRegions(language: string): Extension {
  const t = translator(language);
  const nameOf = (element: Element): string | undefined => {
    if (element.attributes.get('tabindex') !== '0') return undefined;
    if (element.tag === 'pre') return t('region.code');
    return hasClass(element, 'table-scroll') ? t('region.table') : undefined;
  };
  return {
    name: 'name-regions',
    finish: [
      {
        name: 'name-regions',
        priority: 0,
        run: (root) => {
          walk(root, (element) => {
            const name = nameOf(element);
            if (name === undefined || element.attributes.has('aria-label')) return;
            element.attributes.set('role', 'group');
            element.attributes.set('aria-label', name);
          });
        },
      },
    ],
  };
}
