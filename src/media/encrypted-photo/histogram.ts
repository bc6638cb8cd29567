/** Histograms of byte values: a bar for each of the 256. */

/** Of the bars, in the drawing's own units. */
const bar = 2;
const height = 200;
const margin = { start: 2, top: 6, end: 2, foot: 30 };
const fontSize = 22;

/** Of a whole histogram, in CSS pixels at its natural size. */
export const histogramSize = {
  width: 256 * bar + margin.start + margin.end,
  height: height + margin.top + margin.foot,
};

export type Scheme = 'light' | 'dark';

/** The theme's own colours, as an image must have them written. */
const colours: Readonly<Record<Scheme, { bars: string; line: string; text: string }>> = {
  light: { bars: '#c8694f', line: '#241e1a', text: '#5a524c' },
  dark: { bars: '#b0634b', line: '#fdfbf7', text: '#c3bab2' },
};

/**
 * The outline of the bars as SVG path data, from the left foot to the right.
 *
 * @param most the count that a bar of full height stands for
 */
export function barsPath(counts: Uint32Array, most: number, tall = height): string {
  let path = `M0 ${tall}`;
  for (const count of counts) path += `V${Math.round(tall - (tall * count) / most)}h${bar}`;
  return `${path}V${tall}z`;
}

/**
 * A histogram as an SVG file without words, so that it serves every language: the axis says 0, 128 and 255,
 * the dashed line is where all bars would end if every value were equally frequent.
 *
 * @param most the count that a bar of full height stands for: the same for histograms to be compared
 */
export function drawHistogram(counts: Uint32Array, most: number, scheme: Scheme): string {
  const { bars, line, text } = colours[scheme];
  const width = counts.length * bar;
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const level = Math.round(height - (height * mean) / most);
  const label = (x: number, anchor: string, value: number): string =>
    `<text x="${x}" y="${height + 24}" text-anchor="${anchor}">${value}</text>`;
  const { width: wide, height: high } = histogramSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="${-margin.start} ${-margin.top} ${wide} ${high}" font-family="sans-serif" font-size="${fontSize}" fill="${text}">
<path d="${barsPath(counts, most)}" fill="${bars}"/>
<path d="M0 ${level}H${width}" fill="none" stroke="${line}" stroke-width="2" stroke-dasharray="8 6"/>
<path d="M0 ${height}.5H${width}" stroke="${text}"/>
${label(0, 'start', 0)}${label(width / 2, 'middle', 128)}${label(width, 'end', 255)}
</svg>
`;
}
