/** `slovo dev`: the site while it is being written. */
import { setFlagsFromString } from 'node:v8';
import { openPool } from '../integration/compile/pool.ts';
import { onEdited, setCurrent } from '../integration/current.ts';
import { prepare, type Prepared } from '../integration/prepare.ts';
import { releaseMemory } from '../integration/release-memory.ts';
import { notFoundKey } from '../site/keys.ts';
import { formatProblem } from '../site/problems.ts';
import { isWritten } from '../site/view.ts';
import { Misuse, projectFlags, siteFlags, type Command } from './flags.ts';
import { loadProject } from './load-project.ts';
import { fromHere, printProblems, problemsOf } from './report.ts';
import { serveAsConfigured, type Server } from './serve-as-configured.ts';

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
    // Each edit leaves a whole site behind, and the server runs all day: what is garbage goes before the memory has
    // grown fourfold. At 4,000 sources that is a quarter less memory for a tenth more of processor time.
    setFlagsFromString('--heap-growing-percent=50');
    const loaded = await loadProject(given);
    const pool = openPool();
    let left = compiledBefore;
    const prepared = await prepare(loaded.project, pool, undefined, undefined, () => left-- > 0);
    await pool.close();
    if (prepared.pending.size === 0) printProblems(problemsOf(prepared, prepared.problems));
    setCurrent(prepared);
    // The server belongs to this process: nothing is left running when it ends. It tells nobody that it runs.
    Object.assign(process.env, {
      ASTRO_DEV_BACKGROUND: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DISABLE_UPDATE_CHECK: 'true',
    });
    const port = portOf(given.text('port')) ?? 4321;
    const host = given.text('host');
    const server = await serveAsConfigured(loaded.served, port, host);
    // Before anyone can read how one ends it.
    endAtSignal(server.stop);
    onEdited((now, before) => {
      printChanges(now, before);
      return server.update();
    });
    for (const line of greeting(prepared, server.first, port)) console.log(line);
    await releaseMemory();
    return new Promise<number>(() => undefined);
  },
};

/** Pages that are compiled before the first is shown; more are only where nothing is kept of an earlier start. */
const compiledBefore = 200;

function endAtSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Whoever asks again is in a hurry.
      process.once(signal, () => process.exit(0));
      void stop().finally(() => process.exit(0));
    });
  }
}

/** What is served, where, and how one ends it. */
function greeting(
  { site, project, pending }: Prepared,
  { address, resolvedUrls }: Server,
  wanted: number,
): readonly string[] {
  const atBase = (url: string): string => new URL(project.config.base, url).href;
  const pages = site.pages.filter((page) => isWritten(page) && page.key !== notFoundKey).length;
  return [
    ...(address.port === wanted ? [] : [`Port ${wanted} is taken: this is the next free one.`]),
    `${pages} pages of ${fromHere(project.contentFolder) || '.'} at ${resolvedUrls.local.map(atBase).join(' ')}`,
    ...resolvedUrls.network.map((url) => `  and for other machines at ${atBase(url)}`),
    ...(pending.size === 0
      ? []
      : [`${pending.size} are still to be compiled: what is wrong in them is told then.`]),
    'An edit shows at once. Ctrl+C ends it.',
  ];
}

/** Tells what an edit has made wrong, and when all is well again. */
function printChanges(now: Prepared, before: Prepared): void {
  if (now.pending.size > 0) return;
  if (before.pending.size > 0) {
    console.log('All pages are compiled.');
    printProblems(problemsOf(now, now.problems));
    return;
  }
  const known = new Set(before.problems.map(formatProblem));
  const added = now.problems.filter((problem) => !known.has(formatProblem(problem)));
  for (const problem of problemsOf(now, added)) console.error(formatProblem(problem));
  const [left, were] = [now, before].map(
    ({ problems }) => problems.filter(({ severity }) => severity === 'error').length,
  );
  if (left === 0 && were !== 0) console.error('No errors any more.');
}

/** @throws Misuse when it is not a port number */
export function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Misuse(`--port ${text}: write a number from 1 to 65535.`);
  }
  return port;
}
