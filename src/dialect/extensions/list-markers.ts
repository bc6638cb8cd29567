/** Markers of fancy lists: numbers, letters, roman numerals and `#`, before a full stop or a parenthesis. */

export type ListType = '1' | 'a' | 'A' | 'i' | 'I';
export type Delimiter = '.' | ')';

export interface ListStyles {
  readonly roman: boolean;
  readonly alpha: boolean;
  readonly generic: boolean;
}

export interface OrderedMarker {
  /** Units that it takes, with the spaces around it. */
  readonly length: number;
  readonly type: ListType;
  readonly delimiter: Delimiter;
  /** Undefined where it is `#`. */
  readonly value: number | undefined;
}

const ordered = /^ {0,3}(\d+|#|[A-Za-z]+)([.)])( +)/;
const roman = /^m*(?:cm|cd|d?c{0,5})(?:xc|xl|l?x{0,5})(?:ix|iv|v?i{0,5})$/i;
const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/**
 * Reads the marker at the start of a line. A letter may be a numeral as well: it is what the list before
 * it has, else a numeral when it is `i`, else a letter.
 */
export function readMarker(
  text: string,
  styles: ListStyles,
  list?: { readonly type: ListType; readonly delimiter: Delimiter },
): OrderedMarker | undefined {
  const match = ordered.exec(text);
  if (!match) return undefined;
  const [{ length }, label = '', mark, spaces = ''] = match;
  const delimiter = mark === ')' ? ')' : '.';
  if (/^\d/.test(label)) return { length, type: '1', delimiter, value: Number(label) };
  const current = list?.delimiter === delimiter ? list.type : undefined;
  if (label === '#') {
    return styles.generic ? { length, type: current ?? '1', delimiter, value: undefined } : undefined;
  }
  const isUpper = label === label.toUpperCase();
  if (!isUpper && label !== label.toLowerCase()) return undefined;
  // An initial, as in “A. Name”, is no marker.
  if (isUpper && label.length === 1 && delimiter === '.' && spaces.length < 2) return undefined;
  const romanType = isUpper ? 'I' : 'i';
  const alphaType = isUpper ? 'A' : 'a';
  const mayBeRoman = styles.roman && roman.test(label);
  const mayBeAlpha = styles.alpha && label.length === 1;
  if (!mayBeRoman && !mayBeAlpha) return undefined;
  const isRoman =
    mayBeRoman &&
    (!mayBeAlpha || current === romanType || (current !== alphaType && label.toLowerCase() === 'i'));
  return isRoman
    ? { length, type: romanType, delimiter, value: romanValue(label) }
    : { length, type: alphaType, delimiter, value: alphaValue(label) };
}

export function alphaValue(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96;
}

export function romanValue(numeral: string): number {
  const digits = Array.from(numeral.toLowerCase(), (letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
