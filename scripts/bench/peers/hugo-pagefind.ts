import { join, resolve } from 'node:path';
import type { Generator } from '../generator.ts';
import { hugo } from './hugo.ts';

const pagefind = join(resolve(import.meta.dirname, '../../..'), 'node_modules/.bin/pagefind');

/** Hugo, and a search index of what it has written. */
export const hugoPagefind: Generator = {
  ...hugo,
  name: 'Hugo + Pagefind',
  search: 'included',
  build: ['sh', '-c', `hugo --quiet --destination public && ${pagefind} --site public --quiet`],
};
