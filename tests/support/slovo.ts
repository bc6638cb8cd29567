/** Runs the `slovo` command as a user does, on a folder made from a table of files. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly exitCode: number;
  /** What was printed, both streams. */
  readonly output: string;
}

/** Runs `slovo` with these words in the repository, or in another folder that has a configuration. */
export function slovo(
  words: readonly string[],
  folder = repository,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(
      join(repository, 'node_modules/.bin/node'),
      [join(repository, 'src/cli/slovo.ts'), ...words],
      {
        cwd: folder,
        env: {
          ...process.env,
          ...{ CI: '', GITHUB_ACTIONS: '', NO_COLOR: '1', NODE_ENV: '', VITEST: '' },
          ...environment,
        },
      },
    );
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => {
      done({ exitCode: code ?? -1, output });
    });
  });
}

/** A folder of content made for a test, and the site built from it. */
export class TestSite {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @param files contents by path in the content folder */
  static async from(files: Readonly<Record<string, string | Buffer>>): Promise<TestSite> {
    const site = new TestSite(await mkdtemp(join(tmpdir(), 'slovo-сайт-')));
    for (const [path, text] of Object.entries(files)) await site.write(path, text);
    return site;
  }

  get content(): string {
    return join(this.folder, 'content');
  }

  get out(): string {
    return join(this.folder, 'dist');
  }

  async write(path: string, text: string | Buffer): Promise<void> {
    const file = join(this.content, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  build(...words: string[]): Promise<Ran> {
    return slovo(['build', '--content', this.content, '--out', this.out, ...words]);
  }

  check(...words: string[]): Promise<Ran> {
    return slovo(['check', '--content', this.content, ...words]);
  }

  has(path: string): boolean {
    return existsSync(join(this.out, path));
  }

  read(path: string): Promise<string> {
    return readFile(join(this.out, path), 'utf8');
  }

  /** All files of the built site, sorted. */
  async files(): Promise<string[]> {
    const entries = await readdir(this.out, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.out.length + 1))
      .sort();
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
