/** While editing: watches the content, prepares it anew, tells the tabs, serves the pictures. */
import { createReadStream } from 'node:fs';
import { join, sep } from 'node:path';
import type { Connect, ViteDevServer } from 'vite';
import { encode, isPicture, variantAsked } from '../media/encoder.ts';
import { addressOf } from '../site/address.ts';
import { openPool } from './compile/pool.ts';
import { current, setCurrent } from './current.ts';
import { diagramAt } from './diagram-files.ts';
import { exhibitFileAt } from './encrypted-photos.ts';
import { prepare } from './prepare.ts';
import { outdated } from './shown-pages.ts';

/** Editors write a file in several steps: what comes within this time in ms is one edit. */
const settle = 30;

export function serveEdits(server: ViteDevServer): void {
  const { contentFolder, config } = current().project;
  const { base } = config;
  const pool = openPool(1);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let reopens = false;

  const edit = async (): Promise<void> => {
    const before = current();
    const project = (reopens && (await before.project.reopen?.())) || before.project;
    // Other settings may make other text of every page.
    const after = await prepare(project, pool, reopens ? undefined : before);
    reopens = false;
    setCurrent(after);
    const pages = server.moduleGraph.getModuleById('\0virtual:slovo/mdx-pages');
    if (pages) server.moduleGraph.invalidateModule(pages);
    server.ws.send({
      type: 'custom',
      event: 'slovo:edited',
      data: { paths: outdated(after).map((path) => (base + path).replace(/\/$/, '')) },
    });
  };

  server.watcher.add([contentFolder, ...(current().project.settingFiles ?? [])]);
  server.watcher.on('all', (event, file) => {
    const isSettings = current().project.settingFiles?.includes(file) === true;
    if (!isSettings && !file.startsWith(contentFolder + sep)) return;
    // A project's navigation may name the files that there are.
    reopens ||= isSettings || (current().project.reopen !== undefined && event !== 'change');
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(edit).catch((error: unknown) => {
        server.config.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
    }, settle);
  });
  server.httpServer?.once('close', () => void pool.close());
  server.middlewares.use(serveContentFiles);
}

/** Pictures and downloads, which a build would copy. */
const serveContentFiles: Connect.NextHandleFunction = (request, response, next) => {
  void (async () => {
    const { project, pictures, site } = current();
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const below = path.startsWith(project.config.base)
      ? path.slice(project.config.base.length)
      : path.slice(1);
    const exhibit = exhibitFileAt(current(), below);
    const drawing = await diagramAt(current(), below);
    const asset = site.assets.find((one) => addressOf(one) === below);
    const wanted = below.startsWith('_slovo/img/') ? variantAsked(below, pictures.values()) : undefined;
    if (drawing !== undefined) response.setHeader('content-type', 'image/svg+xml').end(drawing);
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
