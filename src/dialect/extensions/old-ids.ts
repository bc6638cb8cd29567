/** Ids that elements had before: an empty anchor in the element, so that old links still land there. */
import type { Extension } from '../contract.ts';
import { madeIds } from '../outline.ts';
import { element, walk } from '../tree.ts';

/** @param ids old ids, each with the id that its element has now */
export function oldIds(ids: Readonly<Record<string, string>>): Extension {
  return {
    name: 'old_ids',
    options: ids,
    trees: [
      {
        name: 'old_ids',
        // After `toc`, which gives headings their ids and would make room for these.
        priority: 1,
        run(root, page) {
          const byId = Map.groupBy(Object.entries(ids), ([, id]) => id);
          walk(root, (node) => {
            const id = node.attributes.get('id');
            const old = id === undefined ? undefined : byId.get(id);
            if (id === undefined || !old) return;
            byId.delete(id);
            for (const [name] of old) madeIds(page).add(name);
            node.children.unshift(...old.map(([name]) => element('span', node.position, [['id', name]])));
          });
        },
      },
    ],
  };
}
