/** The settings of a MkDocs project that exists only as text. */
import { readOptions, type ReadOptions } from '../../src/mkdocs/options.ts';
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
