/** The parts of the page that the script fills and reads: `data-part="…"`. */

/** Finds a part of the markup that comes with the script; without it the two do not fit together. */
export function partOf<Name extends keyof HTMLElementTagNameMap>(
  root: HTMLElement,
  tag: Name,
  part: string,
): HTMLElementTagNameMap[Name] {
  const found = root.querySelector<HTMLElementTagNameMap[Name]>(`${tag}[data-part="${part}"]`);
  if (!found) throw new Error(`The page has no <${tag} data-part="${part}">.`);
  return found;
}

/** Puts a picture on a canvas of its size. */
export function drawPicture(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
}
