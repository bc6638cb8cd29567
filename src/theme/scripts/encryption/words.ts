/** Phrases in the page's language, which the page brings along. */
export interface Phrases {
  /** A phrase with its values. */
  readonly say: (key: string, values?: Readonly<Record<string, string>>) => string;
  /** A number as the language writes it. */
  readonly number: (value: number, digits?: number) => string;
}

/** @param root has the phrases as JSON in `data-words` */
export function phrasesOf(root: HTMLElement): Phrases {
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  const language = root.closest('[lang]')?.getAttribute('lang') ?? undefined;
  return {
    say: (key, values = {}) =>
      (words[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
    number: (value, digits = 0) =>
      value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  };
}
