/** From text to HTML: prepare the lines, read the blocks, read the lines' insides, work on the tree, write. */
import { definition } from './blocks/definition.ts';
import { codeBlock } from './blocks/code.ts';
import { bulletListRule, listIndent, orderedListRule } from './blocks/lists.ts';
import { BlockParser, type BlockRule } from './blocks/parser.ts';
import { blockQuote } from './blocks/quote.ts';
import { hashHeader, horizontalRule, paragraph, setextHeader } from './blocks/text.ts';
import type { CompileOptions, Compiled, Extension, Included, PrepareStep, TreeStep } from './contract.ts';
import type { Diagnostic } from './diagnostics.ts';
import { extractHtml } from './html/extract.ts';
import { unwrapBlocks } from './html/unwrap.ts';
import { delimiterPass } from './inline/delimiters.ts';
import { asterisks, underscores } from './inline/emphasis.ts';
import { InlineEngine, type InlinePass } from './inline/engine.ts';
import { autolink, automail, entity, inlineHtml } from './inline/html.ts';
import { linkPasses } from './inline/links.ts';
import { backticks, escapes, lineBreak, loneMarks } from './inline/literals.ts';
import { normalise, splitLines, type Source } from './lines.ts';
import { locator } from './locate.ts';
import { outlineOf } from './outline.ts';
import { reporter, type Page } from './page.ts';
import { element, type Position } from './tree.ts';
import { write } from './write/write.ts';

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

/**
 * Compiles a text. Pure: what it needs from outside, it is given in the options. What is wrong in the text
 * is told in the diagnostics; nothing is thrown.
 */
export function compile(text: string, options: CompileOptions = {}): Compiled {
  const extensions = flatten(options.extensions ?? []);
  const without = new Set(extensions.flatMap((extension) => extension.without ?? []));
  const diagnostics: Diagnostic[] = [];
  const tabLength = options.tabLength ?? 4;
  const source = normalise(text, options.from ?? 0, tabLength);

  const page: Page = {
    options,
    tabLength,
    sources: [source],
    references: new Map(),
    diagnostics,
    escapes: new Set(coreEscapes + extensions.map((extension) => extension.escapes ?? '').join('')),
    extensions: new Map(extensions.map(({ name, options: given }) => [name, given ?? {}])),
    report: reporter(diagnostics),
    get blocks() {
      return blocks;
    },
    get inline() {
      return inline;
    },
  };
  const blocks = new BlockParser(
    page,
    inOrder([...coreRules, ...extensions.flatMap((one) => one.blocks ?? [])], without),
  );
  const delimiters = inOrder(
    [...coreDelimiters, ...extensions.flatMap((one) => one.delimiters ?? [])],
    without,
  );
  const inline = new InlineEngine(
    page,
    inOrder(
      [...corePasses, ...delimiters.map(delimiterPass), ...extensions.flatMap((one) => one.passes ?? [])],
      without,
    ),
  );

  let lines = splitLines(source.text);
  const prepare: readonly PrepareStep[] = [extractHtml, ...extensions.flatMap((one) => one.prepare ?? [])];
  for (const step of inOrder(prepare, without)) lines = step.run(lines, page);

  const root = element('div', { start: 0, end: source.text.length, source: 0 });
  blocks.parseLines(root, lines);
  const readInline: TreeStep = {
    name: 'inline',
    priority: 20,
    run: () => {
      inline.run(root);
    },
  };
  const trees = [readInline, ...extensions.flatMap((one) => one.trees ?? [])];
  for (const step of inOrder(trees, without)) step.run(root, page);
  unwrapBlocks(root, options.profile === 'site');
  for (const step of inOrder(
    extensions.flatMap((one) => one.finish ?? []),
    without,
  ))
    step.run(root, page);

  const { outline, anchors } = outlineOf(root, page);
  const { html, links } = write(root, options.profile ?? 'reference');
  const toOriginal = originals(page.sources);
  const withPlace = placed(page.sources);
  return {
    tree: root,
    html,
    outline: outline.map(toOriginal),
    anchors: anchors.map(toOriginal),
    links: links.map(toOriginal).map(withPlace),
    diagnostics: diagnostics
      .map(toOriginal)
      .map(withPlace)
      .sort((a, b) => a.position.source - b.position.source || a.position.start - b.position.start),
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

/** A function that turns positions of normalised texts into those of the texts as they were written. */
function originals(sources: readonly Source[]): <T extends { readonly position: Position }>(item: T) => T {
  return (item) => {
    const { start, end, source } = item.position;
    const text = sources[source];
    return text
      ? { ...item, position: { start: text.original(start), end: text.original(end), source } }
      : item;
  };
}

/** A function that tells of what stands in a snippet where in it that is. */
function placed(
  sources: readonly Source[],
): <T extends { readonly position: Position }>(item: T) => T & { readonly included?: Included } {
  const places = sources.map(({ included }) => included && { ...included, pointAt: locator(included.text) });
  return (item) => {
    const { start, source } = item.position;
    const snippet = places[source];
    return snippet ? { ...item, included: { path: snippet.path, ...snippet.pointAt(start) } } : item;
  };
}
