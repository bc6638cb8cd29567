/** Asks many servers, none of them too often. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ask, type Answer } from './ask.ts';

export interface AskOptions {
  /** File in which good answers are kept; may be deleted at any time. */
  readonly cacheFile: string;
  /** Requests at the same time, all together and to one host. */
  readonly atOnce?: number;
  readonly atOnceOfHost?: number;
  /** In ms since 1970. */
  readonly now?: number;
}

/** How long a good answer counts, in ms: a week. Bad ones are asked for again, they may have been mended. */
const lifetime = 7 * 24 * 60 * 60 * 1000;

interface Kept {
  readonly time: number;
  readonly answer: Answer;
}

/** Answers by address. */
export async function askAll(
  addresses: Iterable<string>,
  { cacheFile, atOnce = 8, atOnceOfHost = 2, now = Date.now() }: AskOptions,
): Promise<ReadonlyMap<string, Answer>> {
  const kept = await readKept(cacheFile);
  const answers = new Map<string, Answer>();
  const byHost = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const known = kept.get(address);
    if (known && now - known.time < lifetime) answers.set(address, known.answer);
    else {
      const { host } = new URL(address);
      byHost.set(host, [...(byHost.get(host) ?? []), address]);
    }
  }

  // Hosts are served by turns: lanes of one host take from its own queue.
  const lanes = [...byHost.values()].flatMap((queue) =>
    Array.from({ length: Math.min(atOnceOfHost, queue.length) }, () => queue),
  );
  const work = async (): Promise<void> => {
    for (let queue = lanes.shift(); queue; queue = lanes.shift()) {
      for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
        answers.set(address, await ask(address));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));

  for (const [address, answer] of answers) {
    if (!isGood(answer)) kept.delete(address);
    else if (!kept.has(address) || now - kept.get(address)!.time >= lifetime)
      kept.set(address, { time: now, answer });
  }
  await writeKept(cacheFile, kept);
  return answers;
}

function isGood({ status = 0, movedTo, hasFragment }: Answer): boolean {
  return status >= 200 && status < 300 && movedTo === undefined && hasFragment !== false;
}

async function readKept(file: string): Promise<Map<string, Kept>> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    return new Map(Object.entries(kept ?? {}).filter((entry): entry is [string, Kept] => isKept(entry[1])));
  } catch {
    return new Map();
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'time' in value &&
    typeof value.time === 'number' &&
    'answer' in value &&
    typeof value.answer === 'object'
  );
}

async function writeKept(file: string, kept: ReadonlyMap<string, Kept>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  const sorted = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(beside, JSON.stringify(Object.fromEntries(sorted), undefined, 1));
  await rename(beside, file);
}
