import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acts, firstFiles, randomFrom } from '../../tests/support/random-edits.ts';
import { formatProblem } from '../site/problems.ts';
import { openPool, type Pool } from './compile/pool.ts';
import { pageDataOf } from './page-data.ts';
import { prepare, type Prepared } from './prepare.ts';
import { openProject } from './project.ts';

let place: string;
let content: string;
let pool: Pool;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'slovo-редакции-'));
  content = join(place, 'content');
  pool = openPool(1);
});

afterAll(async () => {
  await pool.close();
  await rm(place, { recursive: true });
});

const options = {
  title: 'Редакции',
  locales: { bg: { label: 'Български', append: ['_речник.md'] }, en: { label: 'English' } },
};
const open = () => openProject(options, { root: place, site: 'https://примери.example' });

/** Contents of all files, by path on disk. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const)),
  );
}

function changed(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  return new Set([...before.keys(), ...after.keys()].filter((file) => before.get(file) !== after.get(file)));
}

/** All that is shown of a site. */
async function shown(prepared: Prepared): Promise<unknown> {
  const pages = prepared.site.pages.map(async (page) => {
    const data = pageDataOf(prepared, page);
    return { data, html: await prepared.html(data.source) };
  });
  return {
    pages: await Promise.all(pages),
    problems: prepared.problems.map(formatProblem),
    redirects: [...prepared.site.redirects].map(([from, { href }]) => `${from} ${href}`),
    diagrams: prepared.diagrams,
  };
}

it.each([1, 2, 3, 4])(
  'after every edit, a site is what it would be if it were prepared anew (series %i)',
  async (seed) => {
    await rm(content, { recursive: true, force: true });
    for (const [path, text] of Object.entries(firstFiles)) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text);
    }
    await acts['picture']!({ folder: content, random: randomFrom(seed), mark: '' });
    const random = randomFrom(seed);
    const names = Object.keys(acts);
    const project = open();
    // Even series compile a few pages at once, and the rest when nothing else is to be done.
    const few = (): ((path: string) => boolean) => {
      let left = seed % 2 === 0 ? 2 : Infinity;
      return () => left-- > 0;
    };
    let prepared = await prepare(project, pool, undefined, undefined, few());
    let before = await filesIn(content);
    for (let count = 1; count <= 25; count += 1) {
      const name = names[Math.floor(random() * names.length)]!;
      await acts[name]!({ folder: content, random, mark: `${seed}-${count}` });
      const after = await filesIn(content);
      prepared = await prepare(project, pool, { prepared, edited: changed(before, after) }, undefined, few());
      before = after;
      if (random() < 0.3) continue;
      while (prepared.pending.size > 0)
        prepared = await prepare(project, pool, { prepared, edited: new Set() }, undefined, few());
      const anew = { ...open(), cacheFolder: join(place, `cache-${seed}-${count}`) };
      expect(await shown(prepared), `${count}. ${name}`).toEqual(await shown(await prepare(anew, pool)));
    }
  },
);

it('holds nothing of the site as it was before an edit', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  await rm(content, { recursive: true, force: true });
  await mkdir(content, { recursive: true });
  await writeFile(join(content, 'index.md'), '# Начало\n');
  let prepared = await prepare(open(), pool);
  const sites: WeakRef<object>[] = [];
  for (let count = 0; count < 5; count += 1) {
    const before = prepared;
    sites.push(new WeakRef(before.site));
    await writeFile(join(content, 'index.md'), `# Начало\n\nРедакция ${count}.\n`);
    const edited = new Set([join(content, 'index.md')]);
    // As the server asks: what is now depends on what was before.
    prepared = await prepare(
      prepared.project,
      pool,
      { prepared, edited },
      undefined,
      () => before.pending.size === 0,
    );
  }
  // What the last calls left on the stack goes with the next turn.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  expect(sites.filter((site) => site.deref() !== undefined).length).toBeLessThan(2);
  expect(await prepared.html('index.md')).toBeDefined();
});
