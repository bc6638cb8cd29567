/** How addresses and ids are made of words: plain data. */
import { slugifierOf, slugify } from '../dialect/index.ts';

export interface SlugRules {
  /** The function that makes them, as the configuration names it; undefined: Material's own. */
  readonly by?: unknown;
  readonly separator: string;
}

export function slugOf(text: string, { by, separator }: SlugRules): string {
  return (slugifierOf(by) ?? slugify)(text, separator).normalize('NFC');
}
