/** The likeliest thing that was meant. */

/**
 * Edits between two texts: letters added, removed, changed, or two neighbours swapped (optimal string
 * alignment).
 *
 * @param most the search ends when there are more; the answer is then `most + 1`
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}

/**
 * The candidate with the fewest edits, the first of equals; undefined when none is near.
 *
 * @param most edits allowed; by default a third of the word's UTF-16 units
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  most = Math.max(1, Math.floor(Math.min(word.length, longest) / 3)),
): string | undefined {
  const wanted = word.toLowerCase().slice(0, longest);
  let best: string | undefined;
  let limit = most;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase().slice(0, longest), limit);
    if (distance > limit) continue;
    best = candidate;
    if (distance === 0) break;
    limit = distance - 1;
  }
  return best;
}

/** UTF-16 units compared: whoever writes an address of a megabyte gets no suggestion, and no wait. */
const longest = 200;
