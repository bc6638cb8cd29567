/** A chart of bars as SVG: its own colours for light and dark, no script, no font of its own. */
import type { Measured } from './run.ts';

const width = 760;
const left = 170;
const barHeight = 16;
const rowHeight = 58;

export function asChart(measured: readonly Measured[], title: string): string {
  const most = Math.max(...measured.flatMap(({ cold, edited }) => [cold.cpu, edited.cpu]));
  const scale = (width - left - 90) / most;
  const height = 60 + measured.length * rowHeight;
  const rows = measured.map((row, index) => {
    const top = 56 + index * rowHeight;
    const bar = (seconds: number, kind: 'cold' | 'edit', at: number): string => {
      const length = Math.max(1, seconds * scale);
      const label = `${seconds.toFixed(1)} s`;
      return `<rect class="${kind}" x="${left}" y="${at}" width="${length.toFixed(1)}" height="${barHeight}" rx="2"/><text class="figure" x="${(left + length + 6).toFixed(1)}" y="${at + 12}">${label}</text>`;
    };
    return `<text x="${left - 12}" y="${top + 21}" text-anchor="end">${row.name}</text>${bar(row.cold.cpu, 'cold', top)}${bar(row.edited.cpu, 'edit', top + barHeight + 3)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${title}</title>
<style>text{font:14px system-ui,sans-serif;fill:#2b2622}.figure{font-size:13px}.cold{fill:#b4532a}.edit{fill:#3c6e8f}@media(prefers-color-scheme:dark){text{fill:#ebe5de}.cold{fill:#e08a5b}.edit{fill:#7fb2d4}}</style>
<rect class="cold" x="${left}" y="16" width="14" height="14" rx="2"/><text x="${left + 22}" y="28">cold build, CPU seconds</text>
<rect class="edit" x="${left + 240}" y="16" width="14" height="14" rx="2"/><text x="${left + 262}" y="28">one page edited</text>
${rows.join('\n')}
</svg>
`;
}
