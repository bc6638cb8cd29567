/** Reads `astro.config.mjs`. What is wrong with it is a problem with its place, and not the end of a command. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { digestOf, digestOfValue } from '../integration/cache/digest.ts';
import { optionsOf } from '../integration/options-of.ts';
import type { Problem } from '../site/model.ts';
import { configFile, problemOf } from '../site/problems.ts';

export interface Configuration extends NonNullable<ReturnType<typeof optionsOf>> {
  /** All that the file exports; Astro checks what is not Slovo's. */
  readonly exported: object;
  /** Another one means that what Astro is told has changed. */
  readonly version: string;
}

export type ReadConfiguration = { readonly configuration: Configuration } | { readonly problem: Problem };

/** Each text is run once, however often it is asked for. */
export async function readConfiguration(file: string): Promise<ReadConfiguration> {
  const { href } = pathToFileURL(file);
  try {
    const digest = digestOf(await readFile(file));
    const { default: exported } = (await import(`${href}?${digest}`)) as { default?: unknown };
    const found = optionsOf(exported);
    if (found && typeof exported === 'object' && exported !== null)
      return { configuration: { ...found, exported, version: versionOf(exported, digest) } };
    return told('It has no slovo({ … }) among its integrations.');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return told(`It cannot be read: ${message}`, placeOf(error, file, href));
  }
}

/** Waits for whoever is still writing the file: a half of it says nothing, or something else. */
export async function readSettled(file: string): Promise<ReadConfiguration> {
  for (let tries = 1; ; tries += 1) {
    const read = await readConfiguration(file);
    if ('configuration' in read || tries === mostTries) return read;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const mostTries = 4;

function told(
  message: string,
  place?: { readonly line: number; readonly column: number },
): ReadConfiguration {
  const advice = 'Correct it; what it said before is taken meanwhile while editing.';
  return { problem: problemOf('config-invalid', message, { file: configFile, ...place }, advice) };
}

/** Where an error was thrown in the file; mistakes of syntax are told by Node when it checks the file alone. */
function placeOf(error: unknown, file: string, href: string): { line: number; column: number } | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frame = stack.split('\n').find((line) => line.includes(href));
  const [, line, column] = /:(\d+):(\d+)\)?$/.exec(frame ?? '') ?? [];
  if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column) };
  if (!(error instanceof SyntaxError)) return undefined;
  const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' });
  const [head = '', , mark = ''] = stderr.split('\n');
  const at = /:(\d+)$/.exec(head);
  return at ? { line: Number(at[1]), column: mark.indexOf('^') + 1 } : undefined;
}

/** Of plain data, what is not Slovo's is compared; functions say nothing of what they hold, so there the text is. */
function versionOf(exported: object, digest: string): string {
  const others = Object.entries(exported).filter(([key]) => key !== 'integrations');
  const listed: unknown = Reflect.get(exported, 'integrations');
  const isAlone = Array.isArray(listed) && listed.length === 1;
  return isAlone && isPlain(others) ? digestOfValue(others) : digest;
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || Array.isArray(value)) && Object.values(value).every(isPlain);
}
