/** What was noted of the sources at the last build, so that those that are as they were need not be read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notes } from '../site/read-content.ts';
import type { Noted } from '../site/source-file.ts';
import { codeVersion } from './cache/code-version.ts';
import { digestOf } from './cache/digest.ts';
import { replaceFile } from './cache/store.ts';

type Entries = Readonly<Record<string, readonly [mark: string, noted: Noted]>>;

export interface SourceNotes extends Notes {
  /** Keeps what was noted; of files that have just changed nothing, since a clock may not tell the next change apart. */
  readonly save: () => void;
}

/** Ms in which two changes of a file may bear one time, on the coarsest of file systems. */
const coarsest = 2000;

/** @param now in ms since 1970; when the reading begins */
export function openSourceNotes(cacheFolder: string, contentFolder: string, now = Date.now()): SourceNotes {
  const file = join(cacheFolder, 'sources', `${digestOf(contentFolder)}.json`);
  let read: { readonly text: string; readonly entries: Entries } | undefined;
  const kept = (): NonNullable<typeof read> => (read ??= readNotes(file));
  const added: Record<string, readonly [string, Noted]> = {};
  return {
    of: (path, mark) => {
      const { entries } = kept();
      const entry = Object.hasOwn(entries, path) ? entries[path] : undefined;
      return entry?.[0] === mark ? entry[1] : undefined;
    },
    add: (path, mark, { digest, glance }, changed) => {
      if (changed < now - coarsest) added[path] = [mark, { digest, glance }];
    },
    save: () => {
      const text = JSON.stringify(added);
      if (text !== kept().text) replaceFile(file, `${digestWith(text)}\n${text}`);
      read = undefined;
    },
  };
}

/** What another Slovo noted may mean something else. */
function digestWith(text: string): string {
  return digestOf(`${codeVersion()}\n${text}`);
}

function readNotes(file: string): { readonly text: string; readonly entries: Entries } {
  try {
    const written = readFileSync(file, 'utf8');
    const end = written.indexOf('\n');
    const text = written.slice(end + 1);
    if (digestWith(text) === written.slice(0, end)) return { text, entries: JSON.parse(text) as Entries };
  } catch {
    // Unreadable is as good as none.
  }
  return { text: '', entries: {} };
}
