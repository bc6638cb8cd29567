/** What the site's other languages have on a query, below what the page's own language has. */
import { openSearch, type SearchClient } from '../../search/client.ts';
import { languageName } from './language-name.ts';
import { makeElement as make } from './make-element.ts';
import { resultItem } from './search-results.ts';
import type { SearchWords } from './search-words.ts';

export interface Elsewhere {
  readonly element: HTMLElement;
  /**
   * @param query empty: nothing is offered
   * @param isNeeded whether the page's own language has nothing: the others are asked at once
   */
  offer(query: string, isNeeded: boolean): Promise<void>;
}

/** Pages shown of each language. */
const most = 4;

/**
 * @param bundle address of the own language's bundle: those of the others lie beside it
 * @param base the path that the site is published under
 */
export function makeElsewhere(t: SearchWords, bundle: string, base: string): Elsewhere {
  const element = make('div', { class: 'search-elsewhere' });
  const links = document.querySelectorAll<HTMLElement>('.languages [hreflang]');
  const tags = [...new Set([...links].map((link) => link.getAttribute('hreflang') ?? ''))];
  const clients = new Map<string, Promise<SearchClient>>();
  let turns = 0;

  async function group(tag: string, query: string): Promise<HTMLElement[]> {
    const client =
      clients.get(tag) ?? openSearch(new URL(`../${tag}/`, new URL(bundle, location.href)).pathname, base);
    clients.set(tag, client);
    try {
      const answer = await (await client).search(query);
      const language = languageName(tag);
      const label = make('p', { class: 'search-status', role: 'status' });
      label.textContent =
        answer.total > 0
          ? t('elsewhere', { count: answer.total, language })
          : t('elsewhereNone', { language });
      const items = (await answer.pages(0, most)).map((page) => resultItem(page, t));
      return [label, make('ol', { class: 'search-results', lang: tag }, ...items)];
    } catch {
      // It is offered again with the next query.
      clients.delete(tag);
      return [];
    }
  }

  function button(tag: string, query: string): HTMLElement {
    const ask = make('button', { type: 'button', class: 'search-more' });
    ask.textContent = t('askElsewhere', { language: languageName(tag) });
    ask.addEventListener('click', () => {
      void group(tag, query).then((shown) => {
        ask.replaceWith(...shown);
        shown[1]?.querySelector('a')?.focus();
      });
    });
    return ask;
  }

  return {
    element,
    offer: async (query, isNeeded) => {
      const turn = (turns += 1);
      const groups = query === '' ? [] : tags;
      const shown = await Promise.all(
        groups.map(async (tag) => (isNeeded || clients.has(tag) ? group(tag, query) : [button(tag, query)])),
      );
      if (turn === turns) element.replaceChildren(...shown.flat());
    },
  };
}
