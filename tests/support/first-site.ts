/** The built site of this project, served as a static host would, and a browser to look at it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveFolder, type FolderServer } from '../../src/cli/serve-folder.ts';
import { openBrowser } from './browser.ts';
import { readPages, type BuiltPage } from './html.ts';
import { repository, slovo } from './slovo.ts';

export const dist = join(repository, 'dist');

export interface FirstSite {
  readonly server: FolderServer;
  readonly browser: Browser;
  readonly pages: readonly BuiltPage[];
  /** The whole address of a built page. */
  readonly addressOf: (file: string) => string;
  readonly close: () => Promise<void>;
}

/** Where hosts cannot redirect, an old address has a page that leads on by itself. */
export function isRedirect(html: string): boolean {
  return html.includes('<meta http-equiv="refresh"');
}

/** `npm test` has built it just before; alone, the last build serves, or a first one is made. */
export async function openFirstSite(): Promise<FirstSite> {
  if (!existsSync(dist)) await slovo(['build']);
  const server = await serveFolder(dist, { base: '/', port: 0 });
  const browser = await openBrowser();
  return {
    server,
    browser,
    pages: readPages(dist).filter(({ html }) => !isRedirect(html)),
    addressOf: (file) => new URL(encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), server.address).href,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
