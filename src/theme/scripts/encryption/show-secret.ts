/** The key and the link, written out. */
import type { Flip } from './messages.ts';
import { partOf } from './parts.ts';

/** The key in hexadecimal; the digit in which a bit is turned over is changed and marked. */
export function showKey(root: HTMLElement, key: string, flip: Flip | undefined): void {
  const code = partOf(root, 'code', 'key');
  if (flip?.of !== 'key') {
    code.textContent = key;
    return;
  }
  const place = flip.bit >> 2;
  const digit = (Number.parseInt(key.charAt(place), 16) ^ (8 >> (flip.bit & 3))).toString(16);
  const mark = document.createElement('mark');
  mark.textContent = digit;
  code.replaceChildren(key.slice(0, place), mark, key.slice(place + 1));
}

/** The link that would go to the recipient, whole and part by part. */
export function showLink(root: HTMLElement, name: string, iv: string, key: string): void {
  const path = `/slot/${encodeURIComponent(name)}`;
  partOf(root, 'code', 'link-path').textContent = path;
  partOf(root, 'code', 'link-iv').textContent = iv;
  partOf(root, 'code', 'link-key').textContent = key;
  partOf(root, 'code', 'link').textContent = `aesgcm://upload.example.org${path}#${iv}${key}`;
}
