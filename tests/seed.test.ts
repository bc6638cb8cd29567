/** The page that the project began from: it builds unmodified, as a page of the site that it belongs to. */
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repository, TestSite } from './support/slovo.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const seed = readFileSync(join(import.meta.dirname, 'fixtures/seed/поверителност.en.md'), 'utf8');

let site: TestSite;
let article: Element;

beforeAll(async () => {
  site = await TestSite.from({});
  await cp(join(repository, 'content'), site.content, { recursive: true });
  await site.write('поверителност.en.md', seed);
  const { output, exitCode } = await site.build();
  expect(output).not.toContain('error[');
  expect(exitCode).toBe(0);
  article = find(parse(await site.read('en/поверителност/index.html')), 'article')[0]!;
});

afterAll(() => site.remove());

it('shows its figure, with the picture in several sizes and the markup of its caption', () => {
  const [figure] = find(article, 'figure');
  const [picture] = find(figure!, 'img');
  expect(attribute(picture!, 'alt')).toBe('Privacy');
  expect(attribute(picture!, 'srcset')).toContain('.webp');
  expect(Number(attribute(picture!, 'width'))).toBeGreaterThan(0);
  expect(Number(attribute(picture!, 'height'))).toBeGreaterThan(0);
  const [caption] = find(figure!, 'figcaption');
  expect(text(caption!)).toBe('Privacy Policy of Chatrix.One');
  expect(find(caption!, 'b').map(text)).toEqual(['Chatrix.One']);
});

it('shows its three admonitions with their own titles', () => {
  const boxes = find(article, 'div').filter((one) => classes(one).includes('admonition'));
  expect(boxes.map((one) => classes(one).filter((name) => name !== 'admonition'))).toEqual([
    ['tip'],
    ['info'],
    ['tip'],
  ]);
  const titles = boxes.map((box) =>
    text(find(box, 'p').find((one) => classes(one).includes('admonition-title'))!),
  );
  expect(titles.map((title) => title.trim())).toEqual(['Tip', 'Information', 'Tip']);
});

it('shows bold text in bold text in bold text as its author wrote it', () => {
  const list = find(article, 'li').find((one) => text(one).startsWith('In order to maintain'))!;
  const bold = find(list, 'strong').map(text);
  expect(bold.slice(0, 4)).toEqual(['MAM', 'M', 'A', 'M']);
  expect(text(list)).toContain('MAM (Message Archive Management)');
});

it('turns the links of its own domain into links of the site, each to a section that is there', async () => {
  const links = find(article, 'a').map((one) => attribute(one, 'href') ?? '');
  const own = links.filter((href) => decodeURI(href).includes('често-задавани-въпроси'));
  expect(own.length).toBeGreaterThanOrEqual(4);
  const faq = await site.read('en/често-задавани-въпроси/index.html');
  for (const href of own) {
    const { pathname, hash } = new URL(href, 'https://docs.chatrix.one');
    expect(href.startsWith('/')).toBe(true);
    expect(decodeURI(pathname)).toBe('/en/често-задавани-въпроси/');
    if (hash) expect(faq).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
  }
});

it('gives its headings the ids that old links name', () => {
  expect(find(article, 'h2').map((one) => attribute(one, 'id'))).toEqual([
    'data-privacy',
    'things-to-keep-in-mind',
    'overview-of-the-stored-data',
  ]);
});

function find(node: Node, tag: string): Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap((child) => find(child, tag)) : [];
  return 'tagName' in node && node.tagName === tag ? [node, ...inside] : inside;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function classes(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(' ');
}

function text(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}
