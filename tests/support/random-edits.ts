/** What authors do to a small bilingual site, one thing at a time, at random but the same for the same seed. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

export const firstFiles: Readonly<Record<string, string>> = {
  'index.md': '# Начало\n\nКъм [архива](архив.md#срок) и [ключовете](ръководство/ключове.md).\n',
  'index.en.md': '# Home\n\nTo the [archive](архив.md).\n',
  'архив.md': '# Архив\n\n--8<-- "_обща.md"\n\n## Срок\n\nЧетири седмици, СУ.\n\n![Снимка](снимка.png)\n',
  'архив.en.md': '# Archive\n\n## Term\n\nFour weeks.\n',
  'ръководство/ключове.md':
    '# Ключове\n\n## Срок\n\nВижте [архива](../архив.md).\n\n```js\nlet a = 1;\n```\n',
  'ръководство/пароли.md': '---\norder: 1\n---\n\n# Пароли\n\nКъм [ключовете](ключове.md#срок).\n',
  '_обща.md': 'Включено отвсякъде.\n',
  '_речник.md': '*[СУ]: Сървър за удостоверяване\n',
};

type Random = () => number;

interface Content {
  readonly folder: string;
  readonly random: Random;
  /** Marks what is written, so that no two edits are the same. */
  readonly mark: string;
}

type Act = (content: Content) => Promise<void>;

const isPage = (path: string): boolean => /\.mdx?$/.test(path) && !/(?:^|\/)[_.]/.test(path);

async function pages({ folder }: Content): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return paths.filter(isPage).sort();
}

function pick<T>({ random }: Content, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

async function write({ folder }: Content, path: string, text: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const onSomePage =
  (change: (text: string, content: Content) => string): Act =>
  async (content) => {
    const path = pick(content, await pages(content));
    await write(content, path, change(await readFile(join(content.folder, path), 'utf8'), content));
  };

const withFrontMatter = (line: string) =>
  onSomePage((text) => `---\n${line}\n---\n\n${text.replace(/^---\n[^]*?\n---\n+/, '')}`);

/** By name; those that may leave the site with an error have it in theirs. */
export const acts: Readonly<Record<string, Act>> = {
  text: onSomePage((text, { mark }) => `${text}\nОще нещо, ${mark}.\n`),
  title: onSomePage((text, { mark }) => text.replace(/^# .*/m, `# Заглавие ${mark}`)),
  'heading, may be an error': onSomePage((text, { mark }) => text.replace(/^## .*/m, `## Раздел ${mark}`)),
  'new heading': onSomePage((text, { mark }) => `${text}\n## Нов раздел ${mark}\n\nТекст.\n`),
  snippet: (content) =>
    write(content, '_обща.md', `Включено, ${content.mark}.\n\n### Подраздел ${content.mark}\n`),
  glossary: (content) => write(content, '_речник.md', `*[СУ]: Сървър, ${content.mark}\n`),
  'snippet removed, an error': (content) => rm(join(content.folder, '_обща.md'), { force: true }),
  'new page': (content) =>
    write(
      content,
      `ръководство/нова-${content.mark}.md`,
      `# Нова ${content.mark}\n\nКъм [началото](../index.md).\n`,
    ),
  'new page with components': (content) =>
    write(
      content,
      `компонент-${content.mark}.mdx`,
      `# Компонент ${content.mark}\n\n<Admonition type="tip">Съвет.</Admonition>\n`,
    ),
  'renamed page, may be an error': async (content) => {
    const path = pick(
      content,
      (await pages(content)).filter((one) => !one.includes('index')),
    );
    await rename(
      join(content.folder, path),
      join(content.folder, path.replace(/(?=\.(?:en\.)?mdx?$)/, `-${content.mark}`)),
    );
  },
  'deleted page, may be an error': async (content) => {
    const path = pick(
      content,
      (await pages(content)).filter((one) => !one.startsWith('index.')),
    );
    await rm(join(content.folder, path));
  },
  translation: async (content) => {
    const missing = (await pages(content)).filter(
      (path) =>
        path.endsWith('.md') &&
        !path.endsWith('.en.md') &&
        !existsSync(join(content.folder, path.replace(/\.md$/, '.en.md'))),
    );
    if (missing.length > 0)
      await write(
        content,
        pick(content, missing).replace(/\.md$/, '.en.md'),
        `# Translation ${content.mark}\n\n## Part\n\nText.\n`,
      );
  },
  picture: async (content) => {
    const width = 20 + Math.floor(content.random() * 900);
    const picture = sharp({ create: { width, height: 30, channels: 3, background: '#484' } });
    await write(content, 'снимка.png', await picture.png().toBuffer());
  },
  'link to nothing, an error': onSomePage((text, { mark }) => `${text}\nКъм [нищото](няма-${mark}.md).\n`),
  mending: async (content) => {
    for (const path of await pages(content)) {
      const text = await readFile(join(content.folder, path), 'utf8');
      const mended = text.replace(/^Към \[нищото\].*\n/gm, '').replace(/#срок/g, '');
      if (mended !== text) await write(content, path, mended);
    }
    if (!existsSync(join(content.folder, '_обща.md'))) await write(content, '_обща.md', 'Включено пак.\n');
  },
  'title in front matter': withFrontMatter('title: Име от полето'),
  hidden: withFrontMatter('hidden: true'),
  'place in the navigation': withFrontMatter('order: 7'),
  'old address': onSomePage(
    (text, { mark }) => `---\nredirects: [старо-${mark}]\n---\n\n${text.replace(/^---\n[^]*?\n---\n+/, '')}`,
  ),
  'own page for what is not there': (content) =>
    write(content, '404.md', `# Няма, ${content.mark}\n\nНищо.\n`),
  download: (content) => write(content, `файл-${content.mark}.txt`, content.mark),
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
