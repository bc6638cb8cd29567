/** From text to HTML: prepare the lines, read the blocks, read the lines' insides, work on the tree, write. */
import { BlockParser } from './blocks/parser.ts';
import type { CompileOptions, Compiled, Extension, Included } from './contract.ts';
import type { Diagnostic } from './diagnostics.ts';
import { unwrapBlocks } from './html/unwrap.ts';
import { InlineEngine } from './inline/engine.ts';
import { normalise, splitLines, type Source } from './lines.ts';
import { locator } from './locate.ts';
import { outlineOf } from './outline.ts';
import { reporter, type Page } from './page.ts';
import { pipelineOf } from './pipeline.ts';
import { element, type Position } from './tree.ts';
import { write } from './write/write.ts';

const noExtensions: readonly Extension[] = [];

/**
 * Compiles a text. Pure: what it needs from outside, it is given in the options. What is wrong in the text
 * is told in the diagnostics; nothing is thrown.
 */
export function compile(text: string, options: CompileOptions = {}): Compiled {
  const pipeline = pipelineOf(options.extensions ?? noExtensions);
  const diagnostics: Diagnostic[] = [];
  const tabLength = options.tabLength ?? 4;
  const source = normalise(text, options.from ?? 0, tabLength);

  const page: Page = {
    options,
    tabLength,
    sources: [source],
    references: new Map(),
    diagnostics,
    styles: [],
    escapes: pipeline.escapes,
    extensions: pipeline.extensions,
    report: reporter(diagnostics),
    get blocks() {
      return blocks;
    },
    get inline() {
      return inline;
    },
  };
  const blocks = new BlockParser(page, pipeline.rules);
  const inline = new InlineEngine(page, pipeline.passes);

  let lines = splitLines(source.text);
  for (const step of pipeline.prepare) lines = step.run(lines, page);
  const root = element('div', { start: 0, end: source.text.length, source: 0 });
  blocks.parseLines(root, lines);
  for (const step of pipeline.trees) step.run(root, page);
  unwrapBlocks(root, options.profile === 'site');
  for (const step of pipeline.finish) step.run(root, page);

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
    styles: page.styles.join('\n'),
    diagnostics: diagnostics
      .map(toOriginal)
      .map(withPlace)
      .sort((a, b) => a.position.source - b.position.source || a.position.start - b.position.start),
  };
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
