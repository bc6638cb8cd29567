/** From a prepared site to its folder: only what changed is rendered and written. */
import { basename, join } from 'node:path';
import { outputFiles } from '../../site/outputs.ts';
import { digestOfValue } from '../cache/digest.ts';
import { openBulkStore } from '../cache/bulk-store.ts';
import { sweepDaily } from '../cache/sweep.ts';
import { copied, outputsOf } from '../outputs.ts';
import { pageDataOf } from '../page-data.ts';
import type { Prepared } from '../prepare.ts';
import { buildRenderer, type AstroSettings } from '../renderer/build-renderer.ts';
import { assetFolder, openRenderer, readRecord, type Renderer } from '../renderer/renderer.ts';
import { rendererFolder } from '../renderer/renderer-key.ts';
import { searchBundles, type BuiltPage } from '../search.ts';
import { writeFolder, type Written } from './out-folder.ts';
import { unseen, type Progress } from './progress.ts';

export interface Built extends Written {
  /** Pages that were rendered; the others were taken from earlier builds. */
  readonly rendered: number;
}

/**
 * Builds a site without errors.
 *
 * @param out the folder that it replaces when all has gone well
 */
export async function buildSite(
  prepared: Prepared,
  out: string,
  astro: AstroSettings,
  progress: Progress = unseen,
): Promise<Built> {
  progress.begin('bundle');
  const { site, project } = prepared;
  const folder = rendererFolder(prepared);
  const record = readRecord(folder) ?? (await buildRenderer(folder, prepared, astro));
  const version = digestOfValue([basename(folder), record]);

  let renderer: Promise<Renderer> | undefined;
  let rendered = 0;
  const store = openBulkStore(join(project.cacheFolder, 'html'));
  const pages = site.pages.map((page): BuiltPage => {
    const pageKey = digestOfValue([version, pageDataOf(prepared, page)]);
    let asked: Promise<string> | undefined;
    const render = async (): Promise<string> => {
      renderer ??= openRenderer(folder, record);
      // Made once more rather than held: the data of all pages together is large.
      const data = pageDataOf(prepared, page);
      const html = await (await renderer).render(data, await prepared.html(data.source));
      store.keep(pageKey, html);
      rendered += 1;
      asked = undefined;
      return html;
    };
    const html = async (): Promise<string> => asked ?? store.read(pageKey)?.toString() ?? (asked = render());
    return { page, key: pageKey, html };
  });

  const outputs = [
    ...pages.flatMap(({ page, key: pageKey, html }) =>
      outputFiles(page, site.config).map((file) => ({ file, key: pageKey, content: html })),
    ),
    ...Object.entries(record.assets).map(([file, digest]) =>
      copied(file, join(folder, assetFolder, file), digest),
    ),
    ...outputsOf(prepared),
  ];
  const written = await writeFolder(
    out,
    { outputs, groups: searchBundles(prepared, pages) },
    project.cacheFolder,
    progress,
  );
  sweepDaily(project.cacheFolder);
  return { ...written, rendered };
}
