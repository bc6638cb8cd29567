/** Suggestions for what is misspelt. */

/**
 * The names nearest to a word, the nearest first: at most three, none of them far off.
 * Distance is Damerau's and Levenshtein's: letters added, left out, changed, or swapped with their neighbour.
 */
export function nearest(word: string, names: Iterable<string>): string[] {
  const most = Math.max(1, Math.floor(word.length / 3));
  const found: { name: string; distance: number }[] = [];
  for (const name of names) {
    if (Math.abs(name.length - word.length) > most) continue;
    const distance = distanceOf(word, name, most);
    if (distance <= most) found.push({ name, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** “Write `tip`, `top` or `tap`.” */
export function suggestion(names: readonly string[], otherwise: string): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop();
  if (last === undefined) return otherwise;
  return `Did you mean ${quoted.length > 0 ? `${quoted.join(', ')} or ` : ''}${last}?`;
}

function distanceOf(one: string, other: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + change);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return above[other.length]!;
}
