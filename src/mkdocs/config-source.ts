/** The text of an `astro.config.mjs` that says what a project's settings say. */
import type { SlovoOptions } from '../site/config.ts';

export interface ConfigSource {
  readonly options: SlovoOptions;
  readonly site?: string;
  readonly base: string;
  /** Where `slovo` is imported from. */
  readonly module: string;
}

export function configSource({ options, site, base, module }: ConfigSource): string {
  const config = [
    ...(site === undefined ? [] : [`  site: ${literal(site, 1)},\n`]),
    ...(base === '/' ? [] : [`  base: ${literal(base, 1)},\n`]),
    `  integrations: [\n    slovo(${literal(options, 2)}),\n  ],\n`,
  ];
  return `import { slovo } from ${literal(module, 0)};\n\nexport default {\n${config.join('')}};\n`;
}

/** A value of plain data as JavaScript writes it. */
function literal(value: unknown, depth: number): string {
  const [inner, outer] = ['  '.repeat(depth + 1), '  '.repeat(depth)];
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => literal(item, depth + 1));
    const line = `[${items.join(', ')}]`;
    if (!line.includes('\n') && line.length + outer.length < 90) return line;
    return `[\n${items.map((item) => `${inner}${item},\n`).join('')}${outer}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => `${nameLiteral(name)}: ${literal(one, depth + 1)}`);
    if (entries.length === 0) return '{}';
    const line = `{ ${entries.join(', ')} }`;
    if (depth > 2 && !line.includes('\n') && line.length + outer.length < 90) return line;
    return `{\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${outer}}`;
  }
  return JSON.stringify(value);
}

function nameLiteral(name: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && name !== '__proto__' ? name : quoted(name);
}

function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}
