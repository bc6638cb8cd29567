/** A clone of Slovo in a folder of its own, with its own content, cache and built site: what may be changed freely. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository, type Ran } from './slovo.ts';

/** What a commit of a project has. Packages are those of the repository: a test installs nothing. */
const copied = ['src', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A file of this is shown where the clone's own is not. */
const config = `import { slovo } from './src/integration/slovo.ts';
export default {
  site: 'https://примери.example',
  integrations: [slovo({ title: 'Примери', locales: { bg: { label: 'Български', append: ['_речник.md'] }, en: { label: 'English' } } })],
};
`;

export type Files = Readonly<Record<string, string | Buffer>>;

export class Clone {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @param files contents by path in the clone: `content/index.md`, `public/a.txt` */
  static async with(files: Files, name = 'копие'): Promise<Clone> {
    const clone = new Clone(await mkdtemp(join(tmpdir(), `slovo-${name}-`)));
    for (const path of copied)
      await cp(join(repository, path), join(clone.folder, path), { recursive: true });
    await symlink(join(repository, 'node_modules'), join(clone.folder, 'node_modules'));
    await clone.write({ 'astro.config.mjs': config, ...files });
    return clone;
  }

  /** The same sources in another folder, without what was built of them. */
  async copy(name = 'друго-копие'): Promise<Clone> {
    const other = new Clone(await mkdtemp(join(tmpdir(), `slovo-${name}-`)));
    await symlink(join(repository, 'node_modules'), join(other.folder, 'node_modules'));
    await other.become(this);
    return other;
  }

  /**
   * Takes the sources of another clone, and forgets what was built.
   *
   * @param kept what of the cache is not forgotten: folders in it
   */
  async become(other: Clone, kept: readonly string[] = []): Promise<void> {
    for (const path of await readdir(this.folder)) {
      if (!['.slovo', 'node_modules'].includes(path)) await this.remove(path);
    }
    const cache = '.slovo/cache';
    for (const path of await readdir(join(this.folder, cache)).catch(() => [])) {
      if (!kept.includes(path)) await this.remove(join(cache, path));
    }
    for (const path of await readdir(other.folder)) {
      if (['.slovo', '.astro', 'dist', 'node_modules'].includes(path)) continue;
      await cp(join(other.folder, path), join(this.folder, path), { recursive: true });
    }
  }

  async write(files: Files): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await writeFile(join(this.folder, path), content);
    }
  }

  /** @throws when the text is not in the file: the change would be none */
  async replace(path: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(this.folder, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no “${from}”.`);
    await writeFile(join(this.folder, path), text.replace(from, to));
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.folder, path), { recursive: true, force: true });
  }

  /** Starts a build; the whole process group can be killed. */
  start(words: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): ChildProcess {
    return spawn(join(repository, 'node_modules/.bin/node'), ['src/cli/slovo.ts', 'build', ...words], {
      cwd: this.folder,
      detached: true,
      env: {
        ...process.env,
        CI: '',
        GITHUB_ACTIONS: '',
        NO_COLOR: '1',
        NODE_ENV: '',
        VITEST: '',
        ...environment,
      },
    });
  }

  build(words: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
    return new Promise((done) => {
      const child = this.start(words, environment);
      let output = '';
      child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
      child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
      child.on('close', (code) => {
        done({ exitCode: code ?? -1, output });
      });
    });
  }

  /** All files of a built folder with their bytes, as text where that is the same. */
  async built(out = 'dist'): Promise<ReadonlyMap<string, string>> {
    const folder = join(this.folder, out);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      await Promise.all(
        files
          .sort()
          .map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'latin1')] as const),
      ),
    );
  }
}

/** Names of the files in which two built sites differ. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).sort();
}
