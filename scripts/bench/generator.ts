/** A generator that is measured: how it is given the corpus, and built. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CorpusPage } from './corpus.ts';

export interface Generator {
  readonly name: string;
  /** What its figures include. */
  readonly search: 'included' | 'none';
  /**
   * Makes it ready to run; installs it outside the project where that is needed.
   *
   * @returns its version; undefined where it cannot be had on this machine
   */
  readonly install: () => Promise<string | undefined>;
  /** The folder that its project must lie in; any other will do where it is undefined. */
  readonly home?: string;
  /** Writes a project of the corpus into an empty folder. */
  readonly prepare: (corpus: readonly CorpusPage[], folder: string) => Promise<void>;
  /** The command that builds it, and the folder that the site comes to lie in. */
  readonly build: readonly string[];
  /** The command that serves it while it is edited, where it can do that. */
  readonly serve?: (port: number) => readonly string[];
  readonly out: string;
  /** The source of a page, below the project. */
  readonly source: (key: string) => string;
}

/** Writes the files of a project. */
export async function writeProject(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** The text with its first heading as a title above it, for generators that want one there. */
export function withTitle(text: string): string {
  const title = /^# (.*)/.exec(text)?.[1] ?? '';
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${text.replace(/^# .*\n/, '')}`;
}

/** Slovo's and Material's callouts, as generators with `:::` write them. */
export function withColons(text: string): string {
  return text.replace(
    /^!!! tip\n\n((?: {4}.*\n?)+)/gm,
    (_, body: string) => `:::tip\n${body.replace(/^ {4}/gm, '').trimEnd()}\n:::\n`,
  );
}
