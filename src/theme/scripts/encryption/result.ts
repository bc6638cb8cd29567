/** What the worker answers, shown. */
import type { Controls, PicturePlace } from './controls.ts';
import type { Answer, Fault } from './messages.ts';
import type { Phrases } from './words.ts';

type Told<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** How far it is. A screen reader hears every quarter, not every percent. */
export function showProgress(
  { progress, status }: Controls,
  { say }: Phrases,
  { stage, share }: Told<'progress'>,
): void {
  // WebCrypto encrypts in one go and tells nothing meanwhile: a bar without a value says so.
  if (stage === 'encrypting') progress.removeAttribute('value');
  else progress.value = share;
  const text = say(stage, { percent: String(Math.floor(share * 4) * 25) });
  if (status.textContent !== text) status.textContent = text;
}

/** A picture, or why there is none. */
export function showPhoto(
  { result, photo }: Controls,
  { say }: Phrases,
  picture: Told<'photo'>['picture'],
): void {
  result.hidden = false;
  const isDrawn = showPicture(photo, picture);
  photo.note.hidden = isDrawn;
  photo.note.textContent = typeof picture === 'string' ? say(picture) : '';
}

function showPicture({ canvas }: PicturePlace, picture: ImageBitmap | Fault): boolean {
  const isDrawn = typeof picture !== 'string';
  canvas.hidden = !isDrawn;
  if (!isDrawn) return false;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
  return true;
}

/** The numbers of both files, and an empty canvas for the dots of the second. */
export function showEncrypted(
  { numbers, noise, noiseNote }: Controls,
  { say, number }: Phrases,
  answer: Told<'encrypted'>,
): void {
  for (const side of ['plain', 'stored'] as const) {
    numbers[side].size.textContent = number(answer[side].size);
    numbers[side].entropy.textContent = number(answer[side].entropy, 3);
    numbers[side].start.textContent = answer[side].start;
  }
  noise.width = answer.width;
  noise.height = answer.height;
  noise.setAttribute('aria-label', say('dotsAlt', { size: number(answer.drawn) }));
  const isPart = answer.drawn < answer.stored.size;
  noiseNote.textContent = isPart ? say('part', { size: number(answer.drawn) }) : '';
}

export function showRows({ noise }: Controls, { top, pixels }: Told<'rows'>): void {
  noise.getContext('2d')?.putImageData(new ImageData(pixels, noise.width), 0, top);
}

/** What came of opening; nothing before it is asked for. */
export function showOpened(
  place: PicturePlace,
  { say, number }: Phrases,
  answer?: Told<'opened'> | Told<'refused'>,
): void {
  showPicture(place, answer?.kind === 'opened' ? answer.picture : 'broken');
  if (!answer) place.note.textContent = '';
  else if (answer.kind === 'refused') place.note.textContent = say('refused');
  else place.note.textContent = say('opened', { size: number(answer.file.size) });
}
