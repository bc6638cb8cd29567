/** A weight that Pagefind knows: 0 to 10. */
export function weightOf(boost: number): number {
  return Math.min(10, Math.max(0, boost));
}
