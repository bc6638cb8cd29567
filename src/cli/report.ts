/** What the commands print of problems. */
import type { Problem } from '../site/model.ts';
import { formatProblem, githubAnnotation, summarise } from '../site/problems.ts';

/** How many problems are shown before the rest is only counted. */
const shown = 50;

/** Prints problems, the errors first, and how many there are. In GitHub's CI, as annotations too. */
export function printProblems(problems: readonly Problem[]): void {
  const inOrder = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
    ...problems.filter(({ severity }) => severity === 'info'),
  ];
  for (const problem of inOrder.slice(0, shown)) console.error(formatProblem(problem));
  if (inOrder.length > shown) console.error(`… and ${inOrder.length - shown} more`);
  if (process.env['GITHUB_ACTIONS'] === 'true') {
    for (const problem of inOrder) console.log(githubAnnotation(problem));
  }
  if (inOrder.length > 0) console.error(`\n${summarise(inOrder)}`);
}

/** Whether a command ends with 1: for errors, and where it is strict for warnings too. */
export function fails(problems: readonly Problem[], isStrict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'));
}
