/** `slovo dev`: the site while it is being written. */
import { openPool } from '../integration/compile/pool.ts';
import { setCurrent } from '../integration/current.ts';
import { prepare } from '../integration/prepare.ts';
import { Misuse, projectFlags, siteFlags, type Command } from './flags.ts';
import { loadProject } from './load-project.ts';
import { annotatedFolder, printProblems, problemsOf } from './report.ts';

export const dev: Command = {
  name: 'dev',
  means: 'serve the site while you write; an edit shows at once',
  flags: [
    ...siteFlags,
    projectFlags[0]!,
    { name: 'port', value: 'NUMBER', means: 'port to listen at (default: 4321, or the next free one)' },
    { name: 'host', value: 'NAME', means: 'address to listen at (default: localhost)' },
  ],
  run: async (given) => {
    const loaded = await loadProject(given);
    const pool = openPool();
    const prepared = await prepare(loaded.project, pool);
    await pool.close();
    printProblems(problemsOf(prepared, prepared.problems), annotatedFolder(prepared.project));
    setCurrent(prepared);
    // The server belongs to this process: nothing is left running when it ends.
    process.env['ASTRO_DEV_BACKGROUND'] = '0';
    const port = portOf(given.text('port'));
    const host = given.text('host');
    process.chdir(loaded.astro.root);
    const { dev: serveWithAstro } = await import('astro');
    await serveWithAstro({
      ...loaded.astro,
      server: { ...(port !== undefined && { port }), ...(host !== undefined && { host }) },
    });
    return new Promise<number>((resolve) => {
      process.once('SIGINT', () => {
        resolve(0);
        setImmediate(() => process.exit(0));
      });
    });
  },
};

/** @throws Misuse when it is not a port number */
export function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Misuse(`--port ${text}: write a number from 1 to 65535.`);
  }
  return port;
}
