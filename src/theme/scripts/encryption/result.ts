/** What the worker answers, shown. */
import type { Answer, Fault } from './messages.ts';
import { drawPicture, partOf } from './parts.ts';
import type { Phrases } from './words.ts';

type Told<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** How far it is. A screen reader hears every quarter, not every percent. */
export function showProgress(root: HTMLElement, { say }: Phrases, { stage, share }: Told<'progress'>): void {
  const progress = partOf(root, 'progress', 'progress');
  // WebCrypto encrypts in one go and tells nothing meanwhile: a bar without a value says so.
  if (stage === 'encrypting') progress.removeAttribute('value');
  else progress.value = share;
  const percent = String(Math.floor(share * 4) * 25);
  showStatus(root, say(stage, { percent }));
}

/** Says it in the live region, unless it says so already. */
export function showStatus(root: HTMLElement, text: string): void {
  const status = partOf(root, 'p', 'status');
  if (status.textContent !== text) status.textContent = text;
}

export function showPhoto(root: HTMLElement, { say }: Phrases, picture: ImageBitmap | Fault): void {
  partOf(root, 'div', 'result').hidden = false;
  showPicture(root, 'photo', picture, typeof picture === 'string' ? say(picture) : '');
}

/** A picture on the canvas of that name, or a note instead of it. */
function showPicture(root: HTMLElement, name: string, picture: ImageBitmap | Fault, text: string): void {
  const canvas = partOf(root, 'canvas', name);
  const note = partOf(root, 'p', `${name}-note`);
  canvas.hidden = typeof picture === 'string';
  note.textContent = text;
  note.hidden = text === '';
  if (typeof picture !== 'string') drawPicture(canvas, picture);
}

/** The numbers of both files, and an empty canvas for the dots of the second. */
export function showEncrypted(root: HTMLElement, { say, number }: Phrases, answer: Told<'encrypted'>): void {
  for (const side of ['plain', 'stored'] as const) {
    partOf(root, 'td', `${side}-size`).textContent = number(answer[side].size);
    partOf(root, 'td', `${side}-entropy`).textContent = number(answer[side].entropy, 3);
    partOf(root, 'code', `${side}-start`).textContent = answer[side].start;
  }
  const canvas = partOf(root, 'canvas', 'noise');
  canvas.width = answer.width;
  canvas.height = answer.height;
  canvas.setAttribute('aria-label', say('noiseAlt', { size: number(answer.drawn) }));
  const isPart = answer.drawn < answer.stored.size;
  partOf(root, 'span', 'noise-note').textContent = isPart ? say('part', { size: number(answer.drawn) }) : '';
}

export function showRows(root: HTMLElement, { top, pixels }: Told<'rows'>): void {
  const canvas = partOf(root, 'canvas', 'noise');
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, canvas.width), 0, top);
}

/** What came of opening; `area` is where it was asked for. */
export function showOpened(
  root: HTMLElement,
  { say, number }: Phrases,
  area: 'own' | 'other',
  answer: Told<'opened'> | Told<'refused'> | undefined,
): void {
  partOf(root, 'div', `${area}-outcome`).hidden = answer === undefined;
  const picture = answer?.kind === 'opened' ? answer.picture : 'broken';
  const text =
    answer?.kind === 'opened'
      ? say('opened', { size: number(answer.file.size) })
      : answer?.kind === 'refused'
        ? say('refused')
        : '';
  showPicture(root, area, picture, text);
}
