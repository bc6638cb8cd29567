/** The `slovo` command: which of its commands is meant. */
import { build } from './build.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { helpOf, Misuse, readFlags, type Command } from './flags.ts';
import { migrate } from './migrate.ts';
import { newPage } from './new.ts';
import { preview } from './preview.ts';

const commands: readonly Command[] = [build, dev, preview, check, newPage, migrate];

const help = `slovo: Markdown in several languages into a static site

usage: slovo COMMAND [flags]

${commands.map(({ name, means }) => `  ${name.padEnd(8)} ${means}`).join('\n')}

slovo COMMAND --help tells the flags of a command.`;

/**
 * @returns the exit code
 * @throws Misuse when there is no such command, or a flag is wrong
 */
export async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(help);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Misuse(`slovo: no command '${name}'\n\n${help}`);
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(helpOf(command));
    return 0;
  }
  return command.run(readFlags(command, rest));
}
