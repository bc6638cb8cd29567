import type { WordKey } from '../../i18n/index.ts';

type Name = Extract<WordKey, `search.${string}`> extends `search.${infer Name}` ? Name : never;

/** A phrase of the search dialog, with what stands for its `{{values}}`; `count` chooses the plural form. */
export type SearchWords = (name: Name, values?: Readonly<Record<string, string | number>>) => string;

const files = import.meta.glob<Record<string, string>>('../../i18n/*.json', { import: 'search' });

/** @param language tag of the page's locale; a regional one takes its language's words */
export async function loadSearchWords(language: string): Promise<SearchWords> {
  const load = [language, language.split('-')[0]]
    .map((tag) => files[`../../i18n/${tag}.json`])
    .find((file) => file !== undefined);
  return searchWords(language, (await load?.()) ?? {});
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
