/** Words of the interface for scripts, a group at a time, so that none loads the words of another. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const asked = /^(.*\.json)\?words=(\w+)$/;

/** A Vite plugin: `bg.json?words=search` is the group `search` of that file alone. */
export function wordGroups(): Plugin {
  return {
    name: 'slovo:word-groups',
    enforce: 'pre',
    async load(id) {
      const [, file, group] = asked.exec(id) ?? [];
      if (file === undefined || group === undefined) return undefined;
      this.addWatchFile(file);
      const words: unknown = JSON.parse(await readFile(file, 'utf8'));
      const found: unknown =
        typeof words === 'object' && words !== null ? Reflect.get(words, group) : undefined;
      if (found === undefined) throw new Error(`${file} has no words called “${group}”.`);
      return `export default ${JSON.stringify(found)};`;
    },
  };
}
