/** `{* file.py ln[1:8] hl[3] *}`: a file of code, or lines of it, as a fence that a snippet fills. */
import type { Line } from '../lines.ts';

const directive = /^( *)\{\* *([^\s*]+)((?: +[a-z]+\[[^\]]*\])*) *\*\}[ \t]*$/;
const settings = /([a-z]+)\[([^\]]*)\]/g;

/** Longer than any fence in a file that is shown. */
const fence = '`'.repeat(9);

/** Names of languages that are not the ends of their files' names. */
const languages: Readonly<Record<string, string>> = { py: 'python', sh: 'bash', txt: 'text', yml: 'yaml' };

type Range = readonly [from: number, to: number];

/** The lines with a fence for each directive, in the source's places. Highlighted lines are counted in the file. */
export function fencesOf(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const [, indent = '', path, given = ''] = line.text.includes('{*')
      ? (directive.exec(line.text) ?? [])
      : [];
    if (path === undefined) return [line];
    const options = new Map([...given.matchAll(settings)].map(([, name, value]) => [name, value]));
    const title = options.get('title') ?? '';
    const shown = rangesOf(options.get('ln'));
    const suffix = /\.([\w-]+)$/.exec(path)?.[1] ?? '';
    const name = title.replace(/^["']|["']$/g, '').replace(/"/g, '');
    const marked = shownLines(rangesOf(options.get('hl')), shown);
    const header = [
      fence + (languages[suffix] ?? suffix),
      name && ` title="${name}"`,
      marked.length > 0 && ` hl_lines="${marked.map((range) => range.join('-')).join(' ')}"`,
    ];
    const parts = shown.map(([from, to]) => `${from}:${to === Infinity ? '' : to}`).join(',');
    return [header.filter(Boolean).join(''), `--8<-- "${path}${parts && `:${parts}`}"`, fence].map(
      (text) => ({
        ...line,
        text: indent + text,
      }),
    );
  });
}

/** Reads `1:4,7,9:`. */
function rangesOf(written = ''): readonly Range[] {
  return written.split(',').flatMap((one): Range[] => {
    const [from = '', to = from] = one.trim().split(':');
    if (one.trim() === '' || !/^\d*(?::\d*)?$/.test(one.trim())) return [];
    return [[from === '' ? 1 : Number(from), to === '' ? Infinity : Number(to)]];
  });
}

/** Where lines of the file stand among those that are shown; all of them where none are chosen. */
function shownLines(marked: readonly Range[], shown: readonly Range[]): Range[] {
  const chosen = shown.length > 0 ? shown : [[1, Infinity] as const];
  return marked.flatMap(([from, to]) => {
    let before = 0;
    return chosen.flatMap(([first, last]): Range[] => {
      const start = Math.max(from, first);
      const end = Math.min(to, last);
      const place = before + 1 - first;
      before += last - first + 1;
      return start <= end && end !== Infinity ? [[start + place, end + place]] : [];
    });
  });
}
