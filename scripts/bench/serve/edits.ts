/** What an author may do to a site that is being served, and how one sees that it is done. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

export interface Edit {
  readonly name: string;
  /** Address of the tab that is open, and that shows the edit. */
  readonly tab: string;
  readonly apply: (folder: string) => Promise<void>;
  /** JavaScript that is true in the tab once it shows the edit. */
  readonly seen: string;
}

const page = 'content/раздел-2/страница-30';
const beside = 'content/раздел-2/страница-31';
const [tab, tabBeside] = ['/раздел-2/страница-30/', '/раздел-2/страница-31/'];
const config = 'astro.config.mjs';

const shows = (text: string): string => `document.body?.textContent.includes(${JSON.stringify(text)})`;
const hidesAlert = `!document.querySelector('[role=alert]') && document.querySelector('main')`;
const picture = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 40, channels: 3, background: '#484' } })
    .png()
    .toBuffer();

export async function write(folder: string, path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** @throws Error when the text is not there: the edit would be none */
async function replace(folder: string, path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(folder, path), 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${path} has no ${String(from)}.`);
  await writeFile(join(folder, path), edited);
}

const append = (path: string, text: string) => (folder: string) =>
  readFile(join(folder, path), 'utf8').then((before) => writeFile(join(folder, path), before + text));

/** What the edits need besides the corpus; written before the server starts. */
export async function furnish(folder: string): Promise<void> {
  await append(
    `${page}.md`,
    '\n## Раздел за връзки\n\nТекст.\n\n--8<-- "_част.md"\n\n![Снимка](снимка.png)\n',
  )(folder);
  await append(`${beside}.md`, '\nКъм [раздела](страница-30.md#раздел-за-връзки).\n')(folder);
  await write(folder, 'content/раздел-2/_част.md', 'Част, която се включва.\n');
  await write(folder, 'content/раздел-2/снимка.png', await picture(80));
  await write(
    folder,
    'content/с-компоненти.mdx',
    '# С компоненти\n\n<Admonition type="tip">Съвет.</Admonition>\n',
  );
  await write(folder, 'theme/own.css', 'main { outline-width: 1px; }\n');
  await write(
    folder,
    'theme/Neighbours.astro',
    `---\nimport Neighbours from 'slovo/theme/layout/Neighbours.astro';\n---\n<p>Пояс първи</p><Neighbours {...Astro.props} />\n`,
  );
  await replace(
    folder,
    config,
    "slovo({ title: 'Bench',",
    "slovo({ title: 'Bench', theme: { styles: ['./theme/own.css'], components: { Neighbours: './theme/Neighbours.astro' } },",
  );
}

export const edits: readonly Edit[] = [
  { name: 'text', tab, apply: append(`${page}.md`, '\nЕдин нов абзац.\n'), seen: shows('Един нов абзац.') },
  {
    name: 'text again',
    tab,
    apply: append(`${page}.md`, '\nДруг нов абзац.\n'),
    seen: shows('Друг нов абзац.'),
  },
  {
    name: 'title, seen in the navigation',
    tab: tabBeside,
    apply: (folder) => replace(folder, `${page}.md`, /^# .*/m, '# Ново заглавие'),
    seen: shows('Ново заглавие'),
  },
  {
    name: 'heading that a page links to',
    tab: tabBeside,
    apply: (folder) => replace(folder, `${page}.md`, '## Раздел за връзки', '## Раздел с друго име'),
    seen: `document.querySelector('[role=alert]')`,
  },
  {
    name: 'its mending',
    tab: tabBeside,
    apply: (folder) => replace(folder, `${beside}.md`, '#раздел-за-връзки', '#раздел-с-друго-име'),
    seen: hidesAlert,
  },
  {
    name: 'snippet',
    tab,
    apply: append('content/раздел-2/_част.md', '\nИ още от частта.\n'),
    seen: shows('И още от частта.'),
  },
  {
    name: 'new page',
    tab: '/раздел-2/нова/',
    apply: (folder) => write(folder, 'content/раздел-2/нова.md', '# Нова страница\n\nСъвсем нова.\n'),
    seen: shows('Съвсем нова.'),
  },
  {
    name: 'deleted page',
    tab: '/раздел-2/нова/',
    apply: (folder) => rm(join(folder, 'content/раздел-2/нова.md')),
    seen: `document.querySelector('main') && !${shows('Съвсем нова.')}`,
  },
  {
    name: 'front matter',
    tab,
    apply: (folder) => replace(folder, `${page}.md`, /^/, '---\ntitle: Име от полето\n---\n\n'),
    seen: `document.title.includes('Име от полето')`,
  },
  {
    name: 'error',
    tab,
    apply: append(`${page}.md`, '\nКъм [нищото](няма-го.md).\n'),
    seen: `document.querySelector('[role=alert]')`,
  },
  {
    name: 'its mending',
    tab,
    apply: (folder) => replace(folder, `${page}.md`, '(няма-го.md)', '(страница-31.md)'),
    seen: hidesAlert,
  },
  {
    name: '.mdx',
    tab: '/с-компоненти/',
    apply: append('content/с-компоненти.mdx', '\nОще един ред.\n'),
    seen: shows('Още един ред.'),
  },
  {
    name: 'picture',
    tab,
    apply: async (folder) => write(folder, 'content/раздел-2/снимка.png', await picture(90)),
    seen: `[...document.images].some((image) => image.complete && image.naturalWidth === 90)`,
  },
  {
    name: 'style sheet',
    tab,
    apply: (folder) => write(folder, 'theme/own.css', 'main { outline-width: 7px; outline-style: solid; }\n'),
    seen: `document.querySelector('main') && getComputedStyle(document.querySelector('main')).outlineWidth === '7px'`,
  },
  {
    name: 'component',
    tab,
    apply: (folder) => replace(folder, 'theme/Neighbours.astro', 'Пояс първи', 'Пояс втори'),
    seen: shows('Пояс втори'),
  },
  {
    name: 'string of the interface',
    tab,
    apply: (folder) => replace(folder, 'src/i18n/bg.json', '"На тази страница"', '"Съдържание тук"'),
    seen: shows('Съдържание тук'),
  },
  {
    name: 'configuration',
    tab,
    apply: (folder) => replace(folder, config, "title: 'Bench'", "title: 'Друг сайт'"),
    seen: `document.title.includes('Друг сайт')`,
  },
  {
    name: 'text after all that',
    tab,
    apply: append(`${page}.md`, '\nПоследен абзац.\n'),
    seen: shows('Последен абзац.'),
  },
];
