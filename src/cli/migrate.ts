/** `slovo migrate`: a MkDocs project becomes a site of Slovo's own. */
import { existsSync } from 'node:fs';
import { cp, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configSource } from '../mkdocs/config-source.ts';
import { movedOptions } from '../mkdocs/moved.ts';
import { findProject, localeOf } from '../mkdocs/find-project.ts';
import { readProject, type MkDocsProject } from '../mkdocs/read-project.ts';
import { Misuse, type Command, type Given } from './flags.ts';
import { fails, fromHere, printProblems } from './report.ts';

export const migrate: Command = {
  name: 'migrate',
  means: 'make a site of a MkDocs project: write astro.config.mjs and move the pages to content/',
  takes: 'DIR',
  flags: [],
  run,
};

const slovoModule = fileURLToPath(new URL('../integration/slovo.ts', import.meta.url));

async function run(given: Given): Promise<number> {
  const path = given.rest[0];
  if (path === undefined || given.rest.length > 1) throw new Misuse('slovo migrate: give one folder');
  const found = await findProject(resolve(path));
  if (found === undefined) throw new Misuse(`slovo migrate ${path}: there is no mkdocs.yml.`);
  if (found.beside.length > 0) {
    throw new Misuse(
      `slovo migrate ${path}: each language is a project there. Move one, such as ${join(path, localeOf(found.file))}.`,
    );
  }
  const folder = dirname(found.file);
  const [config, content] = [join(folder, 'astro.config.mjs'), join(folder, 'content')];
  const project = await readProject(found);
  for (const there of [config, ...(project.docsFolder === content ? [] : [content])]) {
    if (existsSync(there)) throw new Misuse(`${there} is there already: nothing was changed.`);
  }
  printProblems(
    project.problems.map(({ file, ...problem }) => ({
      ...problem,
      ...(file !== undefined && { file: fromHere(join(project.folder, file)) }),
    })),
  );
  if (fails(project.problems, false)) {
    console.error('Nothing was changed.');
    return 1;
  }

  const docs = relative(folder, project.docsFolder).split(sep).join('/');
  await writeFile(
    config,
    configSource({
      options: movedOptions(project.options, docs),
      ...(project.site !== undefined && { site: project.site }),
      base: project.base,
      module: moduleFrom(folder),
    }),
    { flag: 'wx' },
  );
  await move(project, content);
  for (const line of summaryOf(project, docs)) console.log(line);
  return 0;
}

/** How the configuration names Slovo: as a package where it is one of the project's, else by its path. */
function moduleFrom(folder: string): string {
  const path = relative(folder, slovoModule).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** Files are moved as they are; what lies outside the project is copied, since others may use it. */
async function move(
  { folder, docsFolder, themeFolder, themeFiles }: MkDocsProject,
  content: string,
): Promise<void> {
  // First, since the folder may lie among the pages.
  for (const file of themeFolder === undefined ? [] : themeFiles) {
    await cp(join(themeFolder!, file), join(folder, 'public', file), { errorOnExist: true });
  }
  if (docsFolder === content) return;
  if (docsFolder.startsWith(folder + sep)) await rename(docsFolder, content);
  else await cp(docsFolder, content, { recursive: true, errorOnExist: true });
}

function summaryOf({ options, problems, docsFolder, folder }: MkDocsProject, docs: string): string[] {
  const isMoved = docsFolder.startsWith(folder + sep);
  const languages = Object.values(options.locales).map(({ label }) => label);
  const icons = (options.icons ?? []).join(', ');
  const idle = problems.filter(({ severity }) => severity === 'warning').length;
  return [
    `${docs}/ is content/ now${isMoved ? '' : ', as a copy'}: its files were not changed.`,
    `astro.config.mjs says what mkdocs.yml said, in ${languages.length === 1 ? 'one language' : `${languages.length} languages`}: ${languages.join(', ')}.`,
    idle === 0
      ? 'Every setting has its effect here too.'
      : `${idle} settings have another effect here, or none: they are listed above, with what to do.`,
    `mkdocs.yml and what belongs to it, such as hooks and overrides, are not needed any more${icons === '' ? '' : `, but for the icons in ${icons}`}.`,
    'Next: slovo build',
  ];
}
