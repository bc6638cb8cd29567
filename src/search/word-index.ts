/** The words of pages, page after page: where each occurs, and how often each spelling is used. */
import { encodeWord } from './encoding.ts';
import { spellingsOf, splitWord } from './indexed-words.ts';
import { array, text } from './pagefind-format.ts';
import type { PageText } from './page-text.ts';
import { PostingList } from './posting-list.ts';
import { byCodePoints, itself } from './postings.ts';
import type { SiteAnalyser } from './site-analyser.ts';
import type { Stemmer } from './stemmer.ts';
import { countSpellings, type WordCounts } from './vocabulary.ts';

/** What was found out of a word as it is written; texts say the same words over and over. */
interface KnownWord {
  readonly whole: PostingList | undefined;
  readonly parts: readonly PostingList[];
  readonly spellings: readonly string[];
  times: number;
}

export class WordIndex {
  readonly #analyser: SiteAnalyser;
  readonly #stemmer: Stemmer | undefined;
  readonly #fields: readonly string[];
  readonly #known = new Map<string, KnownWord>();
  readonly #lists = new Map<string, Map<string, PostingList>>();
  #pages = 0;

  /**
   * @param stemmer of Pagefind, which stems the words of a query again; undefined: it does not
   * @param fields names of metadata that is searched, sorted
   */
  constructor(analyser: SiteAnalyser, stemmer: Stemmer | undefined, fields: readonly string[]) {
    this.#analyser = analyser;
    this.#stemmer = stemmer;
    this.#fields = fields;
  }

  /** Pages are numbered from 0 as they come. */
  add({ words, weights, meta }: PageText): void {
    const touched: PostingList[] = [];
    this.#wordsOf(words).forEach(({ whole, parts }, position) => {
      const weight = weights[position]!;
      if (whole?.add(position, weight)) touched.push(whole);
      const share = weight === 0 ? 0 : Math.max(1, Math.floor(weight / parts.length));
      for (const part of parts) if (part.add(position, share)) touched.push(part);
    });
    this.#fields.forEach((name, field) => {
      const value = (meta[name] ?? '').split(/\s+/).filter((word) => word !== '');
      this.#wordsOf(value).forEach(({ whole, parts }, position) => {
        for (const list of whole ? [whole, ...parts] : parts)
          if (list.addMeta(field, position)) touched.push(list);
      });
    });
    for (const list of touched) list.endPage(this.#pages);
    this.#pages += 1;
  }

  /** What is known of the words of a text, each of which is counted. */
  #wordsOf(text: readonly string[]): readonly KnownWord[] {
    this.#learn(new Set(text.filter((written) => !this.#known.has(written))));
    return text.map((written) => {
      const known = this.#known.get(written)!;
      known.times += 1;
      return known;
    });
  }

  /** All at once: to ask the stemmer costs more than a word does. */
  #learn(unknown: ReadonlySet<string>): void {
    if (unknown.size === 0) return;
    const encode = (word: string): string => encodeWord(word, this.#analyser);
    const split = Array.from(unknown, (written) => {
      const { whole, parts } = splitWord(written);
      return { written, whole: whole && encode(whole), parts: parts.map(encode) };
    });
    const forms = split.flatMap(({ whole, parts }) => [whole, ...parts]).filter((form) => form !== '');
    const listOf = this.#listsOf([...new Set(forms)]);
    for (const { written, whole, parts } of split) {
      this.#known.set(written, {
        whole: listOf.get(whole),
        parts: parts.map((part) => listOf.get(part)!),
        spellings: spellingsOf(written),
        times: 0,
      });
    }
  }

  #listsOf(forms: readonly string[]): ReadonlyMap<string, PostingList> {
    const bare = forms.map(withoutMarks);
    const stems = this.#stemmer?.(bare) ?? bare;
    return new Map(
      forms.map((form, at) => {
        const lists = this.#lists.get(stems[at]!) ?? new Map<string, PostingList>();
        this.#lists.set(stems[at]!, lists);
        const variant = form === bare[at] ? itself : form;
        const list = lists.get(variant) ?? new PostingList();
        lists.set(variant, list);
        return [form, list];
      }),
    );
  }

  /** Adds the spellings of all words to the counts. */
  countInto(counts: WordCounts): void {
    for (const { spellings, times } of this.#known.values())
      countSpellings(spellings, times, this.#analyser, counts);
  }

  /** A part of an index with all words, encoded. */
  encoded(): Buffer {
    const words = [...this.#lists.keys()].sort(byCodePoints).map((word) => {
      const lists = this.#lists.get(word)!;
      const own = lists.get(itself)?.encoded() ?? array([]);
      const forms = [...lists.keys()].filter((form) => form !== itself).sort(byCodePoints);
      const variants = forms.map((form) => array([text(form), lists.get(form)!.encoded()]));
      return array([text(word), own, array(variants)]);
    });
    return array([array(words)]);
  }
}

/** As Pagefind writes a query's words: á is a, and й is и. */
function withoutMarks(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  const bare = word.normalize('NFD').replace(/(?![\u3099\u309A])\p{M}/gu, '');
  return /[\u3099\u309A]/.test(bare) ? bare.normalize('NFC') : bare;
}
