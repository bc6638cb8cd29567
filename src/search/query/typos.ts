/** What a word may be when a finger slipped. */

/** Words shorter than this, in UTF-16 units, are too many other words with one letter changed. */
const shortest = 4;
/** From this length on two slips are looked for. */
const longEnoughForTwo = 8;

/** What a word may have been before the finger slipped. */
export interface Slip {
  readonly spelling: string;
  /** A letter typed twice, or two swapped: few words are that near to each other by chance. */
  readonly isTelling: boolean;
}

/**
 * The spellings one slip away: a letter too many, two swapped, one wrong, one missing.
 *
 * @param letters what may stand where a letter is wrong or missing
 */
export function* oneSlip(word: string, letters: string): Generator<Slip> {
  if (word.length < shortest || /\d/.test(word)) return;
  for (let at = 0; at < word.length; at += 1) {
    yield { spelling: word.slice(0, at) + word.slice(at + 1), isTelling: word[at] === word[at + 1] };
  }
  for (let at = 0; at < word.length - 1; at += 1) {
    const spelling = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    yield { spelling, isTelling: true };
  }
  for (let at = word.length; at >= 0; at -= 1) {
    for (const letter of letters) {
      if (at < word.length)
        yield { spelling: word.slice(0, at) + letter + word.slice(at + 1), isTelling: false };
      yield { spelling: word.slice(0, at) + letter + word.slice(at), isTelling: false };
    }
  }
}

/** The word of a list nearest to a long word, two slips away at most. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (word.length < longEnoughForTwo || /\d/.test(word)) return undefined;
  let nearest: string | undefined;
  let least = 3;
  for (const other of known) {
    if (Math.abs(other.length - word.length) >= least || other.charAt(0) !== word.charAt(0)) continue;
    const slips = slipsBetween(word, other);
    if (slips < least) [nearest, least] = [other, slips];
  }
  return nearest;
}

/** How many slips make one word of the other (optimal string alignment: swapped neighbours are one slip). */
export function slipsBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, beforeLast[column - 2]! + 1);
      }
      current.push(least);
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length]!;
}
