/** Many small texts in one file, by name: what a build reads of every page. */
import { readFileSync } from 'node:fs';
import { digestOf } from './digest.ts';
import { replaceFile } from './store.ts';

export interface Pack {
  /** Marks the text as used: what was not used is left out when the pack is saved. */
  readonly get: (name: string) => string | undefined;
  /** @param text without line breaks, as JSON is */
  readonly set: (name: string, text: string) => void;
  /** Writes the texts that were used, if they are not those that were read. */
  readonly save: () => void;
}

/** Opens a pack: a digest of the rest in the first line, then a name, a tab and a text a line. */
export function openPack(file: string): Pack {
  let read: Map<string, string> | undefined;
  const kept = (): Map<string, string> => (read ??= readPack(file));
  const used = new Map<string, string>();
  return {
    get: (name) => {
      const text = kept().get(name);
      if (text !== undefined) used.set(name, text);
      return text;
    },
    set: (name, text) => {
      used.set(name, text);
    },
    save: () => {
      if (used.size === kept().size && [...used].every(([name, text]) => kept().get(name) === text)) return;
      const lines = [...used].map(([name, text]) => `${name}\t${text}\n`).join('');
      replaceFile(file, `${digestOf(lines)}\n${lines}`);
    },
  };
}

function readPack(file: string): Map<string, string> {
  const kept = new Map<string, string>();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return kept;
  }
  const start = text.indexOf('\n') + 1;
  const lines = text.slice(start);
  if (digestOf(lines) !== text.slice(0, start - 1)) return kept;
  for (const line of lines.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) kept.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return kept;
}
