/** Text that stands in place of a line: what a site makes for a page of its own, such as a list of its tags. */
import type { Extension } from '../contract.ts';
import { normalise, splitLines, type Line } from '../lines.ts';
import type { Page } from '../page.ts';

const fence = /^ *(`{3,}|~{3,})/;

/** What stands for the end of a page, where no line does. */
export const endOfText = '';

/** What the file is called that is put in there: all that is wrong in it is wrong where it was taken from. */
export const endFile = 'list of posts';

/** @param texts Markdown by the line or lines, as they are written, that it takes the place of, or by `endOfText` */
export function inserts(texts: Readonly<Record<string, string>>): Extension {
  const byFirst = new Map<string, { readonly named: string; readonly lines: readonly string[] }[]>();
  for (const named of Object.keys(texts)) {
    if (named === endOfText) continue;
    const lines = named.split('\n');
    const alike = byFirst.get(lines[0]!);
    if (alike) alike.push({ named, lines });
    else byFirst.set(lines[0]!, [{ named, lines }]);
  }
  const namedAt = (lines: readonly Line[], at: number): string | undefined =>
    byFirst
      .get(lines[at]!.text)
      ?.find((one) => one.lines.every((text, below) => lines[at + below]?.text === text))?.named;
  return {
    name: 'inserts',
    options: texts,
    prepare: [
      {
        name: 'inserts',
        // First of all, since what is put in may ask for values and files.
        priority: 70,
        run(lines, page) {
          let open = '';
          let last = -1;
          const inserted = lines.flatMap((line, at): Line[] => {
            if (at <= last) return [];
            const mark = fence.exec(line.text)?.[1] ?? '';
            if (open === '') open = mark;
            else if (mark.startsWith(open)) open = '';
            // In a block of code, it is an example of itself.
            if (open !== '') return [line];
            const named = namedAt(lines, at);
            if (named === undefined) return [line];
            last = at + named.split('\n').length - 1;
            return linesOf(texts[named]!, line.text.trim(), page);
          });
          const end = texts[endOfText];
          const blank = { text: '', offset: lines.at(-1)?.offset ?? 0, source: 0 };
          return end === undefined ? inserted : [...inserted, blank, ...linesOf(end, endFile, page)];
        },
      },
    ],
  };
}

function linesOf(text: string, path: string, page: Page): Line[] {
  const source = normalise(text, 0, page.tabLength);
  const number = page.sources.length;
  page.sources.push({ ...source, included: { path, text } });
  return splitLines(source.text, number);
}
