import { createInstance } from 'i18next';
import { fallbackTag, optionalGroups, wordsByTag, type WordKey, type Words } from './words.ts';

/**
 * A phrase of the interface in one language.
 *
 * @param values what stands for `{{name}}` in the phrase; `count` also chooses the plural form
 */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const translators = new Map<string, Translate>();

/**
 * The words of a language; of English, where there are none (`tagOfWords` tells).
 *
 * @param tag BCP 47 tag of the locale
 * @throws Error, when called, for a key that is not there: a raw key must never reach a reader
 */
export function translator(tag: string): Translate {
  const known = translators.get(tag);
  if (known) return known;
  const spoken = wordsTag(tag);
  const optional = optionalGroups.map((group) => [group, groupOf(wordsTag(tag, group), group)] as const);
  const made = makeTranslator(spoken, { ...Object.fromEntries(optional), ...wordsByTag[spoken] });
  translators.set(tag, made);
  return made;
}

/**
 * The language whose words a locale's interface speaks. A tag without words of its own takes those of its
 * script, then of its language: `pt-BR` → `pt`, `zh-TW` → `zh-Hant` (BCP 47, RFC 4647 "lookup").
 *
 * @returns undefined when there are none
 */
export function tagOfWords(tag: string): string | undefined {
  // Pages ask for it many times each, and what Intl knows of a tag takes a while.
  if (!tagsOfWords.has(tag)) {
    const { language, script } = new Intl.Locale(tag).maximize();
    const tags = [tag, `${language}-${script ?? ''}`, language];
    tagsOfWords.set(
      tag,
      tags.find((one) => Object.hasOwn(wordsByTag, one)),
    );
  }
  return tagsOfWords.get(tag);
}

const tagsOfWords = new Map<string, string | undefined>();

/**
 * The language that the interface speaks in a locale.
 *
 * @param group a first part of keys, such as `search`: some languages lack some groups
 */
export function wordsTag(tag: string, group?: string): string {
  const spoken = tagOfWords(tag) ?? fallbackTag;
  return group === undefined || Object.hasOwn(wordsByTag[spoken] ?? {}, group) ? spoken : fallbackTag;
}

/** The words of a language below the first part of their keys. */
export function groupOf(tag: string, group: string): Words {
  const words = wordsByTag[tag]?.[group];
  return typeof words === 'object' ? words : {};
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
  const phrase: Translate = (key, values = {}) => {
    if (!i18n.exists(key, values)) throw new Error(`The interface has no phrase "${key}" in "${tag}".`);
    return i18n.t(key, values);
  };
  // Most phrases have nothing to be filled in, and stand on every page.
  const fixed = new Map<WordKey, string>();
  return (key, values) => {
    if (values) return phrase(key, values);
    const known = fixed.get(key) ?? phrase(key);
    fixed.set(key, known);
    return known;
  };
}
