/** The tool's controls and the places that it fills. */
import { makeElement as make } from '../make-element.ts';
import type { Phrases } from './words.ts';

/** Ways to open: the right one, and two that are refused. */
const flipNames = ['rightKey', 'wrongKey', 'changedFile'] as const;

export type Controls = ReturnType<typeof makeControls>;

export function makeControls({ say }: Phrases) {
  const file = make('input', { type: 'file', accept: 'image/*,.heic,.heif' });
  const example = button(say('example'));
  const progress = make('progress', { max: '1', 'aria-label': say('progress') });
  const cancel = button(say('cancel'));
  const work = make('div', { class: 'try-work', hidden: '' }, progress, cancel);
  const status = make('p', { role: 'status' });

  const photo = makePicture(say('photoAlt'));
  const noise = make('canvas', { class: 'dots', role: 'img' });
  const noiseNote = make('span', {});
  const numbers = makeNumbers({ say });

  const flips = flipNames.map((_, index) =>
    make('input', { type: 'radio', name: 'flip', ...(index === 0 && { checked: '' }) }),
  );
  const [, wrongKey, changedFile] = flips as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
  const bit = make('input', { type: 'number', min: '0', value: '255', inputmode: 'numeric' });
  const key = make('code', {});
  const open = button(say('tryOpen'), 'md-button md-button--primary');
  const save = button(say('save'));
  const own = makePicture(say('openedAlt'), true);

  const link = makeLink({ say });
  const result = make(
    'div',
    { hidden: '' },
    make(
      'div',
      { class: 'grid' },
      make('figure', {}, photo.box, caption(strong(say('onDevice')))),
      make('figure', {}, noise, caption(strong(say('onServer')), `. ${say('dots')} `, noiseNote)),
    ),
    numbers.box,
    make(
      'fieldset',
      {},
      make('legend', {}, say('open')),
      ...flipNames.map((name, index) => make('label', {}, flips[index]!, say(name))),
      make('label', {}, say('bit'), bit),
      make('p', {}, `${say('key')}: `, key),
      open,
      save,
      own.box,
    ),
    link.box,
  );

  const otherFile = make('input', { type: 'file' });
  const fragment = make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  const openOther = button(say('tryOpen'));
  const other = makePicture(say('openedAlt'), true);
  const saveOther = button(say('saveOpened'));
  saveOther.hidden = true;

  const box = make(
    'div',
    { class: 'try-encryption', role: 'group', 'aria-label': say('label') },
    make(
      'fieldset',
      {},
      make('legend', {}, say('photo')),
      make('label', {}, say('choose'), file),
      example,
      make('p', { class: 'aside' }, say('stays')),
    ),
    work,
    status,
    result,
    make(
      'details',
      {},
      make('summary', {}, say('other')),
      make('label', {}, say('otherFile'), otherFile),
      make('label', {}, say('fragmentLabel'), fragment),
      openOther,
      other.box,
      saveOther,
    ),
  );
  return {
    box,
    ...{ file, example, work, progress, cancel, status, result, photo, noise, noiseNote, numbers },
    ...{ wrongKey, changedFile, bit, key, open, save, own, link },
    ...{ otherFile, fragment, openOther, other, saveOther },
  };
}

export interface PicturePlace {
  readonly box: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly note: HTMLElement;
}

/** A place for a picture, and for what is said of it or instead of it. */
function makePicture(alt: string, isSpoken = false): PicturePlace {
  const canvas = make('canvas', { role: 'img', 'aria-label': alt, hidden: '' });
  const note = make('p', isSpoken ? { role: 'status' } : { class: 'screen', hidden: '' });
  return { box: make('div', {}, note, canvas), canvas, note };
}

/** A table of both files in numbers. */
function makeNumbers({ say }: Pick<Phrases, 'say'>) {
  const row = (name: string) => {
    const size = make('td', {});
    const entropy = make('td', {});
    const start = make('code', {});
    return {
      size,
      entropy,
      start,
      line: make('tr', {}, make('th', { scope: 'row' }, name), size, entropy, make('td', {}, start)),
    };
  };
  const plain = row(say('onDevice'));
  const stored = row(say('onServer'));
  const heads = (['file', 'size', 'entropy', 'start'] as const).map((name) =>
    make(
      'th',
      { scope: 'col' },
      say(name === 'entropy' ? 'entropyHead' : name === 'start' ? 'startHead' : name),
    ),
  );
  const box = make(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'group', 'aria-label': say('numbers') },
    make(
      'table',
      {},
      make('thead', {}, make('tr', {}, ...heads)),
      make('tbody', {}, plain.line, stored.line),
    ),
  );
  return { box, plain, stored };
}

/** The link, whole and part by part. */
function makeLink({ say }: Pick<Phrases, 'say'>) {
  const whole = make('code', {});
  const path = make('code', {});
  const iv = make('code', {});
  const key = make('code', {});
  const parts: readonly (readonly [HTMLElement, string])[] = [
    [make('code', {}, 'aesgcm://'), say('partScheme')],
    [make('code', {}, 'upload.example.org'), say('partHost')],
    [path, say('partPath')],
    [make('code', {}, '#'), say('partHash')],
    [iv, say('partIv')],
    [key, say('partKey')],
  ];
  const list = parts.map(([part, meaning]) => make('div', {}, make('dt', {}, part), make('dd', {}, meaning)));
  const box = make(
    'fieldset',
    {},
    make('legend', {}, say('link')),
    make('p', {}, say('linkIntro')),
    make('p', {}, whole),
    make('dl', {}, ...list),
  );
  return { box, whole, path, iv, key };
}

function button(text: string, look = 'md-button'): HTMLButtonElement {
  return make('button', { type: 'button', class: look }, text);
}
function strong(text: string): HTMLElement {
  return make('b', {}, text);
}
function caption(...parts: (Node | string)[]): HTMLElement {
  return make('figcaption', {}, ...parts);
}
