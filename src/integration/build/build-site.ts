/** From a prepared site to its folder: only what changed is rendered and written. */
import { basename, join } from 'node:path';
import type { Page } from '../../site/model.ts';
import { outputFiles } from '../../site/outputs.ts';
import { digestOfValue } from '../cache/digest.ts';
import { openBulkStore } from '../cache/bulk-store.ts';
import { sweepDaily } from '../cache/sweep.ts';
import { copied, outputsOf } from '../outputs.ts';
import { pageDataOf, type PageData } from '../page-data.ts';
import type { Prepared } from '../prepare.ts';
import { buildRenderer, type AstroSettings } from '../renderer/build-renderer.ts';
import { assetFolder, openRenderer, readRecord, type Renderer } from '../renderer/renderer.ts';
import { rendererFolder } from '../renderer/renderer-key.ts';
import { searchBundles, type BuiltPage } from '../search.ts';
import { writeFolder, type Written } from './out-folder.ts';
import type { Output } from './output.ts';
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
  // The data of all pages together is large: one page's is held, for its key and then for the page.
  let last: { readonly page: Page; readonly data: PageData } | undefined;
  const dataOf = (page: Page): PageData => {
    if (last?.page !== page) last = { page, data: pageDataOf(prepared, page) };
    return last.data;
  };
  const render = async (data: PageData, key: string): Promise<Buffer> => {
    renderer ??= openRenderer(folder, record);
    const html = await (await renderer).render(data, await prepared.html(data.source));
    rendered += 1;
    store.keep(key, html);
    return html;
  };
  const pages = site.pages.map((page): BuiltPage => {
    let known: string | undefined;
    const keyOf = (): string => (known ??= digestOfValue([version, dataOf(page)]));
    let asked: Promise<Buffer> | undefined;
    const html = async (): Promise<Buffer> => {
      if (asked) return asked;
      const kept = store.read(keyOf());
      if (kept) return kept;
      asked = render(dataOf(page), keyOf());
      const made = await asked;
      asked = undefined;
      return made;
    };
    return {
      page,
      get key() {
        return keyOf();
      },
      html,
    };
  });

  const outputs = [
    ...pages.flatMap((built) => outputFiles(built.page, site.config).map((file) => outputOf(file, built))),
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

/** A page as a file of the site. */
function outputOf(file: string, page: BuiltPage): Output {
  return {
    file,
    get key() {
      return page.key;
    },
    content: page.html,
  };
}
