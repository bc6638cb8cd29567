/**
 * Where the arrow keys lead in a list of links under a field.
 *
 * @param key as `KeyboardEvent.key` names it
 * @param at the link that has the focus; -1: the field has it
 * @param count how many links there are
 * @returns the link's place, -1 for the field, undefined when the key leads nowhere
 */
export function linkBeside(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, -1);
  if (at >= 0 && key === 'Home') return 0;
  if (at >= 0 && key === 'End') return count - 1;
  return undefined;
}
