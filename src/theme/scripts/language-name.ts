/** A language's name as the page's own language says it: `английски`. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(tag) ?? tag;
}
