import type { Analyser } from '../analyser.ts';
import { isFunctionWord } from './function-words.ts';
import { onOtherLayouts } from './keyboard.ts';
import { inOneAlphabet } from './look-alikes.ts';
import { stem } from './stem.ts';
import { fromLatin, heardX, toLatin } from './transliteration.ts';

/** Bulgarian: stems of its own, and what Bulgarians type when they mean Bulgarian. */
const bulgarian: Analyser = {
  locale: 'bg',
  letters: /^[а-ъьюяѝ]+$/,
  ownsStems: true,
  stem,
  isStopWord: isFunctionWord,
  repairs: (text) => {
    const onLayouts = onOtherLayouts(text);
    return [
      ...inOneAlphabet(text),
      ...fromLatin(text),
      ...onLayouts,
      ...toLatin(text),
      ...heardX(text),
      // A Latin name in Bulgarian letters, and the other layout on: dko,fro is андроид is android.
      ...onLayouts.flatMap(toLatin),
    ];
  },
};

export default bulgarian;
