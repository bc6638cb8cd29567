/** How a post begins, as Markdown that can stand on another page. */
import { dirname, join, relative } from 'node:path/posix';
import type { Source } from '../site/model.ts';

const separator = /^[ \t]*<!--[ \t]*more[ \t]*-->[ \t]*$/m;
const metadata = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const definition = /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*<?([^\s>]+)>?/gm;

/**
 * The text above `<!-- more -->`, else the first paragraph, without the title; its links lead where they do.
 *
 * @param folder of the source of the page that it is to stand on
 */
export function excerptOf({ path, text }: Source, folder: string): { text: string; isWhole: boolean } {
  const body = text.replace(metadata, '').replaceAll('\r\n', '\n');
  const at = separator.exec(body)?.index;
  const untitled = (part: string): string => part.replace(/^\s*#[ \t].*\n?/, '').trim();
  const whole = untitled(body);
  const begin = at === undefined ? firstParagraph(whole) : untitled(body.slice(0, at));
  const addresses = new Map(
    [...body.matchAll(definition)].map(([, name, address]) => [name!.toLowerCase(), address!]),
  );
  const from = dirname(path);
  const relink = (address: string): string => {
    if (/^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(address)) return address;
    const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
    return relative(folder === '' ? '.' : folder, join(from, file)) + rest;
  };
  const moved = begin
    // Footnotes stay with the post, and what names an address below it gets the address itself.
    .replace(/\[\^[^\]\n]+\]/g, '')
    .replace(/\[([^\]\n]+)\]\[([^\]\n]*)\]/g, (written, shown: string, name: string) => {
      const address = addresses.get((name || shown).toLowerCase());
      return address === undefined ? written : `[${shown}](<${address}>)`;
    })
    .replace(/(\]\(\s*<?)([^\s()<>]+)/g, (_, before: string, address: string) => before + relink(address))
    .replace(
      /(<[a-z][^<>]*?\s(?:href|src)=["'])([^"']+)/gi,
      (_, before: string, address: string) => before + relink(address),
    )
    .replace(/^(#{1,5})(?=[ \t])/gm, '$1#');
  return { text: moved, isWhole: at === undefined && begin === whole };
}

function firstParagraph(text: string): string {
  return /^[\s\S]*?(?=\n[ \t]*\n|$)/.exec(text)?.[0] ?? '';
}
