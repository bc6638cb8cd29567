/** What the commands print of problems. */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Prepared } from '../integration/prepare.ts';
import type { Problem } from '../site/model.ts';
import { formatProblem, githubAnnotation, summarise } from '../site/problems.ts';
import { firstScreen } from './first-screen.ts';

/** How many problems are shown before the rest is only counted. */
const most = 50;

/**
 * Prints problems, the errors first, and how many there are. In GitHub's CI, as annotations too. What is told
 * of a project's settings is printed whole: each setting is told once, and nothing else tells of it.
 *
 * @param problems with paths from where the command runs: that is the repository's root in CI
 */
export function printProblems(problems: readonly Problem[]): void {
  const [settings, others] = [problems.filter(isOfSettings), problems.filter((one) => !isOfSettings(one))];
  const { shown, leftOut } = firstScreen(others, most);
  for (const problem of settings) console.error(formatProblem(problem));
  for (const problem of shown) console.error(formatProblem(problem));
  for (const line of leftOut) console.error(`… and ${line}`);
  if (leftOut.length > 0) console.error('`slovo check --json` tells all of them.');
  if (process.env['GITHUB_ACTIONS'] === 'true') {
    for (const problem of [...settings, ...firstScreen(others, Infinity).shown])
      console.log(githubAnnotation(problem, ''));
  }
  if (problems.length > 0) console.error(`\n${summarise(problems)}`);
}

function isOfSettings({ code, severity }: Problem): boolean {
  return code.startsWith('mkdocs-') && code !== 'mkdocs-front-matter' && severity !== 'info';
}

/** What of a site its files' paths depend on. */
interface Told {
  readonly project: Pick<Prepared['project'], 'contentFolder' | 'root'>;
  readonly site: Pick<Prepared['site'], 'assets'>;
  readonly made: ReadonlyMap<string, unknown>;
}

/** The problems of a site, with the paths of their files from where the command runs, as terminals open them. */
export function problemsOf({ project, site, made }: Told, problems: readonly Problem[]): readonly Problem[] {
  const ofContent = new Set([...made.keys(), ...site.assets.map(({ path }) => path)]);
  return problems.map((problem) => {
    const { file } = problem;
    if (file === undefined) return problem;
    const isOfContent =
      ofContent.has(file) ||
      existsSync(join(project.contentFolder, file)) ||
      // The page that is missing belongs there.
      problem.code === 'content-no-home';
    return { ...problem, file: fromHere(join(isOfContent ? project.contentFolder : project.root, file)) };
  });
}

/** A path from where the command runs; as it is, where it lies elsewhere. */
export function fromHere(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') ? path : here.split(sep).join('/');
}

/** Says how many links and anchors of a project lead nowhere that MkDocs had let pass. */
export function printLetPass(problems: readonly Problem[]): void {
  const count = (code: string): number =>
    problems.filter((problem) => problem.code === code && problem.severity === 'info').length;
  const [links, anchors] = [count('link-not-found'), count('link-anchor-not-found')];
  if (links + anchors > 0) {
    console.error(`MkDocs lets pass ${links} links and ${anchors} anchors here that lead nowhere.`);
  }
}

/** Whether a command ends with 1: for errors, and where it is strict for warnings too. */
export function fails(problems: readonly Problem[], isStrict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'));
}
