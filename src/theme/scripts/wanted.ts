import styles from '../styles/wanted.css?url&no-inline';
import { remember } from './device-storage.ts';
import { lateSheet } from './late-sheet.ts';
import { makeElement } from './make-element.ts';

/** What few sites want of their pages, by the words of `data-wants`: loaded by the pages of those alone. */
export async function startWanted(wants: readonly string[]): Promise<void> {
  await lateSheet(styles);
  if (wants.includes('header')) hideHeader();
  if (wants.includes('announcement')) offerToClose(document.querySelector('.announcement'));
  if (wants.includes('address')) trackSection();
}

/** Scrolling by less than this, in pixels, is no wish to read on. */
const leastScroll = 8;

/** Takes the header away while the reader scrolls down. It stays where the keyboard is in it. */
function hideHeader(): void {
  let last = scrollY;
  const follow = (): void => {
    if (Math.abs(scrollY - last) < leastScroll) return;
    document.documentElement.classList.toggle('header-away', scrollY > last && scrollY > 200);
    last = scrollY;
  };
  addEventListener('scroll', follow, { passive: true });
}

/** The next page shows it no more: `theme-early.js` looks for what is remembered here. */
function offerToClose(announcement: HTMLElement | null): void {
  if (!announcement) return;
  const label = document.body.dataset['close'] ?? '';
  const button = makeElement('button', { type: 'button', class: 'icon-button', 'aria-label': label });
  button.addEventListener('click', () => {
    remember('announcement', announcement.dataset['text']);
    announcement.remove();
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
  announcement.append(button);
}

/** Browsers refuse addresses that change too often. In milliseconds. */
const calm = 250;

/** Keeps the section that is being read in the address, not in the history. */
function trackSection(): void {
  const contents = document.querySelector('[class^=contents]:is(nav, div)');
  if (!contents) return;
  const note = (): void => {
    const { hash = '' } = contents.querySelector<HTMLAnchorElement>('[aria-current]') ?? {};
    if (hash === location.hash || (hash === '' && scrollY > 200)) return;
    history.replaceState(history.state, '', location.pathname + location.search + hash);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(note, calm);
  }).observe(contents, { subtree: true, attributeFilter: ['aria-current'] });
}
