/** `slovo check`: everything a build checks, and no output. */
import { openPool } from '../integration/compile/pool.ts';
import { prepare } from '../integration/prepare.ts';
import { projectFlags, siteFlags, type Command } from './flags.ts';
import { loadProject } from './load-project.ts';
import { fails, printProblems } from './report.ts';

export const check: Command = {
  name: 'check',
  means: 'compile and check links, anchors, translations and strings; writes nothing',
  flags: [...siteFlags, ...projectFlags],
  run: async (given) => {
    const loaded = await loadProject(given);
    const pool = openPool();
    try {
      const { problems, site } = await prepare(loaded.project, pool);
      printProblems(problems);
      if (fails(problems, given.on('strict'))) return 1;
      console.log(`${site.pages.length} pages are fine`);
      return 0;
    } finally {
      await pool.close();
    }
  },
};
