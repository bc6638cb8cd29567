/** The command line: flags with their meaning, parsed and checked. */
import { parseArgs } from 'node:util';

/** The command was misused: exit code 2. */
export class Misuse extends Error {}

export interface Flag {
  readonly name: string;
  /** Name of its value in the help; undefined for a switch. */
  readonly value?: string;
  readonly means: string;
  /** It may be given several times. */
  readonly isRepeated?: boolean;
}

export interface Command {
  readonly name: string;
  readonly means: string;
  /** Names of its arguments in the help: `FILE…`. */
  readonly takes?: string;
  readonly flags: readonly Flag[];
  /** @returns the exit code */
  readonly run: (given: Given) => Promise<number>;
}

export interface Given {
  readonly text: (name: string) => string | undefined;
  /** All values of a flag that may be given several times. */
  readonly all: (name: string) => readonly string[];
  readonly on: (name: string) => boolean;
  readonly rest: readonly string[];
}

/** Flags of every command that reads a site. */
export const siteFlags: readonly Flag[] = [
  { name: 'content', value: 'DIR', means: 'folder of the Markdown pages (default: content)' },
  { name: 'site', value: 'URL', means: 'address the site is published at' },
  { name: 'base', value: 'PATH', means: 'path it is published under (default: /)' },
];

/** Flags of the commands that take a MkDocs project as well. */
export const projectFlags: readonly Flag[] = [
  { name: 'project', value: 'DIR', means: 'folder of a MkDocs project, with its mkdocs.yml, instead' },
  { name: 'strict', means: 'take warnings for errors' },
];

export const outFlag: Flag = {
  name: 'out',
  value: 'DIR',
  means: 'folder the site is written to (default: dist)',
};

/**
 * Reads the words after a command's name.
 *
 * @throws Misuse when a flag is unknown, lacks its value, or there are words the command takes none of
 */
export function readFlags(command: Command, words: readonly string[]): Given {
  const options = Object.fromEntries(
    command.flags.map(({ name, value, isRepeated = false }) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), multiple: isRepeated },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (!command.takes && positionals.length > 0) throw new Error(`Unexpected argument '${positionals[0]!}'`);
    return {
      text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
      all: (name) => [values[name]].flat().filter((value) => typeof value === 'string'),
      on: (name) => values[name] === true,
      rest: positionals,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Misuse(`slovo ${command.name}: ${message ?? ''}\nTry: slovo ${command.name} --help`);
  }
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const flags = [...command.flags, { name: 'help', means: 'this help' }].map(
    (flag) => [`--${flag.name}${'value' in flag && flag.value ? ` ${flag.value}` : ''}`, flag.means] as const,
  );
  const width = Math.max(...flags.map(([left]) => left.length));
  const lines = flags.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  const takes = command.takes ? ` ${command.takes}` : '';
  return `slovo ${command.name}: ${command.means}\n\nusage: slovo ${command.name} [flags]${takes}\n\n${lines.join('\n')}\n\nexit codes: 0 fine, 1 the content has errors, 2 the command was misused`;
}
