const counts = new WeakMap<object, number>();

/**
 * How many times it was asked of this page, this time included: numbers for ids that are the same in
 * every build.
 */
export function countOf(page: object): number {
  const count = (counts.get(page) ?? 0) + 1;
  counts.set(page, count);
  return count;
}
