/** Lists that hold one kind of marker each, and count from their first number. */
import { listRulesOf, saneListRules } from '../blocks/lists.ts';
import type { Extension } from '../contract.ts';

export function saneLists(): Extension {
  return { name: 'sane_lists', blocks: saneListRules };
}

/**
 * Lists as `mdx_truly_sane_lists` means them.
 *
 * @param width spaces of a level of nesting
 */
export function trulySaneLists(width: number, isSane: boolean): Extension {
  return { name: 'mdx_truly_sane_lists', blocks: listRulesOf(width, isSane) };
}
