/** Compiled pages on disk, by the digest of all that went into them. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledPage, CompileJob } from './job.ts';

/** Folders whose code decides what a page compiles to. */
const compilerFolders = ['../../dialect/', './', '../../i18n/'].map((path) => new URL(path, import.meta.url));

/** A digest of the compiler itself, so that a changed compiler never meets its old results. */
export async function compilerVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of compilerFolders) {
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((name) => /(?<!\.test)\.(?:ts|json)$/.test(name)).sort()) {
      hash.update(name).update(await readFile(new URL(name, folder)));
    }
  }
  return hash.digest('hex');
}

/** The name under which the result of a job is kept. */
export function digestOf(job: CompileJob, version: string): string {
  const markdown = JSON.stringify(job.markdown ?? null);
  return createHash('sha256')
    .update(`${version}\0${job.language}\0${markdown}\0${job.from}\0${job.text}`)
    .digest('hex');
}

/** A kept result; undefined when there is none or it cannot be read: then it is made anew. */
export async function readKept(folder: string, digest: string): Promise<CompiledPage | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(join(folder, `${digest}.json`), 'utf8'));
    return isCompiledPage(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a result: written beside and renamed, so that a killed build leaves no half a file. */
export async function keep(folder: string, digest: string, page: CompiledPage): Promise<void> {
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `${digest}.${process.pid}.tmp`);
  await writeFile(beside, JSON.stringify(page));
  await rename(beside, join(folder, `${digest}.json`));
}

function isCompiledPage(value: unknown): value is CompiledPage {
  return (
    typeof value === 'object' && value !== null && 'html' in value && 'outline' in value && 'links' in value
  );
}
