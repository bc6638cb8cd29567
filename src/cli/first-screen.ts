/** Which problems are shown, where there are more than anyone reads: each kind of them, the gravest first. */
import type { Problem } from '../site/model.ts';

export interface FirstScreen {
  readonly shown: readonly Problem[];
  /** What is left out, by code, most of them first: `120 more link-not-found in 14 files`. */
  readonly leftOut: readonly string[];
}

const levels = ['error', 'warning', 'info'] as const;

/**
 * The errors first, then warnings, then notes, each in the order they came. Where there are too many, each code
 * has its share: a thousand links of one moved folder do not hide the one page that has two sources.
 *
 * @param most problems that are shown at most, as far as each code can have one
 */
export function firstScreen(problems: readonly Problem[], most: number): FirstScreen {
  const inOrder = levels.flatMap((level) => problems.filter(({ severity }) => severity === level));
  if (inOrder.length <= most) return { shown: inOrder, leftOut: [] };
  const share = shareOf(inOrder, most);
  const counts = new Map<string, number>();
  const shown: Problem[] = [];
  const hidden = new Map<string, Problem[]>();
  for (const problem of inOrder) {
    const count = counts.get(problem.code) ?? 0;
    counts.set(problem.code, count + 1);
    if (count < share) shown.push(problem);
    else hidden.set(problem.code, [...(hidden.get(problem.code) ?? []), problem]);
  }
  const leftOut = [...hidden]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([code, ofCode]) => {
      const files = new Set(ofCode.map(({ file }) => file)).size;
      return `${ofCode.length} more ${code} in ${files} file${files === 1 ? '' : 's'}`;
    });
  return { shown, leftOut };
}

/** How many of one code may be shown, so that all together stay below the most. */
function shareOf(problems: readonly Problem[], most: number): number {
  const counts = [...Map.groupBy(problems, ({ code }) => code).values()].map(({ length }) => length);
  let share = 1;
  while (counts.reduce((sum, count) => sum + Math.min(count, share + 1), 0) <= most) share += 1;
  return share;
}
