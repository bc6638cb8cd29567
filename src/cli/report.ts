/** What the commands print of problems. */
import { relative, sep } from 'node:path';
import type { Prepared } from '../integration/prepare.ts';
import type { Project } from '../integration/project.ts';
import type { Problem } from '../site/model.ts';
import { formatProblem, githubAnnotation, summarise } from '../site/problems.ts';
import { firstScreen } from './first-screen.ts';

/** How many problems are shown before the rest is only counted. */
const most = 50;

/**
 * Prints problems, the errors first, and how many there are. In GitHub's CI, as annotations too. What is told
 * of a project's settings is printed whole: each setting is told once, and nothing else tells of it.
 *
 * @param folder that their files are in, from where the command runs
 */
export function printProblems(problems: readonly Problem[], folder = 'content'): void {
  const [settings, others] = [problems.filter(isOfSettings), problems.filter((one) => !isOfSettings(one))];
  const { shown, leftOut } = firstScreen(others, most);
  for (const problem of settings) console.error(formatProblem(problem));
  for (const problem of shown) console.error(formatProblem(problem));
  for (const line of leftOut) console.error(`… and ${line}`);
  if (leftOut.length > 0) console.error('`slovo check --json` tells all of them.');
  if (process.env['GITHUB_ACTIONS'] === 'true') {
    for (const problem of [...settings, ...firstScreen(others, Infinity).shown])
      console.log(githubAnnotation(problem, folder));
  }
  if (problems.length > 0) console.error(`\n${summarise(problems)}`);
}

function isOfSettings({ code, severity }: Problem): boolean {
  return code.startsWith('mkdocs-') && code !== 'mkdocs-front-matter' && severity !== 'info';
}

/** The problems of a site; those of a MkDocs project with the paths of pages from the project's folder. */
export function problemsOf(
  { project, site, made }: Prepared,
  problems: readonly Problem[],
): readonly Problem[] {
  if (!project.config.mkdocs) return problems;
  const folder = relative(project.root, project.contentFolder).split(sep).join('/');
  const files = new Set([...made.keys(), ...site.assets.map(({ path }) => path)]);
  return problems.map((problem) =>
    problem.file !== undefined && files.has(problem.file)
      ? { ...problem, file: `${folder}/${problem.file}` }
      : problem,
  );
}

/** Where the files of `problemsOf` are, from where the command runs: that is the repository's root in CI. */
export function annotatedFolder({ config, root }: Project): string | undefined {
  return config.mkdocs ? fromHere(root) : undefined;
}

/** A folder's path from where the command runs; empty for that itself. */
export function fromHere(folder: string): string {
  return relative(process.cwd(), folder).split(sep).join('/');
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
