/** Style sheets of what is loaded only when the reader reaches for it: no page is heavier by them. */

/**
 * Waits for a style sheet, so that nothing is seen without it. It goes before the sheet of the page: what a
 * site says in styles of its own wins over it, too.
 */
export function lateSheet(address: string): Promise<void> {
  return new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = link.onerror = () => {
      done();
    };
    document.head.prepend(link);
  });
}
