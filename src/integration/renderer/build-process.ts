/** A process that builds a renderer and ends. */
import { json } from 'node:stream/consumers';
import { setRendererSite } from '../current.ts';
import type { AstroSettings } from './build-renderer.ts';
import { readSite, type WrittenSite } from './renderer-site.ts';
import { runAstro } from './run-astro.ts';

/** What is written to its standard input, as JSON. */
export interface Order {
  readonly site: WrittenSite;
  readonly astro: AstroSettings;
}

const { site, astro } = (await json(process.stdin)) as Order;
setRendererSite(readSite(site));
await runAstro(astro);
