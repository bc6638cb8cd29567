import { remember } from './device-storage.ts';

/**
 * Lets the reader choose light, dark or the system's theme. `theme-early.js` reads the choice on the
 * next page, before it is painted.
 */
export function startThemeSwitch(): void {
  const select = document.querySelector<HTMLSelectElement>('.theme-switch select');
  if (!select) return;
  const root = document.documentElement;
  const show = (): void => {
    const theme = root.dataset['theme'];
    select.value = theme ?? 'system';
    // The browser's own bars take the colour of the paper as it is now.
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      meta.dataset['media'] ??= meta.media;
      meta.media = !theme ? meta.dataset['media'] : meta.dataset['media'].includes(theme) ? 'all' : 'not all';
    }
  };
  show();
  select.addEventListener('change', () => {
    const chosen = select.value === 'system' ? undefined : select.value;
    if (chosen) root.dataset['theme'] = chosen;
    else delete root.dataset['theme'];
    remember('theme', chosen);
    show();
  });
}
