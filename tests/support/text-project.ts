/** The settings of a MkDocs project that exists only as text. */
import { readOptions, type ReadOptions } from '../../src/mkdocs/options.ts';
import type { SlovoOptions } from '../../src/site/config.ts';
import { readYaml } from '../../src/mkdocs/yaml.ts';

/** Paths in the docs folder: of pages, and of what is no page. */
export type Files = [pages?: readonly string[], others?: readonly string[]];

/** @param text what `mkdocs.yml` says */
export function readTextProject(
  text: string,
  ...[pages = ['index.md'], others = []]: Files
): Promise<ReadOptions> {
  return readOptions(readYaml(text, { file: 'mkdocs.yml', environment: {} }), {
    file: 'mkdocs.yml',
    project: '/проект',
    docs: '/проект/docs',
    readData: () => Promise.resolve(undefined),
    readText: () => Promise.resolve(undefined),
    listFolder: () => Promise.resolve([]),
    list: () => Promise.resolve({ pages, others, folderSettings: new Map() }),
  });
}

/** The same of a project with a name. */
export function read(text: string, ...files: Files): Promise<ReadOptions> {
  return readTextProject(`site_name: Упътване\n${text}`, ...files);
}

export async function options(text: string, ...files: Files): Promise<SlovoOptions> {
  return (await read(text, ...files)).options;
}

/** Lines and codes of what is told, but for the note that a site has no address. */
export function told({ problems }: Pick<ReadOptions, 'problems'>): string[] {
  return problems
    .filter(({ message }) => !message.startsWith('Without site_url'))
    .map(({ line, code }) => `${line ?? 0} ${code}`);
}
