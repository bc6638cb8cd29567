/** Compiled pages made in memory, for measuring what comes after compiling. */
import type { Heading, Link } from '../../src/dialect/index.ts';
import type { Document } from '../../src/site/model.ts';

const sections = 8;
const linksOfPage = 10;

/** @param count of pages, each in Bulgarian and in English */
export function makeDocuments(count: number): readonly Document[] {
  return Array.from({ length: count }, (_, index) => [
    makeDocument(index, count, '', ['Страница', 'Раздел', 'раздел']),
    makeDocument(index, count, '.en', ['Page', 'Section', 'section']),
  ]).flat();
}

function makeDocument(
  index: number,
  count: number,
  suffix: string,
  [page, section, id]: readonly [string, string, string],
): Document {
  const parts = [`# ${page} ${index}\n`];
  const outline: Heading[] = [heading(1, `${page.toLowerCase()}-${index}`, `${page} ${index}`, 0)];
  const links: Link[] = [];
  let length = parts[0]!.length;
  for (let place = 1; place <= sections; place += 1) {
    const text = `\n## ${section} ${place}\n\n${'Съобщенията се пазят на сървъра четири седмици. '.repeat(10)}\n`;
    outline.push(heading(2, `${id}-${place}`, `${section} ${place}`, length + 1));
    parts.push(text);
    length += text.length;
  }
  for (let place = 0; place < linksOfPage; place += 1) {
    const target = 1 + ((index * 7 + place * 131) % (count - 1));
    const url =
      place === 0
        ? 'https://xmpp.org/extensions/xep-0313.html'
        : `${index === 0 ? '' : '../'}${folderOf(target)}/страница-${target}.md#${id}-${1 + (place % sections)}`;
    links.push({ url, tag: 'a', attribute: 'href', position: { start: length, end: length, source: 0 } });
  }
  const path = index === 0 ? `index${suffix}.md` : `${folderOf(index)}/страница-${index}${suffix}.md`;
  return {
    source: { path, text: parts.join(''), digest: `${path} ${length}`, format: 'md' },
    frontMatter: { hidden: false, extra: {} },
    outline,
    anchors: outline.map(({ id: name, position }) => ({ id: name, explicit: false, position })),
    links,
    diagnostics: [],
  };
}

function folderOf(index: number): string {
  return `раздел-${Math.floor(index / 25)}`;
}

function heading(depth: number, id: string, text: string, start: number): Heading {
  return { depth, id, explicit: false, text, html: text, position: { start, end: start, source: 0 } };
}
