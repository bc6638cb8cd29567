/**
 * The project that is being built or served. Astro bundles the routes and runs them apart from the
 * integration's modules, in the same process: what both must see lies on the global object.
 */
import { pageAt } from '../site/address.ts';
import type { Prepared } from './prepare.ts';
import type { RendererSite } from './renderer/renderer-site.ts';

const key = Symbol.for('slovo.prepared');
const siteKey = Symbol.for('slovo.renderer-site');
const holder = globalThis as typeof globalThis & { [key]?: Prepared; [siteKey]?: RendererSite };

/** @returns whether the server is started again, and all tabs with it */
type Listener = (now: Prepared, before: Prepared) => boolean;
let listener: Listener | undefined;

/** @returns whether the server is started again because of it */
export function setCurrent(prepared: Prepared): boolean {
  const before = holder[key];
  holder[key] = prepared;
  return before !== undefined && listener?.(prepared, before) === true;
}

/** Has a function called after each edit. */
export function onEdited(edited: Listener): void {
  listener = edited;
}

const completer = Symbol.for('slovo.complete');
const completing = globalThis as typeof globalThis & {
  [completer]?: (source: string) => Promise<void>;
};

/** While editing: the server compiles a page that is pending when it is asked for. */
export function setCompleter(complete: (source: string) => Promise<void>): void {
  completing[completer] = complete;
}

/** Path of the source of the page at a path, without slashes at its ends. */
export function sourceAt({ site }: Prepared, path: string): string | undefined {
  return pageAt(site, path)?.document.source.path;
}

/** The site with the page at a path, without slashes at its ends, compiled. */
export async function currentWith(path: string): Promise<Prepared> {
  const source = sourceAt(current(), path);
  if (source !== undefined && current().pending.has(source)) await completing[completer]?.(source);
  return current();
}

/** @throws when nothing was prepared: the integration is missing from the configuration */
export function current(): Prepared {
  const prepared = holder[key];
  if (!prepared)
    throw new Error('No site is prepared: add slovo({ … }) to `integrations` in astro.config.mjs.');
  return prepared;
}

/** In the process that builds a renderer: what it is given of the site. */
export function setRendererSite(site: RendererSite): void {
  holder[siteKey] = site;
}

/** The site whose renderer Astro builds, or which it serves. */
export function rendererSite(): RendererSite {
  return holder[siteKey] ?? current();
}

export function isPrepared(): boolean {
  return (holder[siteKey] ?? holder[key]) !== undefined;
}
