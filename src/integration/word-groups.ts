/** Words of the interface for scripts: a group at a time, and only in the languages that the site speaks. */
import type { Plugin } from 'vite';
import { groupOf, wordsTag } from '../i18n/index.ts';
import { rendererSite } from './current.ts';

const asked = /^\0?virtual:slovo\/words\/(\w+)(?:\/([\w-]+))?$/;

/**
 * A Vite plugin. `virtual:slovo/words/search` maps the languages to functions that import the group `search`
 * of their words, each a module of its own.
 */
export function wordGroups(): Plugin {
  return {
    name: 'slovo:word-groups',
    resolveId: (id) => (asked.test(id) ? `\0${id.replace(/^\0/, '')}` : undefined),
    load(id) {
      const [, group, tag] = asked.exec(id) ?? [];
      if (group === undefined) return undefined;
      if (tag !== undefined) return `export default ${JSON.stringify(groupOf(tag, group))};`;
      const tags = new Set(
        rendererSite().project.config.locales.map((locale) => wordsTag(locale.tag, group)),
      );
      const rows = Array.from(
        tags,
        (one) => `  ${JSON.stringify(one)}: () => import("virtual:slovo/words/${group}/${one}"),`,
      );
      return `export const words = {\n${rows.join('\n')}\n};\n`;
    },
  };
}
