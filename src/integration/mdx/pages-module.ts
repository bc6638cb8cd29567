/** The module that names all `.mdx` pages to Vite: each is a module of its own, loaded when rendered. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { current } from '../current.ts';

const id = 'virtual:slovo/mdx-pages';

/** A Vite plugin. `virtual:slovo/mdx-pages` maps source paths to functions that import them. */
export function mdxPages(): Plugin {
  return {
    name: 'slovo:mdx-pages',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load(wanted) {
      if (wanted !== `\0${id}`) return undefined;
      const { project, made } = current();
      const rows = [...made.values()]
        .filter(({ source }) => source.format === 'mdx')
        .map(({ source }) => {
          const file = JSON.stringify(join(project.contentFolder, source.path));
          return `  ${JSON.stringify(source.path)}: () => import(${file}),`;
        });
      return `export const mdxPages = {\n${rows.join('\n')}\n};\n`;
    },
  };
}
