/** Encrypting a photo of the reader's own: what the controls do, and the worker behind them. */
import { makeControls } from './controls.ts';
import type { Answer, Flip, Request } from './messages.ts';
import { showEncrypted, showOpened, showPhoto, showProgress, showRows } from './result.ts';
import { saveFile } from './save-file.ts';
import { showKey, showLink } from './show-secret.ts';
import type { Phrases } from './words.ts';

/**
 * Makes the tool.
 *
 * @param exampleAddress of the photo for those who have none at hand
 * @returns the tool, and the control that comes first
 */
export function makeTool(
  phrases: Phrases,
  exampleAddress: string,
): { readonly box: HTMLElement; readonly first: HTMLElement } {
  const { say, number } = phrases;
  const controls = makeControls(phrases);
  const { file, bit, status, result, own, other } = controls;
  // Loaded with the tool, so that afterwards nothing need be fetched: readers may go offline first.
  let worker: Worker | undefined = beginWorker();
  /** Of the file that was encrypted last. */
  let name = '';
  let key = '';
  let size = 0;
  /** Where the last wish to open something came from. */
  let asked: 'own' | 'other' = 'own';
  /** What was opened of the reader's stored file. */
  let opened: Blob | undefined;

  function ask(request: Request): void {
    worker ??= beginWorker();
    worker.postMessage(request);
  }

  function beginWorker(): Worker {
    const begun = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    begun.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      hear(data);
    });
    begun.addEventListener('error', ({ message }) => {
      stop();
      status.textContent = say('failed', { reason: message || 'Worker' });
    });
    return begun;
  }

  /** Whatever it is at, it ends at once, and what it held is gone. */
  function stop(): void {
    worker?.terminate();
    worker = undefined;
    controls.work.hidden = true;
  }

  function hear(answer: Answer): void {
    switch (answer.kind) {
      case 'progress':
        showProgress(controls, phrases, answer);
        return;
      case 'photo':
        showPhoto(controls, phrases, answer.picture);
        return;
      case 'rows':
        showRows(controls, answer);
        return;
      case 'encrypted':
        ({ key } = answer);
        ({ size } = answer.stored);
        showEncrypted(controls, phrases, answer);
        showLink(controls, name, answer.iv, key);
        showFlip();
        return;
      default:
        controls.work.hidden = true;
        hearEnd(answer);
    }
  }

  function hearEnd(answer: Exclude<Answer, { kind: 'progress' | 'photo' | 'rows' | 'encrypted' }>): void {
    switch (answer.kind) {
      case 'done':
        status.textContent = say('done', { size: number(size) });
        return;
      case 'fault':
        status.textContent = say(answer.fault);
        return;
      case 'failed':
        status.textContent = say('failed', { reason: answer.reason });
        return;
      case 'stored':
        saveFile(answer.file, `${name}.encrypted`);
        return;
      default:
        status.textContent = '';
        showOpened(asked === 'own' ? own : other, phrases, answer);
        if (asked === 'own') return;
        opened = answer.kind === 'opened' ? answer.file : undefined;
        controls.saveOther.hidden = !opened;
    }
  }

  function encrypt(chosen: Blob, chosenName: string): void {
    // A worker that is at another photo goes; one that waits is taken.
    if (!controls.work.hidden) stop();
    name = chosenName;
    result.hidden = true;
    showOpened(own, phrases);
    controls.work.hidden = false;
    ask({ kind: 'encrypt', file: chosen });
  }

  /** The bit to be turned over, as the controls say; undefined with the right key. */
  function flip(): Flip | undefined {
    const of = controls.wrongKey.checked ? 'key' : controls.changedFile.checked ? 'file' : undefined;
    if (!of) return undefined;
    const wanted = Math.floor(bit.valueAsNumber) || 0;
    return { of, bit: Math.min(bitsOf(of) - 1, Math.max(0, wanted)) };
  }

  function bitsOf(of: Flip['of']): number {
    return of === 'key' ? key.length * 4 : size * 8;
  }

  function showFlip(): void {
    const chosen = flip();
    bit.disabled = !chosen;
    bit.max = String(bitsOf(chosen?.of ?? 'key') - 1);
    showKey(controls, key, chosen);
  }

  async function takeExample(): Promise<void> {
    try {
      const response = await fetch(exampleAddress);
      const fileName = exampleAddress.slice(exampleAddress.lastIndexOf('/') + 1);
      encrypt(await response.blob(), decodeURIComponent(fileName));
    } catch (error) {
      status.textContent = say('failed', { reason: error instanceof Error ? error.message : String(error) });
    }
  }

  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen) encrypt(chosen, chosen.name);
  });
  controls.example.addEventListener('click', () => void takeExample());
  controls.cancel.addEventListener('click', () => {
    stop();
    result.hidden = true;
    file.value = '';
    status.textContent = say('cancelled');
    // The button is gone: what the reader goes on with is the choice of a file.
    file.focus();
  });
  result.addEventListener('input', showFlip);
  controls.open.addEventListener('click', () => {
    asked = 'own';
    const chosen = flip();
    ask({ kind: 'open', ...(chosen && { flip: chosen }) });
  });
  controls.save.addEventListener('click', () => {
    ask({ kind: 'save' });
  });
  controls.openOther.addEventListener('click', () => {
    const stored = controls.otherFile.files?.[0];
    asked = 'other';
    showOpened(other, phrases);
    controls.saveOther.hidden = true;
    if (stored) ask({ kind: 'open-stored', file: stored, fragment: controls.fragment.value });
    else status.textContent = say('choose');
  });
  controls.saveOther.addEventListener('click', () => {
    const stored = controls.otherFile.files?.[0];
    if (opened && stored) saveFile(opened, stored.name.replace(/\.encrypted$/, ''));
  });
  return { box: controls.box, first: file };
}
