import type { Analyser } from '../analyser.ts';
import { isFunctionWord } from './function-words.ts';
import { onOtherLayouts } from './keyboard.ts';
import { inOneAlphabet } from './look-alikes.ts';
import { stem } from './stem.ts';
import { fromLatin, toLatin } from './transliteration.ts';

/** Bulgarian: stems of its own, and what Bulgarians type when they mean Bulgarian. */
const bulgarian: Analyser = {
  locale: 'bg',
  letters: /^[а-ъьюяѝ]+$/,
  ownsStems: true,
  stem,
  isStopWord: isFunctionWord,
  repairs: (text) => [...inOneAlphabet(text), ...fromLatin(text), ...onOtherLayouts(text), ...toLatin(text)],
};

export default bulgarian;
