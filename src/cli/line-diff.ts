/** Two texts, line by line: what went, what came, what stayed. */

/** More lines than this are shown whole, the old ones and then the new ones. */
const mostCompared = 1000;

/**
 * The longest common run of lines stays, marked by two spaces; `- ` marks what went, `+ ` what came.
 *
 * @see Hunt, McIlroy: An Algorithm for Differential File Comparison (1976)
 */
export function lineDiff(before: string, after: string): readonly string[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const went = (line: string): string => `- ${line}`;
  const came = (line: string): string => `+ ${line}`;
  if (old.length > mostCompared || now.length > mostCompared) return [...old.map(went), ...now.map(came)];

  /** Length of the longest common run of what stands from `i` and `j` on. */
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      common[i]![j] =
        old[i] === now[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push(`  ${old[i]!}`);
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push(went(old[i]!));
      i += 1;
    } else {
      lines.push(came(now[j]!));
      j += 1;
    }
  }
  return lines;
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/\r?\n/);
}
