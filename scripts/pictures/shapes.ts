/** Parts that the drawn pictures share, as SVG text. Lengths are in pixels of the picture. */
import { clouds, hash } from './noise.ts';
import { palette } from './palette.ts';

export const width = 1600;
export const height = 800;

/** A whole picture around its parts, on a background that fades downwards. */
export function picture(top: string, bottom: string, ...parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${fade('ground', top, bottom)}
<rect width="100%" height="100%" fill="url(#ground)"/>
${parts.join('\n')}
</svg>`;
}

/** Defines a fade from one colour to another, downwards; used as `url(#id)`. */
export function fade(id: string, from: string, to: string): string {
  return `<linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;
}

/** Defines a light that fades to nothing around its middle; used as `url(#id)`. */
export function glow(id: string, colour: string, strength: number): string {
  return `<radialGradient id="${id}"><stop stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;
}

export function at(x: number, y: number, part: string, turn = 0, scale = 1): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${part}</g>`;
}

export function box(
  x: number,
  y: number,
  w: number,
  h: number,
  radius: number,
  fill: string,
  more = '',
): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}" ${more}/>`;
}

export function dot(x: number, y: number, radius: number, fill: string, more = ''): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${more}/>`;
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function stroke(d: string, colour: string, thickness: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${thickness}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

/** The outline of hills from edge to edge, closed below `foot`. */
export function ridge(
  base: number,
  swing: number,
  length: number,
  seed: number,
  foot: number = height,
): string {
  const points: string[] = [];
  for (let x = 0; x <= width; x += 10) {
    points.push(`${x} ${round(base - swing * clouds(x / length, seed * 9.7, 4, seed))}`);
  }
  return `M0 ${foot}L${points.join('L')}L${width} ${foot}Z`;
}

/** Stars above `floor`, thinner towards it. */
export function stars(count: number, floor: number, seed: number): string {
  return Array.from({ length: count }, (_, index) => {
    const fall = hash(index, 1, seed) ** 1.5;
    const opacity = round(0.25 + 0.65 * hash(index, 2, seed));
    const radius = 1 + 1.6 * hash(index, 3, seed) ** 3;
    return dot(width * hash(index, 0, seed), floor * fall, radius, palette.pale, `opacity="${opacity}"`);
  }).join('');
}

/** A speech bubble around the origin's lower tip, its tail to the left (-1) or right (1). */
export function bubble(w: number, h: number, side: -1 | 1, fill: string): string {
  const r = Math.min(46, h / 2);
  const x = side < 0 ? -w * 0.16 : w * 0.16 - w;
  const y = -h - 44;
  const root = side < 0 ? x + w * 0.16 + 62 : x + w * 0.84 - 62;
  const tail = `M${root} ${y + h - 4}C${side * -40} ${y + h + 20} ${side * -22} -10 0 0C${side * -8} -22 ${side * -6} ${y + h + 10} ${side * -12} ${y + h - 4}Z`;
  return box(x, y, w, h, r, fill) + path(tail, fill);
}

/** Lines of writing that nobody can read. */
export function writing(
  x: number,
  y: number,
  lengths: readonly number[],
  colour: string,
  step = 34,
  thick = 13,
): string {
  return lengths.map((length, index) => box(x, y + index * step, length, thick, thick / 2, colour)).join('');
}

/** A closed padlock around the origin, 100 wide. */
export function padlock(body: string, hole: string): string {
  return [
    stroke('M-28 -14V-40A28 28 0 0 1 28 -40V-14', body, 15),
    box(-50, -20, 100, 80, 20, body),
    dot(0, 12, 11, hole),
    box(-5, 14, 10, 24, 5, hole),
  ].join('');
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
