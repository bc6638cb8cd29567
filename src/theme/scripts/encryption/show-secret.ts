/** The key and the link, written out. */
import type { Controls } from './controls.ts';
import type { Flip } from './messages.ts';

/** The key in hexadecimal; the digit in which a bit is turned over is changed and marked. */
export function showKey({ key: place }: Controls, key: string, flip: Flip | undefined): void {
  if (flip?.of !== 'key') {
    place.textContent = key;
    return;
  }
  const at = flip.bit >> 2;
  const digit = (Number.parseInt(key.charAt(at), 16) ^ (8 >> (flip.bit & 3))).toString(16);
  const mark = document.createElement('mark');
  mark.textContent = digit;
  place.replaceChildren(key.slice(0, at), mark, key.slice(at + 1));
}

/** The link that would go to the recipient, whole and part by part. */
export function showLink({ link }: Controls, name: string, iv: string, key: string): void {
  const path = `/slot/${encodeURIComponent(name)}`;
  link.path.textContent = path;
  link.iv.textContent = iv;
  link.key.textContent = key;
  link.whole.textContent = `aesgcm://upload.example.org${path}#${iv}${key}`;
}
