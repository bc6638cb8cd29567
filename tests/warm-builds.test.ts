/** A build that takes what it can from the last one writes the same bytes as one that takes nothing. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { Clone, differences, type Files } from './support/clone.ts';

async function picture(colour: string): Promise<Buffer> {
  return (
    sharp({ create: { width: 500, height: 300, channels: 3, background: colour } })
      // Packed by none: another colour takes the same number of bytes, so that nothing but the content differs.
      .png({ compressionLevel: 0 })
      .toBuffer()
  );
}

async function startFiles(): Promise<Files> {
  return {
    'content/index.md': '# Начало\n\nВижте [архива](guide/архив.md#изключване).\n\n![Снимка](снимка.png)\n',
    'content/index.en.md': '# Home\n\nSee [the archive](guide/архив.md#turning-off).\n',
    'content/guide/index.md': '# Упътвания\n',
    'content/guide/архив.md': '# Архив\n\n## Изключване\n\nИзключва се така.\n\n--8<-- "_бележка.md"\n',
    'content/guide/архив.en.md': '# Archive\n\n## Turning off\n\nLike this.\n',
    'content/guide/път.md': '# Пътят\n\n```mermaid\ngraph LR\n  Вие --> Сървър\n```\n',
    'content/guide/пароли.md': '# Пароли\n\n!!! tip\n\n    Само за XMPP.\n',
    'content/guide/клиенти.mdx': '# Клиенти\n\n<Admonition type="note">Има няколко.</Admonition>\n',
    'content/_бележка.md': 'Бележка от друг файл.\n',
    'content/_речник.md': '*[XMPP]: Extensible Messaging and Presence Protocol\n',
    'content/снимка.png': await picture('#a03010'),
    'public/файл.txt': 'Както си е.\n',
  };
}

type Change = (clone: Clone) => Promise<void>;

/**
 * Each of these is changed once, in this order, and built on top of all before. The first build elsewhere makes the
 * renderer anew where that may be another (and at the end, after all that cannot change it): it is most of such a build.
 */
const changes: readonly (readonly [what: string, change: Change, renderer?: 'renderer'])[] = [
  ['nothing', () => Promise.resolve(), 'renderer'],
  ['the text of a page', (clone) => clone.replace('content/guide/архив.md', 'така', 'по този начин')],
  [
    'a title, which others show',
    (clone) => clone.replace('content/guide/пароли.md', '# Пароли', '# Паролата'),
  ],
  [
    'a heading, which others link to',
    async (clone) => {
      await clone.replace('content/guide/архив.md', '## Изключване', '## Спиране { #изключване }');
    },
  ],
  ['a snippet', (clone) => clone.replace('content/_бележка.md', 'друг файл', 'съвсем друг файл')],
  [
    'a snippet that stands nearer',
    (clone) => clone.write({ 'content/guide/_бележка.md': 'Бележка от папката.\n' }),
  ],
  ['the glossary', (clone) => clone.replace('content/_речник.md', 'Extensible', 'разширим')],
  [
    'a string of the interface',
    (clone) => clone.replace('src/i18n/bg.json', '": "', '": "Нов: '),
    'renderer',
  ],
  [
    'a component',
    (clone) => clone.replace('src/theme/layout/Footer.astro', '<footer', '<footer data-new'),
    'renderer',
  ],
  [
    'a style',
    (clone) => clone.write({ 'src/theme/styles/print.css': '@media print { p { color: black } }\n' }),
    'renderer',
  ],
  [
    'the configuration',
    (clone) => clone.replace('astro.config.mjs', "title: 'Примери'", "title: 'Образци'"),
    'renderer',
  ],
  [
    'the version of Slovo',
    (clone) => clone.replace('package.json', '"version": "', '"version": "9'),
    'renderer',
  ],
  ['a picture', async (clone) => clone.write({ 'content/снимка.png': await picture('#1030a0') })],
  ['a diagram', (clone) => clone.replace('content/guide/път.md', 'Сървър', 'Приятел')],
  ['a public file', (clone) => clone.write({ 'public/файл.txt': 'Друго.\n' })],
  ['an .mdx page', (clone) => clone.replace('content/guide/клиенти.mdx', 'няколко', 'много'), 'renderer'],
  [
    'the navigation beside the pages',
    (clone) =>
      clone.write({
        'content/.nav.yml':
          'nav:\n  - index\n  - title: { bg: Указания, en: Guides }\n    items: [guide/пароли, guide/архив]\n',
      }),
  ],
  [
    'an old address of a page',
    (clone) => clone.replace('content/guide/пароли.md', '# ', '---\nredirects: [/тайни/]\n---\n\n# '),
  ],
  [
    'a page more',
    (clone) => clone.write({ 'content/guide/групи.md': '# Групи\n\nРазговори на много хора.\n' }),
  ],
  [
    'a translation more',
    (clone) => clone.write({ 'content/guide/пароли.en.md': '# Passwords\n\nFor XMPP.\n' }),
  ],
  [
    'the name of a page',
    async (clone) => {
      const text = await readFile(join(clone.folder, 'content/guide/групи.md'), 'utf8');
      await clone.remove('content/guide/групи.md');
      await clone.write({ 'content/guide/дружини.md': text });
    },
  ],
  ['a page less', (clone) => clone.remove('content/guide/пароли.md'), 'renderer'],
];

