/** The words of a bundle: its own language, and the others of the site, whose titles and names occur in it. */
import type { Analyser } from './analyser.ts';

/** What `Analyser` tells of one language, for words of all languages of a site. */
export interface SiteAnalyser {
  /** What all forms of a word have in common in the index; the word itself where Pagefind stems it. */
  stem(word: string): string;
  /** Whether the index has a word by our stem, not by Pagefind's. */
  isStemmedHere(word: string): boolean;
  isStopWord(word: string): boolean;
  /** As `Analyser` has it, for the bundle's own language. */
  repairs(text: string): readonly string[];
  /**
   * Whether two words are forms of one in another language of the site: a Bulgarian index has _password_ and
   * _passwords_ as they are written.
   */
  areForms(one: string, other: string): boolean;
}

/** @param others of the site's other languages; the first whose letters a word is written in has it */
export function siteAnalyser(own: Analyser, others: readonly Analyser[] = []): SiteAnalyser {
  const ownerOf = (word: string): Analyser =>
    own.letters.test(word) ? own : (others.find(({ letters }) => letters.test(word)) ?? own);
  return {
    stem: (word) => {
      const owner = ownerOf(word);
      return owner === own || owner.ownsStems ? owner.stem(word) : word;
    },
    isStemmedHere: (word) => own.ownsStems || ownerOf(word).ownsStems,
    isStopWord: (word) => ownerOf(word).isStopWord(word),
    repairs: (text) => own.repairs(text),
    areForms: (one, other) =>
      others.some(
        (language) =>
          // Cheap, and true of nearly all forms: a stem is made for each word of the site.
          one[0] === other[0] &&
          language.letters.test(one) &&
          language.letters.test(other) &&
          language.stem(one) === language.stem(other),
      ),
  };
}

/** The same, for a build: a site says the same words over and over. */
export function withMemory(analyser: SiteAnalyser): SiteAnalyser {
  const stems = new Map<string, string>();
  return {
    ...analyser,
    stem: (word) => {
      const known = stems.get(word);
      if (known !== undefined) return known;
      const stem = analyser.stem(word);
      stems.set(word, stem);
      return stem;
    },
  };
}

/** The same, for one query: each of its words is asked for several times, and a long one has hundreds of readings. */
export function withRepairsKept(analyser: SiteAnalyser): SiteAnalyser {
  const kept = new Map<string, readonly string[]>();
  return {
    ...analyser,
    repairs: (text) => {
      const repairs = kept.get(text) ?? analyser.repairs(text);
      kept.set(text, repairs);
      return repairs;
    },
  };
}
