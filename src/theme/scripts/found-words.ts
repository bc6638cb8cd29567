/** Marks the words that a search led to, without touching the page's elements (CSS Custom Highlight API). */
export function markFoundWords(words: readonly string[]): void {
  const article = document.querySelector('.prose');
  if (!article || typeof Highlight === 'undefined') return;
  const pattern = wordPattern(words);
  if (!pattern) return;
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
  // Marks are for this visit: the address that is copied or kept is the page's own.
  const address = new URL(location.href);
  address.searchParams.delete('highlight');
  history.replaceState(history.state, '', address);
}

/** Finds whole words, whatever their case; undefined when there is none to find. */
export function wordPattern(words: readonly string[]): RegExp | undefined {
  const wanted = words.map((word) => word.trim()).filter((word) => word !== '');
  if (wanted.length === 0) return undefined;
  // The longer of two that begin alike must be tried first.
  const choices = wanted.sort((a, b) => b.length - a.length).map(escapePattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
