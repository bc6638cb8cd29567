/** What a choice of extensions makes of a page, in the order in which it is done: the same for all pages. */
import { definition } from './blocks/definition.ts';
import { codeBlock } from './blocks/code.ts';
import { bulletListRule, listIndent, orderedListRule } from './blocks/lists.ts';
import type { BlockRule } from './blocks/parser.ts';
import { blockQuote } from './blocks/quote.ts';
import { hashHeader, horizontalRule, paragraph, setextHeader } from './blocks/text.ts';
import type { Extension, PrepareStep, TreeStep } from './contract.ts';
import { extractHtml } from './html/extract.ts';
import { delimiterPass } from './inline/delimiters.ts';
import { asterisks, underscores } from './inline/emphasis.ts';
import { prepared, type InlinePass, type PreparedPasses } from './inline/engine.ts';
import { autolink, automail, entity, inlineHtml } from './inline/html.ts';
import { linkPasses } from './inline/links.ts';
import { backticks, escapes, lineBreak, loneMarks } from './inline/literals.ts';
import type { Page } from './page.ts';

export interface Pipeline extends Pick<Page, 'escapes' | 'extensions'> {
  readonly prepare: readonly PrepareStep[];
  readonly rules: readonly BlockRule[];
  readonly passes: PreparedPasses;
  /** On the tree, the reading of its text among them. */
  readonly trees: readonly TreeStep[];
  /** On the tree when its blocks stand where they will. */
  readonly finish: readonly TreeStep[];
}

const coreRules: readonly BlockRule[] = [
  listIndent,
  codeBlock,
  hashHeader,
  setextHeader,
  horizontalRule,
  orderedListRule,
  bulletListRule,
  blockQuote,
  definition,
  paragraph,
];

const corePasses: readonly InlinePass[] = [
  backticks,
  escapes,
  ...linkPasses,
  autolink,
  automail,
  lineBreak,
  inlineHtml,
  entity,
  loneMarks,
];

const coreDelimiters = [asterisks, underscores];

/** Characters that a backslash makes literal: Markdown's own. */
const coreEscapes = '\\`*_{}[]()>#+-.!';

const readInline: TreeStep = {
  name: 'inline',
  priority: 20,
  run: (root, page) => {
    page.inline.run(root);
  },
};

const assembled = new WeakMap<readonly Extension[], Pipeline>();

/** The pipeline of some extensions. It is kept by their array: putting one together costs as much as a short page. */
export function pipelineOf(extensions: readonly Extension[]): Pipeline {
  let pipeline = assembled.get(extensions);
  if (!pipeline) {
    pipeline = assemble(flatten(extensions));
    assembled.set(extensions, pipeline);
  }
  return pipeline;
}

function assemble(extensions: readonly Extension[]): Pipeline {
  const without = new Set(extensions.flatMap((extension) => extension.without ?? []));
  const delimiters = inOrder(
    [...coreDelimiters, ...extensions.flatMap((one) => one.delimiters ?? [])],
    without,
  ).map(delimiterPass);
  const passes = [...corePasses, ...delimiters, ...extensions.flatMap((one) => one.passes ?? [])];
  return {
    escapes: new Set(coreEscapes + extensions.map((extension) => extension.escapes ?? '').join('')),
    extensions: new Map(extensions.map(({ name, options }) => [name, options ?? {}])),
    prepare: inOrder([extractHtml, ...extensions.flatMap((one) => one.prepare ?? [])], without),
    rules: inOrder([...coreRules, ...extensions.flatMap((one) => one.blocks ?? [])], without),
    passes: prepared(inOrder(passes, without)),
    trees: inOrder([readInline, ...extensions.flatMap((one) => one.trees ?? [])], without),
    finish: inOrder(
      extensions.flatMap((one) => one.finish ?? []),
      without,
    ),
  };
}

/** The extensions with those that they bring along, each once; a later one of the same name wins. */
function flatten(extensions: readonly Extension[]): Extension[] {
  const all = new Map<string, Extension>();
  const add = (extension: Extension): void => {
    for (const included of extension.includes ?? []) if (!all.has(included.name)) add(included);
    all.delete(extension.name);
    all.set(extension.name, extension);
  };
  extensions.forEach(add);
  return [...all.values()];
}

/** By priority, the greatest first; of one name the last. Equal priorities keep their order. */
function inOrder<T extends { readonly name: string; readonly priority: number }>(
  items: readonly T[],
  without: ReadonlySet<string>,
): T[] {
  const byName = new Map<string, T>();
  for (const item of items) byName.set(item.name, item);
  return [...byName.values()]
    .filter(({ name }) => !without.has(name))
    .sort((a, b) => b.priority - a.priority);
}
