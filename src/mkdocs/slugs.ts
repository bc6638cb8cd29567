/** Options of plugins that say how addresses and ids are made of words. */
import type { SlugRules } from '../site/slug-rules.ts';
import type { Group } from './settings.ts';

/** @param name of the option with the function, as in `post_slugify` beside `post_slugify_separator` */
export function slugRules(options: Group, name: string): SlugRules {
  const by = options[name];
  const separator = options[`${name}_separator`];
  return {
    ...(by !== undefined && by !== null && { by }),
    separator: typeof separator === 'string' ? separator : '-',
  };
}
