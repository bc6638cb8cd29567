import type { Analyser } from './analyser.ts';

/** For a language that has no analyser of its own: Pagefind's stemming, and no knowledge beyond it. */
const plain: Analyser = {
  locale: 'und',
  letters: /(?:)/,
  ownsStems: false,
  stem: (word) => word,
  isStopWord: () => false,
  repairs: () => [],
};

export default plain;
