/** Engines that make HTML of Markdown, each as it is used: nothing highlighted, nothing written to disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import markdownIt from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
import attributes from 'markdown-it-attrs';
import container from 'markdown-it-container';
import definitions from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import inserted from 'markdown-it-ins';
import marked from 'markdown-it-mark';
import subscript from 'markdown-it-sub';
import superscript from 'markdown-it-sup';
// These two come with Astro's own Markdown.
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { compile } from '../../src/dialect/index.ts';
import { material } from '../../src/dialect/material.ts';

export interface DialectEngine {
  readonly name: string;
  /** @returns the length of the HTML, so that none of it can be left undone */
  readonly render: (text: string) => number;
}

export function dialectEngines(): DialectEngine[] {
  const extensions = material();
  const it = markdownIt({ html: true, linkify: true, typographer: true });
  const plugins = [
    abbreviations,
    attributes,
    definitions,
    footnotes,
    inserted,
    marked,
    subscript,
    superscript,
  ];
  for (const plugin of plugins) it.use(plugin);
  for (const type of ['note', 'tip', 'info', 'warning']) it.use(container, type);
  const remark = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true });
  return [
    {
      name: 'Slovo, all that Material recommends',
      render: (text) => {
        const { html } = compile(text, { extensions, profile: 'site' });
        return html.parts.reduce((sum, part) => sum + part.length, 0);
      },
    },
    {
      name: 'markdown-it with nine plugins',
      render: (text) => it.render(text).length,
    },
    { name: 'remark with GFM', render: (text) => String(remark.processSync(text)).length },
  ];
}

/** The pages of a folder, without their front matter. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n.*?\n---\n/s, ''));
}

/**
 * Speed of an engine in MB of UTF-8 a CPU second, the best of some rounds.
 *
 * @param bytes size of the pages together
 */
export function speedOf({ render }: DialectEngine, pages: readonly string[], bytes: number): number {
  const rounds = 7;
  const speeds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    let written = 0;
    for (const page of pages) written += render(page);
    const { user, system } = process.cpuUsage(before);
    if (written > 0) speeds.push(bytes / (user + system));
  }
  return Math.max(...speeds);
}
