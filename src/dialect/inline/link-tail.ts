/** Reads `(address "title")`: the part of a link behind its brackets. */

type Range = readonly [start: number, end: number];

export interface LinkTail {
  readonly url: Range;
  readonly title?: Range;
  /** Behind the closing parenthesis. */
  readonly end: number;
}

/** Longest tail in UTF-16 units: far more than an address and its title have. */
const longest = 4096;

/** A tail that begins at `at`; undefined when there is none, or it is never closed. */
export function linkTail(text: string, at: number): LinkTail | undefined {
  if (text[at] !== '(') return undefined;
  return simple(text, at) ?? angled(text, at) ?? plain(text, at);
}

const simpleTail = /\(([^\s()<>"']+)\)/y;

/** `(address)` without a title and parentheses: of any length, since the search ends at the next one. */
function simple(text: string, at: number): LinkTail | undefined {
  simpleTail.lastIndex = at;
  const match = simpleTail.exec(text);
  if (!match) return undefined;
  return { url: [at + 1, at + match[0].length - 1], end: at + match[0].length };
}

const angledTail = /\(\s*<([^<>]*)>\s*(?:('[^']*'|"[^"]*")\s*)?\)/y;

/** `(<address> "title")`. */
function angled(text: string, at: number): LinkTail | undefined {
  angledTail.lastIndex = at;
  const match = angledTail.exec(text);
  if (!match || match[0].length > longest) return undefined;
  const start = text.indexOf('<', at) + 1;
  const end = at + match[0].length;
  const address = match[1]!;
  const url: Range = [start, start + address.length];
  if (match[2] === undefined) return { url, end };
  const title = text.indexOf(match[2], start + address.length + 1);
  return { url, title: [title + 1, title + match[2].length - 1], end };
}

/** A quotation that may be the title. */
interface Quotation {
  readonly mark: string;
  readonly start: number;
  /** Behind its last closing mark so far; -1 while there is none. */
  end: number;
}

/**
 * `(address "title")` with parentheses in the address. A quotation mark may begin a title or be part of
 * the address: parentheses in what may be a title do not count, unless the title turns out to be none.
 */
function plain(text: string, at: number): LinkTail | undefined {
  let start = at + 1;
  while (isSpace(text[start])) start++;
  let open = 1;
  let openBehindQuote = 1;
  let inQuote = false;
  let first: Quotation | undefined;
  let second: Quotation | undefined;
  let fallback = -1;
  let last = '';
  const limit = Math.min(text.length, at + longest);
  let index = start;
  for (; index < limit; index++) {
    const character = text[index]!;
    if (character === '(') {
      if (!inQuote) open += 1;
      else if (openBehindQuote > 0) openBehindQuote -= 1;
    } else if (character === ')') {
      const closesTitle =
        (first && first.end >= 0 && first.mark === last) ||
        (second && second.end >= 0 && second.mark === last);
      if (closesTitle) open = 0;
      else if (!inQuote) open -= 1;
      else if (openBehindQuote > 0) {
        openBehindQuote -= 1;
        if (openBehindQuote === 0) fallback = index;
      }
    } else if (character === '"' || character === "'") {
      if (!first) {
        inQuote = true;
        openBehindQuote = open;
        open = 1;
        first = { mark: character, start: index + 1, end: -1 };
      } else if (character === first.mark) first.end = index + 1;
      else if (!second) second = { mark: character, start: index + 1, end: -1 };
      else second.end = index + 1;
    }
    if (open === 0) break;
    if (character !== ' ') last = character;
  }
  if (open === 0) {
    const title = [first, second].find((one) => one && one.end >= 0 && one.mark === last);
    const end = index + 1;
    if (!title) return { url: [start, index], end };
    return { url: [start, title.start - 1], title: trimmed(text, title.start, title.end - 1), end };
  }
  return openBehindQuote === 0 && fallback >= 0 ? { url: [start, fallback], end: fallback + 1 } : undefined;
}

function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  while (from < to && isSpace(text[from])) from++;
  while (to > from && isSpace(text[to - 1])) to--;
  return [from, to];
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
