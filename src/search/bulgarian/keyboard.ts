/** Keyboard layouts: what was typed with another layout switched on than the one that was meant. */

/** Keys of a US keyboard in the order of the layouts below. */
const keys = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`\\";
const layouts = [
  // БДС 5237:1978
  ',уеишщксдзц;ьяаожгтнвмчюйъэфхпрлб(„',
  // Phonetic, traditional
  "явертъуиопшщасдфгхйкл;'зьцжбнм,./чю",
  // Phonetic of БДС 5237:2006
  "чшертъуиопящасдфгхйкл;'зжцвбнм,./юь",
];

const toCyrillic = layouts.map((letters) => pairs(keys, letters));
const toLatin = layouts.map((letters) => pairs(letters, keys));

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from).map((letter, index) => [letter, to[index] ?? letter]));
}

/**
 * A word as the same keys would have written it with the other alphabet on, one spelling a layout.
 *
 * @param text lower case; where a key writes a letter on one layout and `,` on the other, that too
 */
export function onOtherLayouts(text: string): string[] {
  const tables = /[a-z]/.test(text) ? toCyrillic : /[а-я]/.test(text) ? toLatin : [...toCyrillic, ...toLatin];
  const spellings = tables.map((table) =>
    Array.from(text)
      .map((letter) => table.get(letter) ?? letter)
      .join(''),
  );
  return [...new Set(spellings)].filter((spelling) => spelling !== text && /^[\p{L}\p{N}]+$/u.test(spelling));
}
