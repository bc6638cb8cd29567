import styles from '../styles/search.css?url&no-inline';
import { openSearch, type SearchAnswer, type SearchClient } from '../../search/client.ts';
import { lateSheet } from './late-sheet.ts';
import { linkBeside } from './link-beside.ts';
import { makeElement as make } from './make-element.ts';
import { rememberQuery } from './recent-queries.ts';
import { makeElsewhere } from './search-elsewhere.ts';
import { answerNotes } from './search-notes.ts';
import { recentItems, resultItem } from './search-results.ts';
import { loadSearchWords, type SearchWords } from './search-words.ts';

export interface SearchDialog {
  /** @param query undefined: as it was left */
  open(query?: string): void;
}

/** Pages shown at first, and added by "more". */
const portion = 5;

let made: Promise<SearchDialog> | undefined;

/** The one search dialog of the page, made when it is first asked for; its bundle begins to load at once. */
export function searchDialog(button: HTMLAnchorElement): Promise<SearchDialog> {
  made ??= Promise.all([loadSearchWords(), lateSheet(styles)]).then(([t]) => makeDialog(button, t));
  return made;
}

function makeDialog(button: HTMLAnchorElement, t: SearchWords): SearchDialog {
  const { bundle = '', base = '/' } = button.dataset;
  const label = { 'aria-label': t('label') };
  const typing = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search' };
  const input = make('input', { type: 'search', placeholder: t('placeholder'), ...typing, ...label });
  const status = make('p', { class: 'search-status', role: 'status' });
  const results = make('ol', { class: 'search-results' });
  const more = make('button', { type: 'button', class: 'search-more', hidden: '' }, t('more'));
  const close = make('button', { type: 'button', class: 'search-close' }, t('close'));
  const field = make('div', { class: 'search-field', role: 'search' }, input, close);
  const elsewhere = makeElsewhere(t, bundle, base);
  const body = make('div', { class: 'search-body' }, status, results, more, elsewhere.element);
  const dialog = make('dialog', { class: 'search', ...label }, field, body);
  // The button is a link to it where there are no scripts, and so has its name.
  const index = make('a', { href: button.href }, button.querySelector('.needs-no-script')?.textContent ?? '');
  document.body.append(dialog);

  let client = load();
  let turns = 0;
  let answer: SearchAnswer | undefined;
  let searching = Promise.resolve();

  function load(): Promise<SearchClient> {
    const opening = openSearch(bundle, base);
    // Whoever searches is told; that it was only fetched ahead is no news.
    opening.catch(() => undefined);
    return opening;
  }

  async function search(asTyped: boolean): Promise<void> {
    const turn = (turns += 1);
    const query = input.value.trim();
    share(query);
    answer = undefined;
    if (query === '') {
      const items = recentItems(t, ask, () => {
        begin();
      });
      show(items, items.length > 0 ? t('recent') : '');
      await elsewhere.offer('', false);
      return;
    }
    const waiting = setTimeout(() => {
      // An answer that is shown stays, whatever an earlier question is still waiting for.
      if (turn === turns && !answer) status.textContent = t('loading');
    }, 300);
    try {
      const found = await (await client).search(query, asTyped);
      const pages = await found.pages(0, portion);
      // An answer that comes after the next question is not shown.
      if (turn !== turns) return;
      answer = found;
      show(
        pages.map((page) => resultItem(page, t)),
        found.total > 0 ? t('results', { count: found.total }) : t('none', { query }),
      );
      const insist = (): void => {
        begin(true);
        input.focus();
      };
      status.append(...answerNotes(found, query, t, insist));
      if (found.total === 0) status.append(make('span', {}, t('help'), ' ', index));
      await elsewhere.offer(query, found.total === 0);
    } catch {
      if (turn === turns) show([], t('failed'));
      client = load();
    } finally {
      clearTimeout(waiting);
    }
  }

  function begin(asTyped = false): void {
    searching = search(asTyped);
  }

  function ask(query: string): void {
    input.value = query;
    input.focus();
    begin();
  }

  function show(items: readonly HTMLLIElement[], message: string): void {
    status.textContent = message;
    results.replaceChildren(...items);
    more.hidden = !answer || answer.total <= items.length;
    body.scrollTop = 0;
  }

  async function showMore(): Promise<void> {
    const shown = results.childElementCount;
    const pages = (await answer?.pages(shown, shown + portion)) ?? [];
    results.append(...pages.map((page) => resultItem(page, t)));
    more.hidden = !answer || answer.total <= results.childElementCount;
    results.children[shown]?.querySelector('a')?.focus();
  }

  function press(event: KeyboardEvent): void {
    const links = [...body.querySelectorAll<HTMLElement>('a, .search-recent')];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = linkBeside(event.key, at, links.length);
    if (event.key === 'Enter' && event.target === input) {
      // Who types fast means what is being looked for, not what is still shown.
      void searching.then(() => body.querySelector<HTMLElement>('li a')?.click());
    } else if (event.key === 'Escape') {
      // In a search field the key would only empty it.
      event.preventDefault();
      dialog.close();
    } else if (next !== undefined) {
      event.preventDefault();
      (links[next] ?? input).focus();
    } else if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
      // Typing goes on where it left off.
      input.focus();
    }
  }

  input.addEventListener('input', () => {
    begin();
  });
  more.addEventListener('click', () => void showMore());
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('keydown', press);
  dialog.addEventListener('close', () => {
    share('');
  });
  dialog.addEventListener('click', ({ target }) => {
    const followed = target instanceof Element && target.closest('a');
    if (followed) rememberQuery(input.value);
    // The dialog itself is only its backdrop and edges; a link to this very page leaves it too.
    if (followed || target === dialog) dialog.close();
  });

  return {
    open(query) {
      if (!dialog.open) dialog.showModal();
      if (query !== undefined) input.value = query;
      input.select();
      begin();
    },
  };
}

/** Keeps the query in the address, so that it can be shared; not in the history, so that "back" leaves the page. */
function share(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(history.state, '', address);
}
