import type { SearchAnswer } from '../../search/client.ts';
import { makeElement as make } from './make-element.ts';
import type { SearchWords } from './search-words.ts';

/**
 * What the reader must know of an answer: that something else was searched than what was typed, and what is
 * nowhere on the site.
 *
 * @param insist searches what was typed after all
 */
export function answerNotes(
  { corrected, missing, total }: SearchAnswer,
  query: string,
  t: SearchWords,
  insist: () => void,
): HTMLElement[] {
  const notes: HTMLElement[] = [];
  if (corrected !== undefined) {
    const button = make('button', { type: 'button', class: 'search-close' }, t('insist', { query }));
    button.addEventListener('click', insist);
    notes.push(make('span', {}, t('corrected', { query: corrected }), ' ', button));
  }
  // Where nothing is found at all, that says it.
  if (missing.length > 0 && total > 0)
    notes.push(make('span', {}, t('missing', { words: missing.join(', ') })));
  return notes;
}
