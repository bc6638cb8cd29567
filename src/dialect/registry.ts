/** The extensions by the names that the reference gives them: what a configuration may switch on. */
import type { Extension } from './contract.ts';
import { blockExtensions } from './registry-blocks.ts';
import { inlineExtensions } from './registry-inline.ts';
import { record, type Options } from './registry-options.ts';

export type { Options };

const registry: Readonly<Record<string, (options: Options) => Extension>> = {
  ...blockExtensions,
  ...inlineExtensions,
  extra: (options) =>
    bundle('extra', options, [
      'fenced_code',
      'footnotes',
      'attr_list',
      'def_list',
      'tables',
      'abbr',
      'md_in_html',
    ]),
  'pymdownx.extra': (options) =>
    bundle('pymdownx.extra', options, [
      'pymdownx.betterem',
      'pymdownx.superfences',
      'footnotes',
      'attr_list',
      'def_list',
      'tables',
      'abbr',
      'md_in_html',
    ]),
};

/** Extensions under one name; its options are theirs by their names. */
function bundle(name: string, options: Options, names: readonly string[]): Extension {
  const includes = names
    .map((one) => extensionNamed(one, record(options[one] ?? options[`markdown.extensions.${one}`])))
    .filter((one) => one !== undefined);
  return { name, includes };
}

/** An extension with its options; undefined when there is none of that name. */
export function extensionNamed(name: string, options: Options = {}): Extension | undefined {
  const short = name.replace(/^markdown\.extensions\./, '');
  return Object.hasOwn(registry, short) ? registry[short]?.(options) : undefined;
}
