import { corpusPage, type CorpusPage } from '../../tests/search-corpus/corpus.ts';

/** Sentences of a page; each made page has this many, about 900 letters. */
const sentencesOfPage = 12;

/** Pages of one language made of the sentences of others, the same ones in every run. */
export function manyPages(pages: readonly CorpusPage[], count: number): CorpusPage[] {
  const sentences = pages.flatMap(({ text }) => text.split(/(?<=[.!?]) /));
  const locale = pages[0]?.locale ?? '';
  return Array.from({ length: count }, (_, number) => {
    const title = pages[number % pages.length]?.title ?? '';
    const text = Array.from(
      { length: sentencesOfPage },
      (_unused, at) => sentences[(number * 7919 + at * at * 104_729) % sentences.length] ?? '',
    );
    return corpusPage(locale, `p${number}`, `${title} ${number}`, text.join(' '));
  });
}
