/** What a site makes its own of the theme: components in place of others, style sheets after the theme's. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Problem, ThemeConfig } from '../site/model.ts';
import { nearest } from '../site/nearest.ts';
import { configFile, problemOf } from '../site/problems.ts';

const themeFolder = fileURLToPath(new URL('../theme', import.meta.url));

/** File of every component of the theme by its name. */
function themeComponents(): ReadonlyMap<string, string> {
  const files = ['', 'layout', 'components'].flatMap((folder) =>
    readdirSync(join(themeFolder, folder)).map((name) => join(themeFolder, folder, name)),
  );
  return new Map(
    files
      .filter((file) => file.endsWith('.astro'))
      .map((file) => [file.slice(file.lastIndexOf('/') + 1, -'.astro'.length), file]),
  );
}

/** Checks that the files exist and that the theme has components of those names. */
export function checkOwnTheme(theme: ThemeConfig | undefined, root: string): Problem[] {
  if (!theme) return [];
  const known = [...themeComponents().keys()];
  const problems: Problem[] = [];
  const report = (message: string, advice: string): void => {
    problems.push(problemOf('config-invalid', message, { file: configFile }, advice));
  };
  for (const [name, path] of Object.entries(theme.components)) {
    if (!known.includes(name)) {
      const meant = nearest(name, known);
      report(
        `theme.components.${name} is no component of the theme.`,
        meant ? `Did you mean ${meant}?` : `There are ${known.join(', ')}.`,
      );
    }
    if (!existsSync(resolve(root, path))) {
      report(
        `theme.components.${name}: there is no file ${path}.`,
        'Write its path from this file’s folder.',
      );
    }
  }
  for (const path of theme.styles) {
    if (!existsSync(resolve(root, path))) {
      report(`theme.styles: there is no file ${path}.`, 'Write its path from this file’s folder.');
    }
  }
  return problems;
}

const themeImports = 'slovo/theme/';
const styles = 'virtual:slovo/own-styles';
const hues = 'virtual:slovo/hues.css';

/**
 * Vite plugin. Where a file of the theme or of the routes imports a component that the site has its own
 * of, it gets that one. The site's file itself may import the theme's, and add to it.
 */
export function ownTheme(theme: ThemeConfig | undefined, root: string): Plugin {
  const replaced = new Map<string, string>();
  const known = themeComponents();
  for (const [name, path] of Object.entries(theme?.components ?? {})) {
    const file = known.get(name);
    if (file !== undefined) replaced.set(file, resolve(root, path));
  }
  const owned = new Set(replaced.values());
  return {
    name: 'slovo:own-theme',
    enforce: 'pre',
    resolveId(wanted, importer) {
      if (wanted === styles || wanted === hues) return `\0${wanted}`;
      // So that a site's component can be made of the theme's, wherever the package lies.
      if (wanted.startsWith(themeImports)) return join(themeFolder, wanted.slice(themeImports.length));
      if (replaced.size === 0 || importer === undefined || !wanted.startsWith('.')) return undefined;
      const from = importer.replace(/\?.*$/, '');
      return owned.has(from) ? undefined : replaced.get(resolve(dirname(from), wanted));
    },
    load(wanted) {
      if (wanted === `\0${hues}`) return hueStyles(theme);
      if (wanted !== `\0${styles}`) return undefined;
      const files = [hues, ...(theme?.styles ?? []).map((path) => resolve(root, path))];
      return files.map((file) => `import ${JSON.stringify(file)};\n`).join('');
    },
  };
}

function hueStyles(theme: ThemeConfig | undefined): string {
  const set = Object.entries(theme?.hues ?? {}).map(([name, degrees]) => `--${name}-hue:${degrees}`);
  const own = Object.entries(theme?.languages ?? {}).flatMap(([tag, { accent }]) =>
    accent === undefined ? [] : [`:root[lang="${tag}"]{--accent-hue:${accent}}`],
  );
  return [...(set.length > 0 ? [`:root{${set.join(';')}}`] : []), ...own].join('');
}
