/** What the site must know of an `.mdx` page before it is rendered: outline, anchors, links. */
import type { Heading as MdastHeading, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Anchor, Diagnostic, Heading, Link } from '../../dialect/index.ts';
import { digestOf } from '../cache/digest.ts';
import { encryptedPhotoTag } from '../encrypted-photos.ts';
import type { CompiledPage, CompileJob } from '../compile/job.ts';
import { containers } from './containers.ts';
import { headingIds } from './ids.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkGfm);

/** Attributes of components and elements that hold an address. */
const addressAttributes = new Set(['href', 'src', 'poster']);

/** Reads an `.mdx` page. Its HTML is left to Astro: what is returned has none. */
export function compileMdx(job: CompileJob): CompiledPage {
  const html = { parts: [''], slots: [] };
  const empty = {
    outline: [],
    anchors: [],
    links: [],
    styles: '',
    diagrams: [],
    snippets: [],
    text: digestOf(job.text),
  };
  let tree: Root;
  try {
    tree = parser.parse(job.text);
    containers()(tree);
  } catch (error) {
    return { html, facts: { ...empty, diagnostics: [syntaxError(error, job.text)] } };
  }
  const outline: Heading[] = [];
  const anchors: Anchor[] = [];
  const links: Link[] = [];
  const diagnostics: Diagnostic[] = [];
  const nextId = headingIds();
  visit(tree, (node) => {
    const position = {
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0,
      source: 0,
    };
    if (node.type === 'heading') {
      const heading = headingOf(node, nextId, position);
      outline.push(heading);
      anchors.push({ id: heading.id, explicit: false, position });
      for (const [id, now] of Object.entries(job.oldIds ?? {})) {
        if (now === heading.id) anchors.push({ id, explicit: false, position });
      }
    } else if (node.type === 'link' || node.type === 'definition') {
      links.push({ url: node.url, tag: 'a', attribute: 'href', position });
    } else if (node.type === 'image') {
      links.push({ url: node.url, tag: 'img', attribute: 'src', position });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const [name, value] of writtenAttributes(node)) {
        if (addressAttributes.has(name)) {
          links.push({ url: value, tag: tagOf(node.name, name), attribute: name, position });
        }
        if (name === 'id') anchors.push({ id: value, explicit: true, position });
      }
      diagnostics.push(...missingAttributes(node, position));
    }
  });
  return { html, facts: { ...empty, outline, anchors, links, diagnostics } };
}

/** What a component cannot do without: plain values, for the build must know them before it renders the page. */
const neededAttributes: Readonly<Record<string, readonly string[]>> = {
  [encryptedPhotoTag]: ['src', 'alt'],
};

function missingAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  position: Diagnostic['position'],
): Diagnostic[] {
  const written = new Set(writtenAttributes(node).map(([name]) => name));
  return (neededAttributes[node.name ?? ''] ?? [])
    .filter((name) => !written.has(name))
    .map((name) => ({
      code: 'component-attribute',
      severity: 'error',
      message: `<${node.name}> has no ${name}.`,
      advice: `Write ${name}="…" with the text itself: an expression in braces is not known before the page is rendered.`,
      position,
    }));
}

/** What the address of a component is to the site: a link, a picture, or a photo to be shown encrypted. */
function tagOf(component: string | null, attribute: string): string {
  if (component === encryptedPhotoTag) return encryptedPhotoTag;
  return attribute === 'href' ? 'a' : 'img';
}

function headingOf(
  node: MdastHeading,
  nextId: (text: string) => string,
  position: Heading['position'],
): Heading {
  const text = toString(node);
  return { depth: node.depth, id: nextId(text), explicit: false, text, html: escapeHtml(text), position };
}

function writtenAttributes(node: MdxJsxFlowElement | MdxJsxTextElement): [string, string][] {
  return node.attributes.flatMap((attribute): [string, string][] =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value]]
      : [],
  );
}

function syntaxError(error: unknown, text: string): Diagnostic {
  const message = error instanceof VFileMessage ? error.reason : String(error);
  const place = error instanceof VFileMessage ? error.place : undefined;
  const point = place && 'start' in place ? place.start : place;
  const offset = Math.min(point?.offset ?? 0, text.length);
  return {
    code: 'mdx-syntax',
    severity: 'error',
    message,
    advice:
      'In .mdx, `<` begins a component and `{` an expression: write `&lt;` and `\\{` for the characters.',
    position: { start: offset, end: offset, source: 0 },
  };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
