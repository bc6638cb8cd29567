/** `slovo check`: everything a build checks, and no output. */
import { openPool } from '../integration/compile/pool.ts';
import { prepare } from '../integration/prepare.ts';
import { printDifferences } from './compare.ts';
import { projectFlags, siteFlags, type Command } from './flags.ts';
import { loadProject } from './load-project.ts';
import { fails, printProblems } from './report.ts';

export const check: Command = {
  name: 'check',
  means: 'compile and check links, anchors, translations and strings; writes nothing',
  flags: [
    ...siteFlags,
    ...projectFlags,
    {
      name: 'against',
      value: 'SITE_DIR',
      means: 'compare addresses and ids with a site that MkDocs built of the same project',
    },
  ],
  run: async (given) => {
    const loaded = await loadProject(given);
    const pool = openPool();
    try {
      const { problems, site } = await prepare(loaded.project, pool);
      printProblems(problems);
      const against = given.text('against');
      const isSame = against === undefined || (await printDifferences(site, against));
      if (!isSame || fails(problems, given.on('strict'))) return 1;
      console.log(`${site.pages.length} pages are fine`);
      return 0;
    } finally {
      await pool.close();
    }
  },
};
