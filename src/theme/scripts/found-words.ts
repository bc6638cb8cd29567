/** Marks the words that a search led to: without touching the page's elements where the browser can. */
import styles from '../styles/found-words.css?url&no-inline';
import { lateSheet } from './late-sheet.ts';
import { makeElement as make } from './make-element.ts';
import { loadSearchWords } from './search-words.ts';

const name = 'found';

export function markFoundWords(words: readonly string[]): void {
  // Marks are for this visit: the address that is copied or kept is the page's own.
  const address = new URL(location.href);
  address.searchParams.delete('highlight');
  history.replaceState(history.state, '', address);
  const article = document.querySelector('.prose');
  const pattern = wordPattern(words);
  if (!article || !pattern) return;
  const ranges = [...foundRanges(article, pattern)];
  if (ranges.length === 0) return;
  const unmark = typeof Highlight === 'undefined' ? wrap(ranges) : highlight(ranges);
  void offerRemoval(ranges.length, lateSheet(styles), unmark);
}

/** CSS Custom Highlight API. @returns takes the marks away */
function highlight(ranges: readonly Range[]): () => void {
  CSS.highlights.set(name, new Highlight(...ranges));
  return () => CSS.highlights.delete(name);
}

/** For browsers without it: each word in an element. @returns takes the marks away, and leaves the page as it was */
function wrap(ranges: readonly Range[]): () => void {
  // From behind: what is put into a text moves only what follows.
  const marks = [...ranges].reverse().map((range) => {
    const mark = make('mark', { class: name });
    range.surroundContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
}

/** Whose texts are no HTML, or no texts. */
const unmarked = 'svg, math, select, textarea';

function* foundRanges(article: Element, pattern: RegExp): Generator<Range> {
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.parentElement?.closest(unmarked)) continue;
    for (const { index, 0: found, 1: word = '' } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range();
      const end = index + found.length;
      range.setStart(node, end - word.length);
      range.setEnd(node, end);
      yield range;
    }
  }
}

/** A button over the page, so that nothing on it moves; Escape does the same. */
async function offerRemoval(count: number, sheet: Promise<void>, unmark: () => void): Promise<void> {
  const [t] = await Promise.all([loadSearchWords(), sheet]);
  const button = make('button', { type: 'button' }, t('unmark'));
  const bar = make('div', { class: 'found-words', role: 'status' }, t('marked', { count }), button);
  const leave = new AbortController();
  const remove = (): void => {
    leave.abort();
    unmark();
    bar.remove();
  };
  button.addEventListener('click', remove);
  document.addEventListener(
    'keydown',
    ({ key }) => {
      // In a dialog the key closes that.
      if (key === 'Escape' && !document.querySelector('dialog[open]')) remove();
    },
    { signal: leave.signal },
  );
  document.body.append(bar);
}

/**
 * Finds whole words, whatever their case: each is the first group, and what may stand before it is found with it, for
 * Safari has had lookbehind since 16.4 only. Undefined when there is none to find.
 */
export function wordPattern(words: readonly string[]): RegExp | undefined {
  const wanted = words.map((word) => word.trim()).filter((word) => word !== '');
  if (wanted.length === 0) return undefined;
  // The longer of two that begin alike must be tried first.
  const choices = wanted.sort((a, b) => b.length - a.length).map(escapePattern);
  return new RegExp(`(?:^|[^\\p{L}\\p{N}])(${choices.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
