/** `{{ name }}`: values that a site names, and nothing that would have to be run. */
import type { Extension } from '../contract.ts';
import { joined, part, positionOf, type Line } from '../lines.ts';
import type { Page } from '../page.ts';

export interface VariableOptions {
  /** By name; groups of values are reached by dots. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What a name stands between. */
  readonly opening?: string;
  readonly closing?: string;
}

const name =
  /^[-+]?\s*([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+|\[(?:\d+|"[^"\]]*"|'[^'\]]*')\])*)\s*[-+]?$/u;
const statement = /\{%[-+]?\s*(\w+)[^%]*%\}/g;
const comment = /\{#(?:(?!\{#|#\})[^\n])*#\}/g;

export function variables({ values, opening = '{{', closing = '}}' }: VariableOptions): Extension {
  return {
    name: 'variables',
    options: values,
    prepare: [
      {
        name: 'variables',
        // What is included by a directive is read before, and snippets after.
        priority: 50,
        run(lines, page) {
          let isRaw = false;
          return lines.flatMap((line) => {
            if (!line.text.includes('{') && !line.text.includes(opening)) return [line];
            const [plain, raw] = withoutStatements(line, page, isRaw);
            const kept = isRaw || raw || /\{%[-+]?\s*raw\b/.test(line.text) ? plain : withValues(plain, page);
            isRaw = raw;
            return kept.text === '' && line.text !== '' && plain.text === '' ? [] : linesOf(kept);
          });
        },
      },
    ],
  };

  function withValues(line: Line, page: Page): Line {
    const parts: Line[] = [];
    let done = 0;
    for (let start = line.text.indexOf(opening); start >= 0; start = line.text.indexOf(opening, done)) {
      const end = line.text.indexOf(closing, start + opening.length);
      if (end < 0) break;
      const after = end + closing.length;
      const written = line.text.slice(start + opening.length, end);
      const path = name.exec(written)?.[1];
      const value = path === undefined ? undefined : textOf(valueAt(values, path));
      const whole = part(line, start, after);
      if (value === undefined) {
        page.report('variable-left', positionOf([whole]), { text: whole.text });
        parts.push(part(line, done, after));
      } else parts.push(part(line, done, start), { ...whole, text: value });
      done = after;
    }
    return parts.length === 0 ? line : joined([...parts, part(line, done)]);
  }

  /** The line without comments and the marks of what is raw, and whether what follows is raw. */
  function withoutStatements(line: Line, page: Page, wasRaw: boolean): [Line, boolean] {
    let isRaw = wasRaw;
    const cuts: [number, number][] = [];
    for (const match of line.text.matchAll(statement)) {
      const word = match[1]!;
      const isMark = isRaw ? word === 'endraw' : word === 'raw';
      if (isMark) {
        isRaw = word === 'raw';
        cuts.push([match.index, match.index + match[0].length]);
      } else if (!isRaw) {
        const whole = part(line, match.index, match.index + match[0].length);
        page.report('variable-left', positionOf([whole]), { text: whole.text });
      }
    }
    if (!wasRaw && !isRaw) {
      for (const { index, 0: text } of line.text.matchAll(comment)) cuts.push([index, index + text.length]);
    }
    if (cuts.length === 0) return [line, isRaw];
    cuts.sort(([a], [b]) => a - b);
    const parts = cuts.map(([start], index) => part(line, index === 0 ? 0 : cuts[index - 1]![1], start));
    return [joined([...parts, part(line, cuts.at(-1)![1])]), isRaw];
  }
}

function valueAt(values: unknown, path: string): unknown {
  const names = path.match(/[^.[\]"']+/gu) ?? [];
  return names.reduce<unknown>(
    (value, one) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, one)
        ? (value as Readonly<Record<string, unknown>>)[one]
        : undefined,
    values,
  );
}

/** As Python writes it. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** A value may have several lines. */
function linesOf(line: Line): Line[] {
  if (!line.text.includes('\n')) return [line];
  let at = 0;
  return line.text.split('\n').map((text) => {
    const one = part(line, at, at + text.length);
    at += text.length + 1;
    return one;
  });
}
