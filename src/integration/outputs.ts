/** What stands in the built folder besides the pages: pictures, downloads, search, lists for machines. */
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodeAll } from '../media/encoder.ts';
import { notFoundKey } from '../site/keys.ts';
import type { Page } from '../site/model.ts';
import { robotsTxt, sitemapXml } from '../site/sitemap.ts';
import { writeDiagrams } from './diagram-files.ts';
import { headersFile } from './headers.ts';
import type { Prepared } from './prepare.ts';
import { writeSearch } from './search.ts';
import { wantedVariants } from './wanted-variants.ts';

/** Writes them all below `out`. */
export async function writeOutputs(prepared: Prepared, out: string): Promise<void> {
  const { project, site } = prepared;
  await Promise.all([
    encodeAll(wantedVariants(prepared), project.contentFolder, join(project.cacheFolder, 'pictures'), out),
    writeDiagrams(prepared, out),
    ...site.assets.map(({ path }) => copyInto(out, project.contentFolder, path)),
    ...site.pages.filter(({ key }) => key === notFoundKey).map((page) => moveNotFoundPage(out, page)),
    writeText(out, 'sitemap.xml', sitemapXml(site)),
    writeText(out, 'robots.txt', robotsTxt(site)),
    writeText(out, '_headers', headersFile()),
    writeText(out, '.nojekyll', ''),
  ]);
  await writeSearch(prepared, out);
}

/** Hosts look for `404.html` in the folder of the address and above it, not for `404/index.html`. */
async function moveNotFoundPage(out: string, page: Page): Promise<void> {
  const folder = join(out, page.route);
  await rename(join(folder, 'index.html'), `${folder.replace(/\/$/, '')}.html`);
  await rm(folder, { recursive: true });
}

async function copyInto(out: string, folder: string, path: string): Promise<void> {
  const target = join(out, path);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(folder, path), target);
}

async function writeText(out: string, name: string, text: string | undefined): Promise<void> {
  if (text !== undefined) await writeFile(join(out, name), text);
}
