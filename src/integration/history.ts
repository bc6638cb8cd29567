/** When each page was last changed, as the repository's history has it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOfValue } from './cache/digest.ts';
import { openStore } from './cache/store.ts';

const run = promisify(execFile);

/**
 * The time of the last commit that touched each file of a folder, in ISO 8601, by path in that folder.
 * One `git log` for all of them, kept by the commit it began at: what was, does not change. Empty where there is
 * no Git, no history, or only its end: a shallow clone would say of every page that it was changed last.
 */
export async function readHistory(folder: string, cacheFolder: string): Promise<ReadonlyMap<string, string>> {
  const git = async (...words: string[]): Promise<string> =>
    (await run('git', ['-C', folder, ...words], { maxBuffer: 2 ** 30 })).stdout;
  try {
    const asked = await git('rev-parse', '--is-shallow-repository', 'HEAD', '--show-prefix');
    const [isShallow, ...begins] = asked.split('\n');
    if (isShallow !== 'false') return new Map();
    const store = openStore(join(cacheFolder, 'history'));
    const name = digestOfValue(begins);
    const kept = store.read(name)?.toString();
    if (kept !== undefined) return new Map(JSON.parse(kept) as [string, string][]);
    const log = await git('log', '--relative', '--name-only', '-z', '--format=%x00%aI', '--', '.');
    const changes = lastChanges(log);
    store.keep(name, JSON.stringify([...changes]));
    return changes;
  } catch {
    return new Map();
  }
}

/** Reads `git log -z --name-only --format=%x00%aI`, the newest commit first. */
export function lastChanges(log: string): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  let time = '';
  for (const field of log.split('\0')) {
    const text = field.replace(/^\n/, '');
    if (/^\d{4}-\d\d-\d\dT[\d:]{8}(?:Z|[+-]\d\d:\d\d)$/.test(text)) time = text.replace('+00:00', 'Z');
    else if (text !== '' && !changes.has(text.normalize('NFC'))) changes.set(text.normalize('NFC'), time);
  }
  return changes;
}
