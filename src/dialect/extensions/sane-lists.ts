/** Lists that hold one kind of marker each, and count from their first number. */
import { saneListRules } from '../blocks/lists.ts';
import type { Extension } from '../contract.ts';

export function saneLists(): Extension {
  return { name: 'sane_lists', blocks: saneListRules };
}
