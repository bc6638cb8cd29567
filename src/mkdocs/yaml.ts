/** YAML as MkDocs reads it: version 1.1, with `!ENV`, `!relative` and Python's tags, none of which is run. */
import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  type Alias,
  type Node,
  type Pair,
} from 'yaml';
import { pointAt } from '../site/position.ts';
import { pythonValue } from './python.ts';
import { sayFault } from './yaml-fault.ts';
import { keyOf, type Path, type Place, type Settings } from './settings.ts';

/** What a file says that cannot be meant, at its place. */
export interface YamlFault extends Place {
  readonly message: string;
  /** What to do, where it can be said. */
  readonly advice?: string;
  /** The line as it is written. */
  readonly text: string;
}

export interface ReadYaml extends Settings {
  /** The first mistake of syntax; the rest is mostly its consequence. */
  readonly fault?: YamlFault;
  /** Settings that stand twice in their group: the first has no effect. */
  readonly repeated: readonly (Place & { readonly name: string })[];
  /** Tags that have no meaning, in MkDocs neither: `!include`. */
  readonly tags: readonly (Place & { readonly name: string })[];
}

export interface YamlSurroundings {
  /** Path of the file, for the places. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whole numbers that are written with a point, `1.0`, are texts: of a version, the point means something. */
  readonly keepsPoints?: boolean;
}

/** Nodes that aliases may unfold to: a few lines of YAML can otherwise fill any memory. */
const mostNodes = 200_000;

