/** What the system says of a file that it refuses, in words for whoever runs the command. */

/** By the code of the system's error: what it means, and what helps. */
const refusals: Readonly<Record<string, readonly [what: string, help: string]>> = {
  EACCES: [
    'this user may not read or write it',
    'Give it to the user who builds, or delete it where it is made anew.',
  ],
  EPERM: [
    'this user may not change it',
    'Give it to the user who builds, or delete it where it is made anew.',
  ],
  EROFS: ['it lies on a file system that is read only', 'Build where files can be written.'],
  ENOSPC: ['there is no space left', 'Make space, and build again: nothing is lost.'],
  ENOTDIR: ['it would be in a folder, and there is a file', 'Move that file away.'],
  EEXIST: ['it would be a folder, and there is a file', 'Move that file away.'],
};

/** @returns undefined for any other error, which is a mistake of Slovo's own */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const refusal = code === undefined ? undefined : refusals[code];
  if (!refusal) return undefined;
  const [what, help] = refusal;
  return `${path ?? 'A file'}: ${what} (${code}).\n  ${help}`;
}
