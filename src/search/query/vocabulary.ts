/** The words of a site in the browser: loaded by their first letters, as they are asked for. */
import { beginningOf, vocabularyFile, type VocabularyList } from '../vocabulary.ts';

/** What is loaded of it. */
export interface Vocabulary {
  has(stem: string): boolean;
  /** Whether a stem begins so. */
  hasBeginning(beginning: string): boolean;
  /** The stems that begin so, sorted. */
  stemsFrom(beginning: string): readonly string[];
  /** Stems with the usual spelling of each, sorted. */
  readonly shown: ReadonlyMap<string, string>;
  /** The letters and digits that occur, whether loaded or not. */
  readonly letters: string;
}

export interface OpenVocabulary extends Vocabulary {
  /** Loads all stems that begin as one of these. */
  load(beginnings: readonly string[]): Promise<void>;
  loadAll(): Promise<void>;
}

/** @param fetchText by the name of a file */
export function openVocabulary(
  { letters, shards }: VocabularyList,
  fetchText: (file: string) => Promise<string>,
): OpenVocabulary {
  const asked = new Map<number, Promise<void>>();
  const texts: string[] = [];
  let shown: ReadonlyMap<string, string> = new Map();
  let sorted: readonly string[] = [];

  const take = async (places: readonly number[]): Promise<void> => {
    await Promise.all(
      places.map((place) => {
        const known = asked.get(place) ?? read(place);
        asked.set(place, known);
        return known;
      }),
    );
  };
  const read = async (place: number): Promise<void> => {
    try {
      texts[place] = await fetchText(vocabularyFile(shards[place]![1]));
    } catch (error) {
      asked.delete(place);
      throw error;
    }
    shown = stemsOf(texts);
    sorted = [...shown.keys()];
  };
  /** Of a single letter several files may have words. */
  const placesOf = (word: string): number[] => {
    const first = beginningOf(word);
    const place = shards.findLastIndex(([from]) => from <= first);
    return shards.flatMap(([from], at) => (at === Math.max(0, place) || from.startsWith(word) ? [at] : []));
  };

  return {
    letters,
    get shown() {
      return shown;
    },
    has: (stem) => shown.has(stem),
    hasBeginning: (beginning) => sorted[firstFrom(sorted, beginning)]?.startsWith(beginning) ?? false,
    stemsFrom: (beginning) => {
      const first = firstFrom(sorted, beginning);
      const end = sorted.findIndex((stem, at) => at >= first && !stem.startsWith(beginning));
      return sorted.slice(first, end < 0 ? undefined : end);
    },
    load: (beginnings) => take([...new Set(beginnings.flatMap(placesOf))]),
    loadAll: () => take(shards.map((_, place) => place)),
  };
}

/** @param texts as `writeVocabulary` wrote them, with holes where one is not loaded */
function stemsOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const line of Object.values(texts).join('\n').split('\n')) {
    const [stem = '', spelling = stem] = line.split('\t');
    if (stem !== '') shown.set(stem, spelling.startsWith('-') ? stem + spelling.slice(1) : spelling);
  }
  return shown;
}

/** Index of the first of sorted words that is not before the given one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
