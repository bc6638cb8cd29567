/** Kinds of characters, as Unicode and the reference's expressions have them. */

const wordCharacter = /[\p{L}\p{N}_]/u;

/** A letter, a digit or `_`; false where there is no character. */
export function isWord(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    );
  }
  return wordCharacter.test(character);
}

/** White space; false where there is no character. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

/** The whole character that ends before a place, surrogate pairs together. */
export function characterBefore(text: string, at: number): string | undefined {
  if (at <= 0) return undefined;
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text[at - 1];
}

/** The whole character that begins at a place. */
export function characterAt(text: string, at: number): string | undefined {
  const point = text.codePointAt(at);
  return point === undefined ? undefined : String.fromCodePoint(point);
}
