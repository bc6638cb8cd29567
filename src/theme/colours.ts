/** The theme's colours where style sheets do not reach: the browser's bars and the web app manifest. */

/** Hues of the theme in degrees, where a site chooses none. `styles/tokens.css` begins with the same. */
export const ownHues = { accent: 35, paper: 72 } as const;

/** The paper in both themes as `#rrggbb`. */
export function paperColours(hue: number = ownHues.paper): { readonly light: string; readonly dark: string } {
  return { light: hexOf(0.988, 0.005, hue), dark: hexOf(0.19, 0.008, hue) };
}

/** Light colours for pictures with the site's name on them, as `#rrggbb`. */
export function socialColours(hues: Partial<Record<keyof typeof ownHues, number>> = {}): {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
} {
  const { accent, paper } = { ...ownHues, ...hues };
  return {
    paper: hexOf(0.988, 0.005, paper),
    ink: hexOf(0.24, 0.012, paper),
    accent: hexOf(0.485, 0.155, accent),
  };
}

/**
 * OKLCH as `#rrggbb`; what sRGB does not hold is cut off, as browsers do.
 *
 * @param lightness from 0 to 1
 * @param hue in degrees
 * @see https://www.w3.org/TR/css-color-4/#color-conversion-code
 */
export function hexOf(lightness: number, chroma: number, hue: number): string {
  const hex = linearRgb(lightness, chroma, hue).map((value) => {
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${hex.join('')}`;
}

/** Red, green and blue before gamma, from 0 to 1. */
export function linearRgb(
  lightness: number,
  chroma: number,
  hue: number,
): readonly [red: number, green: number, blue: number] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const inGamut = (value: number): number => Math.min(1, Math.max(0, value));
  return [
    inGamut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    inGamut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    inGamut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
