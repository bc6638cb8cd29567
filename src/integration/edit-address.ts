/** The address of "edit this page", from the repository that the pages lie in. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { encodePath } from '../site/address.ts';

const run = promisify(execFile);

/** By host: what stands between a repository's address and a branch where a file is edited. */
const editing: Readonly<Record<string, string>> = {
  'github.com': 'edit',
  'gitlab.com': '-/edit',
  'codeberg.org': '_edit',
  // Bitbucket edits on the page that shows the file.
  'bitbucket.org': 'src',
};

/**
 * @param remote address of the repository as Git has it: `https://…`, `ssh://…` or `git@host:owner/name.git`
 * @param folder of the pages in the repository, with `/` at its end unless it is the root
 * @returns with `{path}` in it; undefined where the host is not one whose addresses are known
 */
export function editPatternOf(remote: string, branch: string, folder: string): string | undefined {
  const scp = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/)(.+)$/.exec(remote);
  const address = scp ? `ssh://${scp[1]!}/${scp[2]!}` : remote;
  if (!/^(?:https?|ssh|git):\/\//i.test(address) || !URL.canParse(address)) return undefined;
  // Nothing else of the address is used: it may hold a password.
  const { hostname, pathname } = new URL(address);
  const host = hostname.toLowerCase().replace(/^www\./, '');
  const repository = pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  const path = Object.hasOwn(editing, host) ? editing[host] : undefined;
  if (path === undefined || !/^[^/]+\/[^/]/.test(repository)) return undefined;
  return `https://${host}/${repository}/${path}/${encodePath(`${branch}/${folder}`)}{path}`;
}

/**
 * The pattern for the pages of a folder: by the remote called `origin`, and its main branch, or else the one
 * that the current branch follows. Undefined where there is no Git, no such remote or branch, no page of the
 * folder in the repository, or an unknown host.
 */
export async function readEditPattern(folder: string): Promise<string | undefined> {
  const git = async (...words: string[]): Promise<string> =>
    (await run('git', ['-C', folder, ...words], { maxBuffer: 2 ** 30 })).stdout.replace(/\n$/, '');
  try {
    const remote = await git('remote', 'get-url', 'origin');
    const branch = await git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD').catch(() =>
      git('rev-parse', '--abbrev-ref', '@{upstream}'),
    );
    const isTracked = (await git('ls-files', '-z', '--', '*.md', '*.mdx')) !== '';
    if (!branch.startsWith('origin/') || !isTracked) return undefined;
    return editPatternOf(remote, branch.slice('origin/'.length), await git('rev-parse', '--show-prefix'));
  } catch {
    return undefined;
  }
}
