/** `slovo check`: everything a build checks, and what only a maintainer asks for. */
import { openPool } from '../integration/compile/pool.ts';
import { acceptTranslations, recordAddresses } from '../integration/locks.ts';
import { prepare, type Prepared } from '../integration/prepare.ts';
import { reportTranslations } from '../integration/translation-report.ts';
import type { Problem } from '../site/model.ts';
import { sortProblems, withLevels } from '../site/problems.ts';
import { printDifferences } from './compare.ts';
import { Misuse, projectFlags, siteFlags, type Command, type Given } from './flags.ts';
import { forgotten } from './forgotten.ts';
import { loadProject } from './load-project.ts';
import { fails, printLetPass, printProblems, problemsOf } from './report.ts';
import { translationTable } from './translation-table.ts';

export const check: Command = {
  name: 'check',
  means: 'compile and check links, anchors, addresses, translations and strings; builds nothing',
  flags: [
    ...siteFlags,
    ...projectFlags,
    { name: 'json', means: 'print problems and translations as JSON' },
    { name: 'external', means: 'ask other sites whether the pages that are linked to are there' },
    { name: 'record', means: 'add what is new to the list of published addresses, addresses.lock' },
    {
      name: 'accept',
      value: 'FILE',
      means: 'note in translations.lock that a translation, or a folder of them, is of today',
      isRepeated: true,
    },
    {
      name: 'against',
      value: 'SITE_DIR',
      means: 'compare addresses and ids with a site that MkDocs built of the same project',
    },
  ],
  run,
};

async function run(given: Given): Promise<number> {
  const { project } = await loadProject(given);
  const pool = openPool();
  try {
    let prepared = await prepare(project, pool);
    if (await writeLocks(prepared, given)) prepared = await prepare(project, pool);
    const problems = sortProblems([
      ...prepared.problems,
      ...forgotten(prepared),
      ...withLevels(given.on('external') ? await external(prepared) : [], project.config.levels),
    ]);
    const translations = await reportTranslations(prepared);
    const code = fails(problems, given.on('strict')) ? 1 : 0;
    if (given.on('json')) {
      console.log(
        JSON.stringify({ pages: prepared.site.pages.length, problems, translations }, undefined, 2),
      );
      return code;
    }
    const { mkdocs } = project.config;
    if (!mkdocs) for (const line of translationTable(translations)) console.log(line);
    printProblems(problemsOf(prepared, problems));
    if (mkdocs) printLetPass(problems);
    const against = given.text('against');
    if (against !== undefined && !(await printDifferences(prepared.site, against))) return 1;
    if (code === 0) console.log(`${prepared.site.pages.length} pages are fine`);
    return code;
  } finally {
    await pool.close();
  }
}

/**
 * Writes what the flags ask for; nothing else is ever written into the content folder.
 *
 * @returns whether anything was asked for
 */
async function writeLocks(prepared: Prepared, given: Given): Promise<boolean> {
  // What is printed as JSON is for a program: what was written is in the files.
  const say = (line: string): void => {
    if (!given.on('json')) console.log(line);
  };
  const files = given.all('accept');
  if (files.length > 0) {
    const { accepted, unknown } = await acceptTranslations(prepared, files);
    if (unknown.length > 0) {
      throw new Misuse(
        `--accept ${unknown.join(' ')}: write the file of a translation, or a folder with some.`,
      );
    }
    for (const file of accepted) say(`${file} is of today`);
  }
  if (given.on('record')) {
    const added = await recordAddresses(prepared);
    for (const address of added) say(`recorded ${address}`);
    if (added.length === 0) say('Every address was recorded already.');
  }
  return files.length > 0 || given.on('record');
}

/** What asks other servers is loaded only where it is wanted: a build never does. */
async function external(prepared: Prepared): Promise<readonly Problem[]> {
  const { checkExternal } = await import('./external/check-external.ts');
  return checkExternal(prepared);
}
