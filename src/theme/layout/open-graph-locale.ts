/**
 * A language as Open Graph wants it, with the territory that speaks it most where the tag names none.
 *
 * @example openGraphLocale('bg') // 'bg_BG'
 * @see https://ogp.me/#optional
 */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
