import { createInstance } from 'i18next';
import { wordsByTag, type WordKey, type Words } from './words.ts';

/**
 * A phrase of the interface in one language.
 *
 * @param values what stands for `{{name}}` in the phrase; `count` also chooses the plural form
 */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const translators = new Map<string, Translate>();

/**
 * The words of a language. A regional tag without words of its own takes its language's: `pt-BR` → `pt`.
 *
 * @param tag BCP 47 tag of the locale
 * @throws Error when there are no words for the language, and, when called, for a key that is not there:
 *   a raw key must never reach a reader
 */
export function translator(tag: string): Translate {
  const known = translators.get(tag);
  if (known) return known;
  const made = makeTranslator(tag, wordsFor(tag));
  translators.set(tag, made);
  return made;
}

function wordsFor(tag: string): Words {
  const words = wordsByTag[tag] ?? wordsByTag[new Intl.Locale(tag).language];
  if (words) return words;
  throw new Error(
    `The interface has no words in "${tag}". Add src/i18n/${tag}.json with the keys of the others and ` +
      `name it in src/i18n/words.ts; there are: ${Object.keys(wordsByTag).join(', ')}.`,
  );
}

function makeTranslator(tag: string, words: Words): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: tag,
    fallbackLng: false,
    resources: { [tag]: { translation: words } },
    initAsync: false,
    // Astro escapes what it writes; escaping twice would show `&amp;`.
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => {
    if (!i18n.exists(key, values)) throw new Error(`The interface has no phrase "${key}" in "${tag}".`);
    return i18n.t(key, values);
  };
}
