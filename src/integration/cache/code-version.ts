/** Which Slovo makes the site: whatever a newer one would make otherwise must not be taken from the cache. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const house = fileURLToPath(new URL('../../..', import.meta.url));

/** Files that say which versions of other packages are installed, of Slovo or of the site. */
const locks = ['package.json', 'package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock'];

let known: string | undefined;

/**
 * A digest of Slovo's code, of the packages it uses and of Node. It knows no paths: the same commit has the
 * same version in every folder.
 */
export function codeVersion(): string {
  return (known ??= versionOf(house));
}

function versionOf(folder: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.versions.icu ?? ''}`);
  const source = join(folder, 'src');
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' });
  for (const name of names
    .filter((one) => /(?<!\.test)\.(?:ts|js|mjs|astro|css|json|svg)$/.test(one))
    .sort()) {
    hash.update(`\0${name}\0`).update(readFileSync(join(source, name)));
  }
  return hash.update(installedVersions(folder)).digest('hex');
}

/** What the lock files of a folder say. */
export function installedVersions(folder: string): string {
  return locks
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\0');
}
