import { makeElement } from './make-element.ts';

/**
 * Lets every figure be opened large: by a button, which the keyboard reaches, or by the picture itself.
 * What shows it is loaded when the reader reaches for it. The words stand in the body's `data-enlarge`
 * and `data-close`.
 */
export function startFigures(): void {
  const { enlarge = '', close = '' } = document.body.dataset;
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.prose figure img')].filter(
    (picture) => !picture.closest('a, button'),
  );
  const load = () => import('./picture-dialog.ts');
  pictures.forEach((picture, index) => {
    const shown = picture.closest('picture') ?? picture;
    const name = picture.closest('figure')?.querySelector('figcaption')?.textContent.trim() ?? picture.alt;
    const label = name ? `${enlarge}: ${name}` : enlarge;
    const button = makeElement('button', {
      type: 'button',
      class: 'icon-button enlarge',
      title: enlarge,
      'aria-label': label,
      'aria-haspopup': 'dialog',
    });
    const frame = makeElement('span', { class: 'enlargeable' });
    shown.before(frame);
    frame.append(shown, button);
    for (const intent of ['pointerenter', 'focusin']) {
      frame.addEventListener(intent, () => void load(), { once: true, passive: true });
    }
    frame.addEventListener('click', () => {
      button.focus({ preventScroll: true });
      void load().then(({ showPictures }) => showPictures(pictures, index, close));
    });
  });
}
