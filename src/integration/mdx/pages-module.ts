/** The module that names all `.mdx` pages to Vite: each is a module of its own, loaded when rendered. */
import { join } from 'node:path';
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { rendererSite } from '../current.ts';
import type { RendererSite } from '../renderer/renderer-site.ts';

const id = 'virtual:slovo/mdx-pages';

/** A Vite plugin. `virtual:slovo/mdx-pages` maps source paths to functions that import them. */
export function mdxPages(): Plugin {
  return {
    name: 'slovo:mdx-pages',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load(wanted) {
      if (wanted !== `\0${id}`) return undefined;
      const { contentFolder } = rendererSite().project;
      const rows = mdxPaths(rendererSite()).map((path) => {
        const file = JSON.stringify(join(contentFolder, path));
        return `  ${JSON.stringify(path)}: () => import(${file}),`;
      });
      return `export const mdxPages = {\n${rows.join('\n')}\n};\n`;
    },
  };
}

/** Paths of the `.mdx` pages in the content folder. */
export function mdxPaths({ made }: RendererSite): readonly string[] {
  return [...made.values()].flatMap(({ source }) => (source.format === 'mdx' ? [source.path] : []));
}

/** Has the server read a page anew when it is rendered next. */
export function forgetMdx(server: ViteDevServer, file: string): void {
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    for (const module of moduleGraph.getModulesByFile(file) ?? []) moduleGraph.invalidateModule(module);
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    for (const module of evaluatedModules.getModulesByFile(file) ?? [])
      evaluatedModules.invalidateModule(module);
  }
}

/** Has the server list the pages anew. */
export function forgetMdxList(server: ViteDevServer): void {
  const list = server.moduleGraph.getModuleById(`\0${id}`);
  if (list) server.moduleGraph.invalidateModule(list);
}