describe('after a change of', () => {
  let warm: Clone;
  let cold: Clone;
  beforeAll(async () => {
    warm = await Clone.with(await startFiles());
    cold = await warm.copy();
    expect((await warm.build()).output).toContain('pages in dist');
  });
  afterAll(() => Promise.all([warm.remove('.'), cold.remove('.')]));

  it.each(changes.map(([what, change, renderer]) => ({ what, change, renderer })))(
    '$what, the site is what a first build elsewhere makes of it',
    async ({ change, renderer }) => {
      await change(warm);
      await cold.become(warm, renderer ? [] : ['renderer']);
      const [again, first] = await Promise.all([warm.build(), cold.build([], anotherDay)]);
      expect([again, first]).toMatchObject([{ exitCode: 0 }, { exitCode: 0 }]);
      const site = await warm.built();
      expect(site.size).toBeGreaterThan(20);
      expect(differences(site, await cold.built())).toEqual([]);
    },
  );

  it('the folder that is written, and of the address, nothing is shared that differs', async () => {
    const elsewhere = ['--out', 'другаде', '--base', '/docs', '--site', 'https://други.example'];
    const before = await warm.built();
    expect(await warm.build(elsewhere)).toMatchObject({ exitCode: 0 });
    await cold.become(warm);
    await cold.build(elsewhere);
    expect(differences(await warm.built('другаде'), await cold.built('другаде'))).toEqual([]);
    await warm.build();
    expect(differences(await warm.built(), before)).toEqual([]);
  });

  it('the cache by chance or by hand, the site is right all the same', async () => {
    const before = await warm.built();
    const folder = join(warm.folder, '.slovo/cache');
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    let damaged = 0;
    for (const entry of files.filter((found) => found.isFile())) {
      const file = join(entry.parentPath, entry.name);
      const bytes = await readFile(file);
      // In turn: cut short, one byte turned, foreign, empty.
      const half = bytes.subarray(0, bytes.length >> 1);
      bytes[bytes.length >> 1]! ^= 1;
      await writeFile(file, [half, bytes, 'чуждо', ''][damaged % 4]!);
      damaged += 1;
    }
    expect(damaged).toBeGreaterThan(20);
    await warm.remove('dist');
    expect(await warm.build()).toMatchObject({ exitCode: 0 });
    expect(differences(await warm.built(), before)).toEqual([]);
  });
});

describe('a build that is killed', () => {
  it('thirty times, at any moment, leaves the last site or the next, and the build after it is right', async () => {
    const clone = await Clone.with(await startFiles());
    await clone.build();
    const since = performance.now();
    await clone.replace('content/guide/архив.md', 'така', 'нататък');
    await clone.build();
    const usual = performance.now() - since;
    let whole = await clone.built();
    for (let round = 0; round < 30; round += 1) {
      // Now and then from nothing, so that the kill meets every phase.
      if (round % 6 === 5) await clone.remove('.slovo');
      await clone.write({ 'content/guide/архив.md': `# Архив\n\n## Изключване\n\nОпит ${round}.\n` });
      const child = clone.start();
      const ended = new Promise((done) => child.once('close', done));
      // The same moments in every run, spread over a build.
      setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), ((round * 7919) % 1000) * (usual / 1000) * 1.5);
      await ended.catch(() => undefined);
      const left = await clone.built().catch(() => new Map<string, string>());
      // Between the two renames there is none: the next build puts the last one back first.
      if (left.size > 0 && differences(left, whole).length > 0) {
        expect(left.get('guide/архив/index.html')).toContain(
          Buffer.from(`Опит ${round}.`).toString('latin1'),
        );
        expect([...left.keys()].filter((name) => name.endsWith('.html'))).toHaveLength(
          [...whole.keys()].filter((name) => name.endsWith('.html')).length,
        );
        whole = left;
      }
    }
    expect(await clone.build()).toMatchObject({ exitCode: 0 });
    const cold = await clone.copy();
    await cold.build();
    expect(differences(await clone.built(), await cold.built())).toEqual([]);
    const beside = (await readdir(clone.folder)).filter((name) => name.startsWith('dist.'));
    expect(beside).toEqual([]);
    await Promise.all([clone.remove('.'), cold.remove('.')]);
  });
});

/** A clock that is three years late. */
const anotherDay = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    'const Real = Date; globalThis.Date = class extends Real { constructor(...given) { super(...(given.length ? given : [Real.now() - 94e9])); } static now() { return Real.now() - 94e9; } };',
  )}`,
  TZ: 'Asia/Tokyo',
};
