/** The colour that a project gives itself in a style sheet, where its palette says `primary: custom`. */
import { listOf, textOf, type Group } from './settings.ts';

/** Below this, a colour looks grey and has no hue. */
const leastChroma = 0.03;

/**
 * The hue of `--md-primary-fg-color`, or of the accent, in degrees of OKLCH; undefined where no style sheet gives
 * one that can be read.
 *
 * @param read text of a file of the docs folder
 */
export async function readOwnHue(
  settings: Group,
  read: (path: string) => Promise<string | undefined>,
): Promise<number | undefined> {
  const sheets = await Promise.all(listOf(settings['extra_css']).map((path) => read(textOf(path) ?? '')));
  const text = sheets.join('\n').replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '');
  for (const name of ['primary', 'accent']) {
    const pattern = new RegExp(`--md-${name}-fg-color\\s*:\\s*([^;}]+)`, 'g');
    for (const [, colour] of text.matchAll(pattern)) {
      const hue = hueOfColour(colour!.trim());
      if (hue !== undefined) return hue;
    }
  }
  return undefined;
}

/** The hue of `#2980b9`, `rgb(…)`, `hsl(…)`, whole degrees; undefined for greys and for what is written otherwise. */
export function hueOfColour(colour: string): number | undefined {
  const rgb = ofHex(colour) ?? ofFunction(colour);
  if (!rgb) return undefined;
  // https://bottosson.github.io/posts/oklab/
  const [r, g, b] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const across = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const along = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  if (Math.hypot(across, along) < leastChroma) return undefined;
  return Math.round(((Math.atan2(along, across) * 180) / Math.PI + 360) % 360);
}

function ofHex(colour: string): number[] | undefined {
  const digits = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(colour)?.[1];
  if (digits === undefined) return undefined;
  const width = digits.length < 6 ? 1 : 2;
  return [0, 1, 2].map((at) => {
    const part = digits.slice(at * width, (at + 1) * width);
    return parseInt(width === 1 ? part + part : part, 16) / 255;
  });
}

function ofFunction(colour: string): number[] | undefined {
  const [, name, inside = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/i.exec(colour) ?? [];
  const parts = inside.match(/[\d.]+/g)?.map(Number) ?? [];
  if (name === undefined || parts.length < 3 || parts.some(Number.isNaN)) return undefined;
  const [first, second, third] = parts as [number, number, number];
  if (name.toLowerCase() === 'rgb') return [first / 255, second / 255, third / 255];
  // https://www.w3.org/TR/css-color-4/#hsl-to-rgb
  const [saturation, lightness] = [second / 100, third / 100];
  return [0, 8, 4].map((n) => {
    const k = (n + first / 30) % 12;
    return (
      lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    );
  });
}
