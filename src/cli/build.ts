/** `slovo build`: content → a folder of plain files. */
import { resolve } from 'node:path';
import { buildSite, type Built } from '../integration/build/build-site.ts';
import { openPool } from '../integration/compile/pool.ts';
import { setCurrent } from '../integration/current.ts';
import { prepare } from '../integration/prepare.ts';
import { notFoundKey } from '../site/keys.ts';
import { isWritten } from '../site/view.ts';
import { Misuse, outFlag, projectFlags, siteFlags, type Command, type Flag, type Given } from './flags.ts';
import { forgotten } from './forgotten.ts';
import { loadProject } from './load-project.ts';
import { showProgress } from './progress.ts';
import { fails, printLetPass, printProblems, problemsOf } from './report.ts';

const timingsFlag: Flag = {
  name: 'timings',
  means: 'end with a line of JSON: what was made, and ms of each phase by the clock and of the processors',
};

export const build: Command = {
  name: 'build',
  means: 'build the site',
  flags: [...siteFlags, ...projectFlags, outFlag, timingsFlag],
  run,
};

async function run(given: Given): Promise<number> {
  const started = performance.now();
  const loaded = await loadProject(given);
  const { project, astro } = loaded;
  const out = resolve(given.text('out') ?? 'dist');
  if (isInside(project.contentFolder, out) || isInside(process.cwd(), out)) {
    throw new Misuse(`--out ${out}: this folder holds the sources and would be replaced.`);
  }

  const progress = showProgress();
  const pool = openPool();
  try {
    const prepared = await prepare(project, pool, undefined, progress);
    progress.end();
    // The memory of the workers is worth more to what follows; a text that is gone from the cache starts them again.
    await pool.close();
    const problems = [...prepared.problems, ...forgotten(prepared)];
    printProblems(problemsOf(prepared, problems));
    if (project.config.mkdocs) printLetPass(problems);
    if (fails(problems, given.on('strict'))) {
      console.error(`Nothing was written: ${given.text('out') ?? 'dist'} is as it was.`);
      return 1;
    }
    setCurrent(prepared);
    const { kept, written, rendered } = await buildSite(prepared, out, astro, progress);
    const { ms, cpu } = progress.end();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const pages = prepared.site.pages.filter((page) => isWritten(page) && page.key !== notFoundKey).length;
    console.log(`${pages} pages in ${given.text('out') ?? 'dist'}, ${seconds} s`);
    console.log(summary(ms, { rendered, written, kept }));
    if (given.on('timings')) console.log(JSON.stringify({ pages, rendered, written, kept, ms, cpu }));
    return 0;
  } finally {
    await pool.close();
  }
}

/** What was made and what was taken from earlier builds, and how long each phase took. */
function summary(
  ms: Readonly<Record<string, number>>,
  { rendered, written, kept }: Pick<Built, 'rendered' | 'written' | 'kept'>,
): string {
  const times = Object.entries(ms).map(([name, time]) => `${name} ${(time / 1000).toFixed(1)} s`);
  return `${rendered} pages rendered, ${written} files written, ${kept} kept; ${times.join(', ')}`;
}

/** Whether `path` is `folder` or lies in it. */
function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
