/** Text that stands in place of a line: what a site makes for a page of its own, such as a list of its tags. */
import type { Extension } from '../contract.ts';
import { normalise, splitLines, type Line } from '../lines.ts';

const fence = /^ *(`{3,}|~{3,})/;

/** @param texts Markdown by the lines, as they are written, that it takes the place of */
export function inserts(texts: Readonly<Record<string, string>>): Extension {
  return {
    name: 'inserts',
    options: texts,
    prepare: [
      {
        name: 'inserts',
        // Before snippets, whose text is another author's.
        priority: 40,
        run(lines, page) {
          let open = '';
          return lines.flatMap((line): Line[] => {
            const mark = fence.exec(line.text)?.[1] ?? '';
            if (open === '') open = mark;
            else if (mark.startsWith(open)) open = '';
            // In a block of code, it is an example of itself.
            if (open !== '') return [line];
            const text = Object.hasOwn(texts, line.text) ? texts[line.text] : undefined;
            if (text === undefined) return [line];
            const source = normalise(text, 0, page.tabLength);
            const number = page.sources.length;
            page.sources.push({ ...source, included: { path: line.text.trim(), text } });
            return splitLines(source.text, number);
          });
        },
      },
    ],
  };
}
