/** The page where readers encrypt a photo of their own: its controls, and the worker behind them. */
import type { Answer, Flip, Request } from './messages.ts';
import { partOf } from './parts.ts';
import { saveFile } from './save-file.ts';
import { showEncrypted, showOpened, showPhoto, showProgress, showRows, showStatus } from './result.ts';
import { showKey, showLink } from './show-secret.ts';
import { phrasesOf } from './words.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-try-encryption]')) start(root);

function start(root: HTMLElement): void {
  const phrases = phrasesOf(root);
  const file = partOf(root, 'input', 'file');
  const bit = partOf(root, 'input', 'bit');
  let worker: Worker | undefined;
  /** Of the file that was encrypted last. */
  let name = '';
  let key = '';
  let size = 0;
  /** Where the last wish to open something came from. */
  let area: 'own' | 'other' = 'own';

  function ask(request: Request): void {
    worker ??= beginWorker();
    worker.postMessage(request);
  }

  function beginWorker(): Worker {
    const begun = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    begun.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      hear(data);
    });
    begun.addEventListener('error', (event) => {
      stop();
      showStatus(root, phrases.say('failed', { reason: event.message || 'Worker' }));
    });
    return begun;
  }

  /** Whatever it is at, it ends at once, and what it held is gone. */
  function stop(): void {
    worker?.terminate();
    worker = undefined;
    showWork(false);
  }

  function showWork(isBusy: boolean): void {
    partOf(root, 'div', 'work').hidden = !isBusy;
  }

  function hear(answer: Answer): void {
    if (answer.kind === 'progress') showProgress(root, phrases, answer);
    else if (answer.kind === 'photo') showPhoto(root, phrases, answer.picture);
    else if (answer.kind === 'rows') showRows(root, answer);
    else if (answer.kind === 'encrypted') {
      ({ key } = answer);
      ({ size } = answer.stored);
      showEncrypted(root, phrases, answer);
      showLink(root, name, answer.iv, key);
      showFlip();
    } else {
      showWork(false);
      if (answer.kind === 'done') showStatus(root, phrases.say('done', { size: phrases.number(size) }));
      else if (answer.kind === 'fault') showStatus(root, phrases.say(answer.fault));
      else if (answer.kind === 'failed') showStatus(root, phrases.say('failed', { reason: answer.reason }));
      else if (answer.kind === 'stored') saveFile(answer.file, `${name}.encrypted`);
      else {
        if (area === 'other') showStatus(root, '');
        showOpened(root, phrases, area, answer);
        if (area === 'other' && answer.kind === 'opened') offer(answer.file);
      }
    }
  }

  function encrypt(chosen: Blob, chosenName: string): void {
    stop();
    name = chosenName;
    partOf(root, 'div', 'result').hidden = true;
    showOpened(root, phrases, 'own', undefined);
    showWork(true);
    ask({ kind: 'encrypt', file: chosen });
  }

  /** The bit to be turned over, as the controls say; undefined with the right key. */
  function flip(): Flip | undefined {
    const of = root.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value;
    if (of !== 'key' && of !== 'file') return undefined;
    const most = (of === 'key' ? key.length * 4 : size * 8) - 1;
    return { of, bit: Math.min(most, Math.max(0, Math.floor(bit.valueAsNumber || 0))) };
  }

  function showFlip(): void {
    const chosen = flip();
    bit.disabled = chosen === undefined;
    bit.max = String((chosen?.of === 'file' ? size * 8 : key.length * 4) - 1);
    showKey(root, key, chosen);
  }

  function offer(opened: Blob): void {
    const save = partOf(root, 'button', 'save-other');
    save.onclick = () => {
      saveFile(
        opened,
        partOf(root, 'input', 'other-file').files?.[0]?.name.replace(/\.encrypted$/, '') ?? '',
      );
    };
  }

  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen) encrypt(chosen, chosen.name);
  });
  partOf(root, 'button', 'example').addEventListener('click', () => {
    const address = root.dataset['example'] ?? '';
    void fetch(address)
      .then((response) => response.blob())
      .then(
        (photo) => {
          encrypt(photo, decodeURIComponent(address.slice(address.lastIndexOf('/') + 1)));
        },
        (error: unknown) => {
          showStatus(root, phrases.say('failed', { reason: String(error) }));
        },
      );
  });
  partOf(root, 'button', 'cancel').addEventListener('click', () => {
    stop();
    partOf(root, 'div', 'result').hidden = true;
    file.value = '';
    showStatus(root, phrases.say('cancelled'));
    // The button is gone: what the reader goes on with is the choice of a file.
    file.focus();
  });
  partOf(root, 'fieldset', 'flip').addEventListener('input', showFlip);
  partOf(root, 'button', 'open').addEventListener('click', () => {
    area = 'own';
    const chosen = flip();
    ask({ kind: 'open', ...(chosen && { flip: chosen }) });
  });
  partOf(root, 'button', 'save').addEventListener('click', () => {
    ask({ kind: 'save' });
  });
  partOf(root, 'button', 'open-other').addEventListener('click', () => {
    const other = partOf(root, 'input', 'other-file').files?.[0];
    area = 'other';
    showOpened(root, phrases, 'other', undefined);
    if (!other) showStatus(root, phrases.say('choose'));
    else ask({ kind: 'open-stored', file: other, fragment: partOf(root, 'input', 'fragment').value });
  });
}
