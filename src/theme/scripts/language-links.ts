/** Where the language links at the top lead when no section is being read: to the page. */
const pages = new Map<HTMLAnchorElement, string>();

/**
 * Leads the language links to the section that is being read.
 *
 * @param section its entry in the contents, beside which stand the same sections in other languages; undefined
 *   above the first one
 */
export function leadToSection(section: Element | undefined): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    const page = pages.get(link) ?? link.href;
    pages.set(link, page);
    const twin = section?.parentElement?.querySelector<HTMLAnchorElement>(
      `:scope > .section-language[lang="${link.lang}"]`,
    );
    link.href = twin?.href ?? page;
  }
}
