/** The search while editing: bundles of the pages as they are now, made when one is asked for. */
import { extname } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import type { Connect } from 'vite';
import type { BundleState } from '../search/bundle-state.ts';
import { beginIndex } from '../search/locale-index.ts';
import { escapeText } from './body.ts';
import { digestOfValue } from './cache/digest.ts';
import { current } from './current.ts';
import { ownAnalysers } from './own-analysers.ts';
import type { Prepared } from './prepare.ts';
import { requestedPath } from './requested-path.ts';
import { aboutOf, searchablePages } from './search.ts';
import type { Page } from '../site/model.ts';

type Files = ReadonlyMap<string, Uint8Array | string>;

interface Made {
  readonly of: Prepared;
  readonly files: Promise<Files>;
  readonly state: Promise<BundleState>;
  /** Of the bundle before: a tab that has begun with it may ask for more of it. */
  readonly earlier: Promise<Files>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Answers `/pagefind/<tag>/…` while editing. After an edit only what it changed is read again. */
export function serveSearch(): Connect.NextHandleFunction {
  const made = new Map<string, Made>();

  const bundleOf = (tag: string, origin: string): Made => {
    const before = made.get(tag);
    const prepared = current();
    if (before?.of === prepared) return before;
    const bundle = makeBundle(prepared, tag, origin, before?.state);
    const next: Made = {
      of: prepared,
      files: bundle.then(({ files }) => files),
      state: bundle.then(({ state }) => state),
      earlier: before?.files ?? Promise.resolve(new Map()),
    };
    made.set(tag, next);
    // The next to ask tries again.
    bundle.catch(() => made.delete(tag));
    next.state.catch(() => undefined);
    return next;
  };

  return (request, response, next) => {
    void (async () => {
      const { project, site } = current();
      const below = requestedPath(request, project.config.base);
      const [, tag = '', file = ''] = /^pagefind\/([^/]+)\/(.+)$/.exec(below) ?? [];
      if (!site.locales.some((locale) => locale.tag === tag)) {
        next();
        return;
      }
      const { localAddress = '', localPort = 0 } = request.socket;
      const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
      const { files, earlier } = bundleOf(tag, `http://${host}:${localPort}`);
      const content = (await files).get(file) ?? (await earlier).get(file);
      if (content === undefined) response.statusCode = 404;
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      response.setHeader('cache-control', 'no-store');
      response.end(content);
    })().catch(next);
  };
}

/** Pages between which other requests are answered. */
const atOnce = 25;

/** @param origin of this server */
async function makeBundle(
  prepared: Prepared,
  tag: string,
  origin: string,
  last: Promise<BundleState> | undefined,
): ReturnType<Awaited<ReturnType<typeof beginIndex>>['finish']> {
  const { site, project } = prepared;
  const tags = site.locales.map((locale) => locale.tag);
  const analysers = ownAnalysers(site.locales, project.root);
  const index = await beginIndex(tag, tags, analysers, await last?.catch(() => undefined));
  const pages = searchablePages(site, tag);
  for (const [at, page] of pages.entries()) {
    const about = aboutOf(site, page);
    const key = digestOfValue([about, page.title, prepared.made.get(page.document.source.path)?.text]);
    if (!index.keep(key)) index.add({ ...about, html: await textOf(prepared, page, origin) }, key);
    if (at % atOnce === atOnce - 1) await others();
  }
  return index.finish();
}

/** The page without what stands around its text; an `.mdx` page as this server shows it. */
async function textOf(prepared: Prepared, page: Page, origin: string): Promise<string> {
  const { title, document } = page;
  const { source, outline } = document;
  if (source.format === 'mdx') {
    const below = prepared.project.config.base.replace(/\/$/, '');
    const shown = await shownPage(origin + encodeURI(below + page.route));
    if (shown !== undefined) return shown;
  }
  const { parts } = await prepared.html(source.path);
  // Of a page that cannot be shown, its headings are known.
  const text =
    source.format === 'mdx'
      ? outline.map(({ depth, id, html }) => `<h${depth} id="${id}">${html}</h${depth}>`).join('')
      : parts.join('');
  const heading = /<h1[\s>]/.test(text) ? '' : `<h1>${escapeText(title)}</h1>`;
  return `<head><title>${escapeText(title)}</title></head><body><article data-pagefind-body>${heading}${text}</article></body>`;
}

/** What Astro renders is known to it alone. @returns undefined where it shows a problem instead */
async function shownPage(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    const html = await response.text();
    return response.ok && html.includes('data-pagefind-body') ? html : undefined;
  } catch {
    return undefined;
  }
}
