/** Loads the search when the reader reaches for it, not before. */
export function startSearch(): void {
  const parameters = new URLSearchParams(location.search);
  if (parameters.has('highlight')) {
    void import('./found-words.ts').then(({ markFoundWords }) => {
      markFoundWords(parameters.getAll('highlight'));
    });
  }

  const button = document.querySelector<HTMLAnchorElement>('.search-button');
  if (!button) return;
  const load = () => import('./search-dialog.ts').then(({ searchDialog }) => searchDialog(button));
  const open = (query?: string): void => {
    void load().then((dialog) => {
      dialog.open(query);
    });
  };
  for (const intent of ['pointerenter', 'touchstart', 'focus']) {
    button.addEventListener(intent, () => void load(), { once: true, passive: true });
  }
  // Without scripts it is a link to the index of headings.
  button.setAttribute('role', 'button');
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event, isTyping(event.target))) return;
    event.preventDefault();
    open();
  });
  if (parameters.has('q')) open(parameters.get('q') ?? '');
}

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Whether these keys ask for the search: Ctrl+K or ⌘K anywhere, `/` where it is not text. The K is told
 * by its place: on a Bulgarian keyboard it types к.
 */
export function asksForSearch(keys: Keys, typing: boolean): boolean {
  if (keys.altKey) return false;
  if (keys.ctrlKey || keys.metaKey) return keys.code === 'KeyK';
  return keys.key === '/' && !typing;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