/** Reads a file. Nothing is thrown: what could not be read is `null`, and told. */
export function readYaml(
  text: string,
  { file, environment, keepsPoints = false }: YamlSurroundings,
): ReadYaml {
  const places = new Map<string, Place>();
  const repeated: (Place & { name: string })[] = [];
  const tags: (Place & { name: string })[] = [];
  // A carriage return alone ends a line, too.
  const clean = text.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
  const skipped = text.length - clean.length;
  const placeAt = (offset: number): Place => {
    const { line, column } = pointAt(source, offset);
    return { file, line, column: line === 1 ? column + skipped : column };
  };
  const source = { text: clean };
  const document = parseDocument(clean, {
    version: '1.1',
    prettyErrors: false,
    strict: false,
    // Its own check compares each key with each other one.
    uniqueKeys: false,
  });
  const faultAt = (offset: number, message: string, advice?: string): YamlFault => {
    const place = placeAt(offset);
    return {
      ...place,
      message,
      ...(advice !== undefined && { advice }),
      text: clean.split(/\r\n?|\n/)[place.line - 1]?.trim() ?? '',
    };
  };
  const unreadable = clean.search(/[\0\uFFFD]/);
  if (unreadable >= 0) {
    const fault = faultAt(unreadable, 'A character is not UTF-8.', 'Save the file as UTF-8.');
    return { value: null, places, repeated, tags, fault: { ...fault, text: '' } };
  }
  const [error] = document.errors;
  if (error) {
    const { message, advice } = sayFault(error);
    const quote = /^Missing closing (["'])/.exec(message)?.[1];
    const offset = quote === undefined ? error.pos[0] : unclosedQuote(clean, quote);
    return { value: null, places, repeated, tags, fault: faultAt(offset, message, advice) };
  }

  let nodes = 0;
  let fault: YamlFault | undefined;
  const open = new Set<Node>();

  // Looking a target up walks the whole document: each alias is looked up once, however often it is met.
  const targets = new Map<Alias, Node | undefined>();
  const targetOf = (alias: Alias): Node | undefined => {
    if (!targets.has(alias)) targets.set(alias, alias.resolve(document));
    return targets.get(alias);
  };

  const read = (node: unknown, path: Path): unknown => {
    if (!isNode(node) || ++nodes > mostNodes) return null;
    if (isAlias(node)) {
      const target = targetOf(node);
      if (!target || open.has(target)) {
        const advice = 'Put a value that begins with * into quotes.';
        fault ??= faultAt(node.range?.[0] ?? 0, `The alias *${node.source} leads nowhere.`, advice);
        return null;
      }
      return read(target, path);
    }
    if (path.length > 0 && !places.has(keyOf(path)) && node.range)
      places.set(keyOf(path), placeAt(node.range[0]));
    if (node.tag !== undefined && node.range && !isKnownTag(node.tag))
      tags.push({ ...placeAt(node.range[0]), name: node.tag });
    open.add(node);
    const value = isCollection(node) ? readCollection(node, path) : isScalar(node) ? readScalar(node) : null;
    open.delete(node);
    return tagged(node.tag, value, environment);
  };

  const readScalar = ({ value, source: written }: { value: unknown; source?: string }): unknown => {
    if (value instanceof Date || typeof value === 'bigint' || typeof value === 'symbol') return written ?? '';
    if (value instanceof Uint8Array) return written ?? '';
    // As PyYAML reads them: without a point, nothing is a fraction.
    if (typeof value === 'number' && /^[-+]?\d+e/i.test(written ?? '')) return written ?? '';
    if (keepsPoints && Number.isInteger(value) && /^[-+]?\d+\.0*$/.test(written ?? '')) return written ?? '';
    // A full stop alone is a folder, and no number without digits.
    if (typeof value === 'number' && Number.isNaN(value) && !/^\.nan$/i.test(written ?? ''))
      return written ?? '';
    return value;
  };

  const readCollection = (node: Node, path: Path): unknown => {
    if (isSeq(node)) return node.items.map((item, index) => read(item, [...path, index]));
    if (!isMap(node)) return null;
    const group: Record<string, unknown> = {};
    const merged: Record<string, unknown> = {};
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const name = nameOf(pair, environment);
      const { range } = pair.key as Node;
      if (name === '<<') {
        for (const one of [read(pair.value, path)].flat()) Object.assign(merged, one);
        continue;
      }
      if (Object.hasOwn(group, name) && range) repeated.push({ ...placeAt(range[0]), name });
      if (range) places.set(keyOf([...path, name]), placeAt(range[0]));
      define(group, name, read(pair.value, [...path, name]));
    }
    return { ...merged, ...group };
  };

  const value = read(document.contents, []) ?? null;
  return { value, places, repeated, tags, ...(fault && { fault }) };
}

/** Where the text in quotes begins that does not end: that it is missed shows only at the end of the file. */
function unclosedQuote(text: string, quote: string): number {
  let offset = 0;
  let start = 0;
  for (const token of new Lexer().lex(text)) {
    // What the lexer puts in between has no place in the text.
    const at = text.indexOf(token, offset);
    if (token.startsWith(quote)) start = at < 0 ? offset : at;
    if (at >= 0 && !/^[\x02\x18\x1f]$/.test(token)) offset = at + token.length;
  }
  return start;
}

/** `__proto__` is a name like any other. */
function define(group: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(group, name, { value, enumerable: true, writable: true, configurable: true });
}

/** The name as it is written, `404` and `yes` are names too; or the one that `!ENV` finds for it. */
function nameOf({ key }: Pair, environment: YamlSurroundings['environment']): string {
  if (isNode(key) && !isAlias(key) && key.tag === '!ENV') {
    const written: unknown = isScalar(key) || isSeq(key) ? key.toJSON() : null;
    const named = fromEnvironment(written, environment);
    return typeof named === 'string' || typeof named === 'number' ? String(named) : '';
  }
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
  return isAlias(key) ? `*${key.source}` : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function isKnownTag(tag: string): boolean {
  return /^(?:!|!ENV|!relative|tag:yaml\.org,2002:.*)$/.test(tag);
}

/** What a tag makes of a value. An unknown one means nothing. */
function tagged(
  tag: string | undefined,
  value: unknown,
  environment: YamlSurroundings['environment'],
): unknown {
  if (tag === undefined) return value;
  if (tag === '!ENV') return fromEnvironment(value, environment);
  if (tag === '!relative') return { $relative: typeof value === 'string' ? value : '' };
  return pythonValue(tag, value);
}

/** `!ENV NAME`, or `!ENV [NAME, OTHER, default]`: the first that is set, read as YAML reads a value. */
function fromEnvironment(value: unknown, environment: YamlSurroundings['environment']): unknown {
  const listed = Array.isArray(value) ? (value as unknown[]) : [value];
  const names = listed.length > 1 ? listed.slice(0, -1) : listed;
  for (const name of names) {
    const set = typeof name === 'string' ? environment[name] : undefined;
    if (set === undefined) continue;
    const parsed = parseDocument(set, { version: '1.1' });
    const { contents } = parsed;
    return parsed.errors.length === 0 && isScalar(contents) && typeof contents.value !== 'object'
      ? contents.value
      : set;
  }
  return listed.length > 1 ? listed.at(-1) : null;
}
