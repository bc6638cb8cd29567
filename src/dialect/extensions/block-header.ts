/** The line that begins a `/// name | argument` block, and the options indented below it. */
export type OptionValue = string | boolean | number | null | ReadonlyMap<string, string>;
export type BlockOptions = ReadonlyMap<string, OptionValue>;

export interface BlockOpening {
  /** Number of slashes; the line that closes the block has as many. */
  readonly fence: number;
  readonly name: string;
  /** Where the argument stands in the line; undefined when there is no `|`. */
  readonly argument: readonly [number, number] | undefined;
}

const opening = /^ {0,3}(\/{3,}) *([\w-]+) *(\|(.*))?$/;
const closing = /^ {0,3}(\/{3,}) *$/;
const identifier = /^[A-Za-z_:][\w:.-]*$/;

export function readOpening(text: string): BlockOpening | undefined {
  if (!/^ {0,3}\/\/\//.test(text)) return undefined;
  const match = opening.exec(text);
  if (!match) return undefined;
  const [, fence = '', word = '', bar, written = ''] = match;
  const name = word.toLowerCase();
  if (bar === undefined) return { fence: fence.length, name, argument: undefined };
  const from = text.length - written.length;
  const start = from + written.length - written.trimStart().length;
  return { fence: fence.length, name, argument: [start, Math.max(start, text.trimEnd().length)] };
}

/** Number of slashes of a line that closes a block; 0 when it is none. */
export function closingFence(text: string): number {
  return closing.exec(text)?.[1]?.length ?? 0;
}

/** Options as `key: value` lines, the part of YAML that blocks use; undefined when they are not that. */
export function readOptions(lines: readonly string[]): BlockOptions | undefined {
  const options = new Map<string, OptionValue>();
  let under: Map<string, string> | undefined;
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  for (const line of lines) {
    const match = /^ *([\w-]+|'[^']*'|"[^"]*"):(?: +(.*))?$/.exec(line);
    if (!match) return undefined;
    const key = unquoted(match[1]!);
    const written = (match[2] ?? '').trim();
    if (line.length - line.trimStart().length > indent) {
      if (!under) return undefined;
      under.set(key, unquoted(written));
      continue;
    }
    under = undefined;
    if (written.startsWith('{')) {
      const map = readMap(written);
      if (!map) return undefined;
      options.set(key, map);
    } else if (written === '') {
      under = new Map();
      options.set(key, under);
    } else options.set(key, scalar(written));
  }
  return options;
}

/** `{a: b, 'c': "d"}` */
function readMap(written: string): Map<string, string> | undefined {
  if (!written.endsWith('}')) return undefined;
  const map = new Map<string, string>();
  const inside = written.slice(1, -1);
  const pair = /\s*('[^']*'|"[^"]*"|[^\s'":,{}[\]]+):\s+('[^']*'|"[^"]*"|[^'",{}[\]]+)(?:,|$)/y;
  while (inside.slice(pair.lastIndex).trim() !== '') {
    const match = pair.exec(inside);
    if (!match) return undefined;
    map.set(unquoted(match[1]!), unquoted(match[2]!.trim()));
    if (pair.lastIndex >= inside.length) break;
  }
  return map;
}

function unquoted(written: string): string {
  return /^(['"]).*\1$/s.test(written) && written.length > 1 ? written.slice(1, -1) : written;
}

function scalar(written: string): OptionValue {
  if (/^(['"]).*\1$/s.test(written)) return unquoted(written);
  if (/^(?:true|yes|on)$/i.test(written)) return true;
  if (/^(?:false|no|off)$/i.test(written)) return false;
  if (/^(?:null|~)$/i.test(written)) return null;
  return /^[+-]?\d+(?:\.\d+)?$/.test(written) ? Number(written) : written;
}

/** The attributes that `attrs:` gives; undefined when a name is none that HTML can have. */
export function readAttributes(options: BlockOptions): ReadonlyMap<string, string> | undefined {
  const attributes = options.get('attrs') ?? new Map<string, string>();
  if (!(attributes instanceof Map)) return undefined;
  const result = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (typeof name !== 'string' || typeof value !== 'string' || !identifier.test(name)) return undefined;
    result.set(name, value);
  }
  return result;
}

/** `tag.class#id[name=value]` as in a CSS selector; the tag may be missing. */
export function readSelector(
  text: string,
): { readonly tag: string; readonly attributes: ReadonlyMap<string, string> } | undefined {
  const tag = /^[A-Za-z][\w:-]*/.exec(text)?.[0] ?? '';
  const attributes = new Map<string, string>();
  const classes: string[] = [];
  const piece =
    /\.(-?[\p{L}_][\p{L}\p{N}_-]*)|#(-?[\p{L}_][\p{L}\p{N}_-]*)|\[([^\]"']*(?:"[^"]*"[^\]"']*|'[^']*'[^\]"']*)*)\]/uy;
  piece.lastIndex = tag.length;
  while (piece.lastIndex < text.length) {
    const match = piece.exec(text);
    if (!match) return undefined;
    if (match[1] !== undefined) classes.push(match[1]);
    else if (match[2] !== undefined) attributes.set('id', match[2]);
    else {
      const pair = /\s*([A-Za-z_:][\w:.-]*)(?:=("[^"]*"|'[^']*'|[^\s"']+))?(?:\s+|$)/y;
      const inside = match[3] ?? '';
      while (pair.lastIndex < inside.length) {
        const found = pair.exec(inside);
        if (!found) return undefined;
        const value = unquoted(found[2] ?? found[1]!);
        if (found[1] === 'class') classes.push(...value.split(/\s+/));
        else attributes.set(found[1]!, value);
      }
    }
  }
  if (classes.length > 0) attributes.set('class', [...new Set(classes)].sort().join(' '));
  return { tag, attributes };
}
