/** What `<Tab>` leaves in the HTML for the `<Tabs>` around it, which replaces it. */
export const tabElement = 'slovo-tab';

export interface TabBlock {
  /** As HTML: characters that need it are escaped already. */
  readonly label: string;
  readonly html: string;
}

const tab = new RegExp(`<${tabElement} data-label="([^"]*)"[^>]*>([^]*?)</${tabElement}>`, 'g');

/**
 * The tabs in rendered HTML. Tabs within tabs are no trouble: the inner `<Tabs>` is rendered first and
 * leaves no element of this name behind.
 */
export function readTabs(html: string): TabBlock[] {
  return Array.from(html.matchAll(tab), ([, label = '', block = '']) => ({ label, html: block }));
}
