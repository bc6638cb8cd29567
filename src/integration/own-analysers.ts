/** The word analysis that a site brings with it for its languages. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnalyserModules } from '../search/analysers.ts';
import type { Locale, Problem } from '../site/model.ts';
import { configFile, problemOf } from '../site/problems.ts';

/** Checks that the files exist. */
export function checkAnalysers(locales: readonly Locale[], root: string): Problem[] {
  return ownFiles(locales, root)
    .filter(({ file }) => !existsSync(file))
    .map(({ tag, path }) =>
      problemOf(
        'config-invalid',
        `locales.${tag}.analyser: there is no file ${path}.`,
        { file: configFile },
        'Write its path from this file’s folder.',
      ),
    );
}

export function ownAnalysers(locales: readonly Locale[], root: string): AnalyserModules {
  return Object.fromEntries(ownFiles(locales, root).map(({ tag, file }) => [tag, pathToFileURL(file)]));
}

/** What the files say: a bundle made with another text of theirs is another. */
export function analyserTexts(locales: readonly Locale[], root: string): readonly string[] {
  return ownFiles(locales, root).map(({ file }) => readFileSync(file, 'utf8'));
}

function ownFiles(
  locales: readonly Locale[],
  root: string,
): readonly { readonly tag: string; readonly path: string; readonly file: string }[] {
  return locales.flatMap(({ tag, analyser: path }) =>
    path === undefined ? [] : [{ tag, path, file: resolve(root, path) }],
  );
}
