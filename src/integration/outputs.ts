/** What stands in the built folder besides the pages: pictures, downloads, search, lists for machines. */
import { copyFile, mkdir, rename, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodeAll } from '../media/encoder.ts';
import { addressOf } from '../site/address.ts';
import type { Asset, Page } from '../site/model.ts';
import { outputFile } from '../site/outputs.ts';
import { writeDiagrams } from './diagram-files.ts';
import { machineFiles } from './machine-files.ts';
import type { Prepared } from './prepare.ts';
import { writeSearch } from './search.ts';
import { writeSocialPictures } from './social-pictures.ts';
import { wantedVariants } from './wanted-variants.ts';

/** Writes them all below `out`. */
export async function writeOutputs(prepared: Prepared, out: string): Promise<void> {
  const { project, site } = prepared;
  await Promise.all([
    encodeAll(wantedVariants(prepared), project.contentFolder, join(project.cacheFolder, 'pictures'), out),
    writeDiagrams(prepared, out),
    ...site.assets.map((asset) => copyInto(out, project.contentFolder, asset)),
    ...site.pages.map((page) => movePage(out, page)),
    writeSocialPictures(prepared, out),
    ...machineFiles(prepared).map(([file, text]) => writeText(out, file, text)),
  ]);
  await writeSearch(prepared, out);
}

/** Astro writes every page as the index of a folder: some are files of their own. */
async function movePage(out: string, page: Page): Promise<void> {
  const folder = join(out, page.route);
  const written = join(folder, 'index.html');
  const wanted = join(out, outputFile(page));
  if (wanted === written) return;
  // The file may have the name of the folder that it comes from.
  const beside = `${folder.replace(/\/$/, '')}.${process.pid}.tmp`;
  await rename(written, beside);
  await rmdir(folder).catch(() => undefined);
  await rename(beside, wanted);
}

async function copyInto(out: string, folder: string, asset: Asset): Promise<void> {
  const target = join(out, addressOf(asset));
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(folder, asset.file ?? asset.path), target);
}

async function writeText(out: string, name: string, text: string): Promise<void> {
  await mkdir(dirname(join(out, name)), { recursive: true });
  await writeFile(join(out, name), text);
}
