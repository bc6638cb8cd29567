import styles from '../styles/picture-dialog.css?url&no-inline';
import { lateSheet } from './late-sheet.ts';
import { makeElement as make } from './make-element.ts';
import { turnedTo } from './turned-to.ts';

/** Begins to load as soon as this is. */
const sheet = lateSheet(styles);

/**
 * Shows a picture as large as the window in a dialog, with its caption. Arrows turn to the page's other
 * pictures; Escape, a click or the button closes it, and the focus is where it was.
 *
 * @param first which of the pictures
 * @param closeLabel name of the button that closes it
 */
export async function showPictures(
  pictures: readonly HTMLImageElement[],
  first: number,
  closeLabel: string,
): Promise<void> {
  await sheet;
  let index = first;
  const figure = make('figure', {});
  const close = make('button', {
    type: 'button',
    class: 'icon-button picture-close',
    'aria-label': closeLabel,
  });
  const dialog = make('dialog', { class: 'picture-dialog' }, close, figure);

  function show(): void {
    const picture = pictures[index];
    if (!picture) return;
    const caption = picture.closest('figure')?.querySelector('figcaption');
    dialog.setAttribute('aria-label', caption?.textContent.trim() ?? picture.alt);
    figure.replaceChildren(enlarged(picture), ...(caption ? [document.importNode(caption, true)] : []));
  }

  dialog.addEventListener('keydown', ({ key }) => {
    const turned = turnedTo(key, index, pictures.length, getComputedStyle(dialog).direction === 'rtl');
    if (turned === undefined) return;
    index = turned;
    show();
  });
  dialog.addEventListener('click', ({ target }) => {
    // A link in the caption is followed; all else leads back.
    if (!(target instanceof Element && target.closest('figcaption a'))) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  show();
  dialog.showModal();
}

/** A copy that is wanted as wide as the window, so that the browser takes the sharpest file for it. */
function enlarged(picture: HTMLImageElement): Element {
  const copy = document.importNode(picture.closest('picture') ?? picture, true);
  for (const part of [copy, ...copy.querySelectorAll('source, img')]) {
    if (part.hasAttribute('srcset')) part.setAttribute('sizes', '100vw');
    part.removeAttribute('loading');
  }
  return copy;
}
