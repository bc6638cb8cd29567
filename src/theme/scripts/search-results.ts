import type { FoundPage } from '../../search/client.ts';
import { languageName } from './language-name.ts';
import { makeElement as make } from './make-element.ts';
import { forgetQueries, recentQueries } from './recent-queries.ts';
import type { SearchWords } from './search-words.ts';

/** A page with the places on it under headings. */
export function resultItem(
  { title, href, excerpt, sections, foundBy }: FoundPage,
  t: SearchWords,
): HTMLLIElement {
  const page = make('a', { href, class: 'search-page' }, make('b', {}, title));
  if (foundBy) {
    const language = languageName(foundBy.tag);
    page.append(make('small', {}, t('foundBy', { language, title: foundBy.title })));
  }
  if (excerpt !== '') page.append(marked(excerpt));
  const item = make('li', {}, page);
  for (const section of sections) {
    item.append(make('a', { href: section.href }, make('b', {}, section.title), marked(section.excerpt)));
  }
  return item;
}

/**
 * The queries that the reader followed before, and what clears them; nothing when there are none.
 *
 * @param ask is called with the query to ask again
 * @param cleared is called when there are none any more
 */
export function recentItems(
  t: SearchWords,
  ask: (query: string) => void,
  cleared: () => void,
): HTMLLIElement[] {
  const queries = recentQueries();
  if (queries.length === 0) return [];
  const item = (name: string, text: string, act: () => void): HTMLLIElement => {
    const button = make('button', { type: 'button', class: name }, text);
    button.addEventListener('click', act);
    return make('li', {}, button);
  };
  const again = queries.map((query) =>
    item('search-recent', query, () => {
      ask(query);
    }),
  );
  const clear = item('search-close', t('clear'), () => {
    forgetQueries();
    cleared();
  });
  return [...again, clear];
}

/** An excerpt is HTML that Pagefind has escaped; only its marks are elements. */
function marked(excerpt: string): HTMLElement {
  const text = make('span', {});
  text.innerHTML = excerpt;
  return text;
}
