import { words } from 'virtual:slovo/words/search';
import type { WordKey } from '../../i18n/index.ts';

type Name = Extract<WordKey, `search.${string}`> extends `search.${infer Name}` ? Name : never;

/** A phrase of the search dialog, with what stands for its `{{values}}`; `count` chooses the plural form. */
export type SearchWords = (name: Name, values?: Readonly<Record<string, string | number>>) => string;

/** The words of the page's interface: the page says which language they are of. */
export async function loadSearchWords(): Promise<SearchWords> {
  const language = document.querySelector<HTMLElement>('.search-button')?.dataset['words'] ?? '';
  return searchWords(language, (await words[language]?.())?.default ?? {});
}

/** The same rules as the words of the page follow: i18next's `_one`, `_other` and `{{value}}`. */
export function searchWords(language: string, phrases: Readonly<Record<string, string>>): SearchWords {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (name, values = {}) => {
    const count = values['count'];
    const form = typeof count === 'number' ? `${name}_${plural.select(count)}` : name;
    return (phrases[form] ?? '').replace(/\{\{(\w+)\}\}/g, (_, value: string) => {
      const given = values[value] ?? '';
      return typeof given === 'number' ? number.format(given) : given;
    });
  };
}
