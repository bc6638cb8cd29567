/** While editing: watches the content, prepares what changed, tells the tabs, serves the pictures. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Connect, ViteDevServer } from 'vite';
import { encode, isPicture, variantAsked } from '../media/encoder.ts';
import { addressOf } from '../site/address.ts';
import { digestOfValue } from './cache/digest.ts';
import { openPool, type Pool } from './compile/pool.ts';
import { current, setCompleter, setCurrent, sourceAt } from './current.ts';
import { serveSearch } from './dev-search.ts';
import { diagramAt } from './diagram-files.ts';
import { exhibitFileAt } from './encrypted-photos.ts';
import { forgetMdx, forgetMdxList, mdxPaths } from './mdx/pages-module.ts';
import { pageStylesAt } from './page-styles.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { Project } from './project.ts';
import { requestedPath } from './requested-path.ts';
import { iconSheetAt } from './site-icons.ts';
import { openTabs } from './tabs.ts';
import { watchProject } from './watch-project.ts';

/** Editors write a file in several steps: what comes within this time in ms is one edit. */
const settle = 20;

/** Pages that are compiled before an edit is shown, besides those that are open. */
const mostAtOnce = 100;

/** Pages of the rest that are compiled before the next edit is looked at. */
const mostInRound = 400;

/** Ms in which the first page is shown, before what changed meanwhile is looked at and the rest is compiled. */
const untilRest = 3000;

/** Watches what the site is made of; an edit is prepared, and told to the tabs that show it. */
export function serveEdits(server: ViteDevServer): void {
  const pool = openPool();
  const tabs = openTabs(server.environments.client.hot, current().project.config.base, current);
  /** Undefined: whatever there is may have been edited before the watching began. */
  let edited: Set<string> | undefined;
  let isClosed = false;
  const asked = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isCatchingUp = false;

  /** @param most pages that are compiled besides those that someone looks at */
  const edit = async (most: number): Promise<void> => {
    const before = current();
    const files = edited;
    edited = new Set();
    const first = new Set([...asked, ...[...tabs.paths()].flatMap((path) => sourceAt(before, path) ?? [])]);
    asked.clear();
    let left = most;
    const isNow = (path: string): boolean => first.has(path) || left-- > 0;
    try {
      const project = files?.size === 0 ? before.project : await reopened(before.project);
      const previous = { prepared: before, ...(files && { edited: files }) };
      const after = await prepare(project, pool, previous, undefined, isNow);
      // Another server has taken its place.
      if (isClosed) return;
      forgetModules(server, before, after, files);
      // Tabs load again when the next server is there: a page that this one still gave would hear of nothing more.
      if (setCurrent(after)) return;
      watched.update(after);
      tabs.update(after);
    } catch (error) {
      // They are still to be read.
      edited = files && new Set([...files, ...edited]);
      throw error;
    }
  };
  const run = async (most: number): Promise<void> => {
    running = running
      .then(() => edit(most))
      .catch((error: unknown) => {
        if (isClosed) return;
        server.config.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
    await running;
  };
  /** Compiles what is pending; what fails is tried again with the next edit. */
  const catchUp = async (): Promise<void> => {
    if (isCatchingUp || current().pending.size === 0) return;
    isCatchingUp = true;
    for (let pending = Infinity; current().pending.size < pending && current().pending.size > 0;) {
      pending = current().pending.size;
      await run(mostInRound);
    }
    isCatchingUp = false;
    if (current().pending.size > 0) return;
    // Workers that compiled thousands of pages keep the memory that they needed: others take their place.
    running = running.then(() => pool.close());
    await running;
    warm(pool);
  };
  const watched = watchProject(current(), (file) => {
    edited?.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      void run(mostAtOnce).then(catchUp);
    }, settle);
  });
  setCompleter(async (source) => {
    asked.add(source);
    await run(0);
  });

  server.httpServer?.once('close', () => {
    isClosed = true;
    clearTimeout(timer);
    watched.close();
    void pool.close();
  });
  server.middlewares.use(serveContentFiles);
  server.middlewares.use(serveSearch());
  if (current().pending.size === 0) warm(pool);
  timer = setTimeout(() => {
    void run(mostAtOnce).then(catchUp);
  }, untilRest);
}

/** The settings of a project may name its files, and lie among them; undisturbed, it stays what it was. */
async function reopened(project: Project): Promise<Project> {
  const now = (await project.reopen?.()) ?? project;
  // Nobody wants to see the site without its settings while a line of them is wrong.
  if (now.isUnread) return { ...project, isUnread: true, problems: now.problems };
  return digestOfValue(now) === digestOfValue(project) ? project : now;
}

/** The compiler is loaded before the first edit needs it. */
function warm(pool: Pool): void {
  const page = [...current().made.values()].find(({ source, name }) => source.format === 'md' && name !== '');
  if (page) pool.compile(page.name, page.job).catch(() => undefined);
}

/** What Vite has of `.mdx` pages is read anew. */
function forgetModules(
  server: ViteDevServer,
  before: Prepared,
  after: Prepared,
  files: ReadonlySet<string> | undefined,
): void {
  const components = files ?? mdxPaths(after).map((path) => join(after.project.contentFolder, path));
  for (const file of components) if (/\.mdx$/i.test(file)) forgetMdx(server, file);
  const listed = (prepared: Prepared): string => mdxPaths(prepared).join('\n');
  if (listed(before) !== listed(after)) forgetMdxList(server);
}

/** Pictures and downloads, which a build would copy. */
const serveContentFiles: Connect.NextHandleFunction = (request, response, next) => {
  void (async () => {
    const { project, pictures, site } = current();
    const below = requestedPath(request, project.config.base);
    const exhibit = exhibitFileAt(current(), below);
    const drawing = await diagramAt(current(), below);
    const styles = pageStylesAt(current(), below);
    const drawn = drawing ?? iconSheetAt(current(), below);
    const asset = site.assets.find((one) => addressOf(one) === below);
    const wanted = below.startsWith('_slovo/img/') ? variantAsked(below, pictures.values()) : undefined;
    if (drawn !== undefined) response.setHeader('content-type', 'image/svg+xml').end(drawn);
    else if (styles !== undefined) response.setHeader('content-type', 'text/css').end(styles);
    else if (exhibit) {
      response.setHeader('content-type', exhibit.type);
      exhibit.read().pipe(response);
    } else if (wanted) {
      const variant = { ...wanted, file: below };
      const file = await encode(variant, project.contentFolder, join(project.cacheFolder, 'pictures'));
      response.setHeader('content-type', `image/${variant.format}`);
      createReadStream(file).pipe(response);
    } else if (asset) {
      if (isPicture(below) && below.endsWith('.svg')) response.setHeader('content-type', 'image/svg+xml');
      createReadStream(join(project.contentFolder, asset.file ?? asset.path)).pipe(response);
    } else next();
  })().catch(next);
};
