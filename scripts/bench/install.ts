/** Generators from npm, installed once into the user's cache and never into the project. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'slovo-bench');

/**
 * Installs packages of exact versions, the generator first.
 *
 * @returns the generator's version; undefined where npm cannot get it
 */
export async function installFromNpm(
  name: string,
  packages: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const folder = homeOf(name);
  // What was asked for stands beside: the project that is measured may have a package.json of its own.
  const note = join(folder, 'node_modules', '.asked.json');
  const asked = JSON.stringify(packages);
  if ((await readFile(note, 'utf8').catch(() => '')) === asked) return Object.values(packages)[0];
  try {
    await mkdir(folder, { recursive: true });
    const manifest = { private: true, type: 'module', dependencies: packages };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    const words = ['install', '--no-audit', '--no-fund', '--no-package-lock'];
    await run('npm', words, { cwd: folder, maxBuffer: 2 ** 26 });
    await writeFile(note, asked);
    return Object.values(packages)[0];
  } catch {
    return undefined;
  }
}

/** The folder that a generator is installed in. Its project lies there too: some resolve nothing outside it. */
export function homeOf(name: string): string {
  return join(cache, name);
}

/** Empties a project's folder, but for the packages and the list of them: what was kept beside those goes, too. */
export async function emptyHome(folder: string): Promise<void> {
  await rm(join(folder, 'node_modules', '.cache'), { recursive: true, force: true });
  for (const name of await readdir(folder)) {
    if (name !== 'node_modules' && name !== 'package.json') await rm(join(folder, name), { recursive: true });
  }
}

/** The version that a program of the system says, the first number in what it prints. */
export async function versionOf(program: string, ...words: string[]): Promise<string | undefined> {
  const { stdout } = await run(program, words).catch(() => ({ stdout: '' }));
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0];
}
