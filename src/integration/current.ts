/**
 * The project that is being built or served. Astro bundles the routes and runs them apart from the
 * integration's modules, in the same process: what both must see lies on the global object.
 */
import type { Prepared } from './prepare.ts';

const key = Symbol.for('slovo.prepared');
const holder = globalThis as typeof globalThis & { [key]?: Prepared };

export function setCurrent(prepared: Prepared): void {
  holder[key] = prepared;
}

/** @throws when nothing was prepared: the integration is missing from the configuration */
export function current(): Prepared {
  const prepared = holder[key];
  if (!prepared)
    throw new Error('No site is prepared: add slovo({ … }) to `integrations` in astro.config.mjs.');
  return prepared;
}

export function isPrepared(): boolean {
  return holder[key] !== undefined;
}
