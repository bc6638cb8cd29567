/** From files to a site whose pages can be rendered: read, compile, assemble, resolve. */
import { idlePageKeys } from '../mkdocs/page-keys.ts';
import { checkSite } from '../site/check-site.ts';
import type { Problem, SiteConfig } from '../site/model.ts';
import { assembleSite } from '../site/pages.ts';
import { sortProblems, withLevels, withoutRepeats } from '../site/problems.ts';
import { readTranslationLock } from '../site/translation-lock.ts';
import { appendedProblems } from './appended.ts';
import { unseen, type Progress } from './build/progress.ts';
import { makeAll } from './compile/make-all.ts';
import { compileAlike, openMaker, type Maker } from './compile/make.ts';
import type { Pool } from './compile/pool.ts';
import { diagramFiles } from './diagram-files.ts';
import { encryptedPhotos } from './encrypted-photos.ts';
import { wordProblems } from './interface-words.ts';
import { measurePictures } from './measured-pictures.ts';
import { toldOf } from './mkdocs-rules.ts';
import { idlePageStyles } from './page-styles.ts';
import type { Prepared, Previous } from './prepared.ts';
import type { Project } from './project.ts';
import { readInputs } from './read-inputs.ts';
import { iconProblems } from './site-icons.ts';

export type { Prepared, Previous } from './prepared.ts';

/**
 * Prepares a site. Problems in the content are returned, never thrown.
 *
 * @param isNow whether a page is compiled now, should that be needed; the others are pending, and are shown as
 *   they were before, or as far as they are known. Undefined: all are
 */
export async function prepare(
  project: Project,
  pool: Pool,
  previous?: Previous,
  progress: Progress = unseen,
  isNow?: (path: string) => boolean,
): Promise<Prepared> {
  const inputs = await readInputs(project, previous);
  const { content, config, assets, history, editPattern } = inputs;
  const maker = openMaker({ ...project, config }, pool, history, previous !== undefined);
  // Other settings may make other text of every page.
  const before =
    previous && compileAlike(previous.prepared.project, project) ? previous.prepared.made : undefined;
  const made = await makeAll(inputs.sources, config, maker, before, isNow, progress);
  // While editing, only what changed was asked for.
  if (!previous) maker.save();
  inputs.saveNotes();

  const inOrder = [...made.values()];
  const documents = inOrder.map(({ document }) => document);
  const diagrams = diagramFiles(inOrder.flatMap((one) => one.diagrams));
  const { translations, addresses } = content.locks;
  const records = translations === undefined ? undefined : readTranslationLock(translations);
  const publicPaths = [...inputs.publicPaths, ...diagrams.map(({ file }) => file)];
  const site = assembleSite(config, documents, assets, publicPaths, records?.records);
  const checked = checkSite(site, addresses);
  const pictures = await measurePictures(project, assets, previous);
  const encrypted = await encryptedPhotos(site, checked.links, pictures, project);

  const problems = toldProblems(project, config.levels, [
    ...project.problems,
    ...inputs.problems,
    ...(records?.problems ?? []),
    ...wordProblems(config.locales),
    ...iconProblems(site, project),
    ...appendedProblems(project),
    ...inOrder.flatMap((one) => one.problems),
    ...idlePageKeys(project.pageKeys ?? [], documents),
    ...idlePageStyles(inOrder, config),
    ...site.problems,
    ...checked.problems,
    ...encrypted.problems,
  ]);
  const errors = errorsBySource(problems);
  return {
    project,
    site,
    links: checked.links,
    ...(checked.recorded && { recorded: checked.recorded }),
    pictures,
    diagrams,
    exhibits: encrypted.exhibits,
    problems,
    errors,
    errorsElsewhere: [...errors].flatMap(([file, ofFile]) => (made.has(file) ? [] : ofFile)),
    ...access(maker, made),
    made,
    pending: new Set(inOrder.flatMap((one) => (one.pendingFor === undefined ? [] : [one.source.path]))),
    content,
    history,
    ...(editPattern !== undefined && { editPattern }),
  };
}

/** Apart, so that these functions hold nothing else of a preparation: each would keep the one before it in memory. */
function access(maker: Maker, made: Prepared['made']): Pick<Prepared, 'compile' | 'html'> {
  return {
    compile: async (source) => (await maker.make(source)).document,
    html: (path) => maker.html(made.get(path)!),
  };
}

/** Each problem once, with the level that the site gives it, in order. */
function toldProblems(
  project: Project,
  levels: SiteConfig['levels'],
  problems: readonly Problem[],
): readonly Problem[] {
  const told = project.config.mkdocs ? toldOf(project, problems) : problems;
  return sortProblems(withLevels(withoutRepeats(told), levels));
}

function errorsBySource(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  return Map.groupBy(
    problems.filter(({ severity }) => severity === 'error'),
    ({ file }) => file ?? '',
  );
}
