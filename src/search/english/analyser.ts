import type { Analyser } from '../analyser.ts';
import { onOtherLayouts } from '../bulgarian/keyboard.ts';
import { inOneAlphabet } from '../bulgarian/look-alikes.ts';

const functionWords: ReadonlySet<string> = new Set(
  `a about after all also am an and any are as at be been before but by can cannot could did do does doing don
  for from get got had has have how i if in into is it its just let may me might more my no not now of on or our
  out over please s shall should so some such t than that the their them then there these they this those to too
  under until up us very want was we were what when where which while who whom why will with would you your`.split(
    /\s+/,
  ),
);

/** English: Pagefind stems it; here only what a reader's other keyboard layout did to it. */
const english: Analyser = {
  locale: 'en',
  letters: /^[a-z]+$/,
  ownsStems: false,
  stem: lightStem,
  isStopWord: (word) => functionWords.has(word),
  repairs: (text) => [...inOneAlphabet(text), ...onOtherLayouts(text)],
};

/** Enough to see that "encrypting" is no misspelling where the page says "encrypted". */
function lightStem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  // No lookbehind: Safari has it since 16.4.
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  return singular
    .replace(/([bcdfgklmnpst])r(?:ation|ate|ated|ating)$/, '$1er')
    .replace(/([a-z]{3})(?:ing|ed)$/, '$1')
    .replace(/([a-z]{3})(?:er|ation|ion|ly)$/, '$1')
    .replace(/([a-z]{3})[eyi]$/, '$1')
    .replace(/([^aeious])\1$/, '$1');
}

export default english;
