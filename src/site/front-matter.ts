/** What an author says of a page above its text, read from YAML. */
import { isMap, isScalar, parseDocument, type Document as YamlDocument, type Pair } from 'yaml';
import { iconName } from './icons.ts';
import {
  pageParts,
  type FrontMatter,
  type PagePart,
  type Problem,
  type SearchWish,
  type Source,
} from './model.ts';
import { nearest } from './nearest.ts';
import { problemOf } from './problems.ts';

export interface ParsedFrontMatter {
  readonly frontMatter: FrontMatter;
  /** UTF-16 offset where the page's own text begins. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** How a value is checked, and what the message says to write instead. */
const settings = {
  title: { is: isText, example: 'a text in quotes: title: "Поверителност"' },
  description: { is: isText, example: 'a text in quotes: description: "What is stored, and for how long"' },
  slug: { is: isText, example: 'a text in quotes: slug: "privacy-policy"' },
  hidden: { is: isTruth, example: 'true or false: hidden: true' },
  search: { is: isSearchWish, example: 'search: false, or search: { boost: 2, words: [спирам] }' },
  order: { is: isNumber, example: 'a number: order: 10' },
  redirects: { is: isTextOrTexts, example: 'addresses that the page had: redirects: [/old-name/]' },
  anchors: { is: isTexts, example: 'old ids with the new ones: anchors: { old-id: new-id }' },
  hide: { is: isParts, example: 'parts of the page: hide: [navigation, toc, path, footer, tags]' },
  tags: { is: isTextOrTexts, example: 'words: tags: [archive, privacy]' },
  status: { is: isText, example: 'a word: status: new' },
  icon: { is: isText, example: 'a name: icon: material/home' },
  subtitle: { is: isText, example: 'a text in quotes: subtitle: "For beginners"' },
  updated: { is: isDay, example: 'a day: updated: 2026-11-24' },
} as const;

/**
 * Reads the front matter of a page. A text that begins with a horizontal rule instead has none.
 *
 * @param path of the file, for the problems
 */
export function parseFrontMatter(text: string, path: string): ParsedFrontMatter {
  const problems: Problem[] = [];
  const source: Source = { path, text, digest: '', format: 'md' };
  const none: FrontMatter = { hidden: false, extra: {} };
  const from = opening.exec(text)?.[0].length;
  if (from === undefined) return { frontMatter: none, bodyStart: 0, problems };

  const end = closing.exec(text.slice(from));
  if (!end) {
    if (/^[\w-]+:(?:\s|$)/.test(text.slice(from, from + 200))) {
      problems.push(
        problemOf('front-matter-unclosed', 'The front matter does not end.', { source, offset: 0 }),
      );
    }
    return { frontMatter: none, bodyStart: 0, problems };
  }
  const bodyStart = from + end.index + end[0].length;
  const document = parseDocument(text.slice(from, from + end.index), {
    prettyErrors: false,
    // Its own check compares each key with each other one.
    uniqueKeys: false,
  });
  // What follows the first mistake is mostly its consequence.
  const [error] = document.errors;
  if (error) {
    const message = `The front matter is not YAML: ${error.message}`;
    problems.push(problemOf('front-matter-syntax', message, { source, offset: from + error.pos[0] }));
    return { frontMatter: none, bodyStart, problems };
  }
  // Two horizontal rules with text between them.
  if (isScalar(document.contents) && typeof document.contents.value === 'string') {
    return { frontMatter: none, bodyStart: 0, problems };
  }
  const values = readValues(document, (offset, message, code, advice) => {
    problems.push(problemOf(code, message, { source, offset: from + offset }, advice));
  });
  return { frontMatter: frontMatterOf(values), bodyStart, problems };
}

type Report = (
  offset: number,
  message: string,
  code: 'front-matter-type' | 'front-matter-syntax' | 'front-matter-unknown-key' | 'slug-invalid',
  advice?: string,
) => void;

function readValues(document: YamlDocument.Parsed, report: Report): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return values;
  }
  if (!isMap(document.contents)) {
    report(
      0,
      'The front matter is a list.',
      'front-matter-type',
      'Write settings, one a line: title: "Архив"',
    );
    return values;
  }
  const seen = new Set<string>();
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const offset = offsetOf(pair.value) ?? offsetOf(pair.key) ?? 0;
    const { value, problem } = valueOf(pair, document);
    if (seen.has(key))
      report(offsetOf(pair.key) ?? 0, `${key}: is there twice.`, 'front-matter-syntax', 'Remove one.');
    seen.add(key);
    if (problem !== undefined) report(offset, `${key}: cannot be read: ${problem}`, 'front-matter-syntax');
    if (value === null || value === undefined) continue;
    if (isKnown(key)) {
      const { is, example } = settings[key];
      if (!is(value)) {
        report(offset, `${key}: is ${typeName(value)}.`, 'front-matter-type', `Write ${example}`);
        continue;
      }
      if (key === 'slug' && typeof value === 'string' && !isSlug(value)) {
        report(offset, `“${value}” cannot be the last part of an address.`, 'slug-invalid');
        continue;
      }
    } else {
      const meant = nearest(key, Object.keys(settings), key.length > 7 ? 2 : 1);
      if (meant !== undefined) {
        const at = offsetOf(pair.key) ?? 0;
        report(at, `${key}: is not known to Slovo.`, 'front-matter-unknown-key', `Did you mean ${meant}:?`);
      }
    }
    values.set(key, value);
  }
  return values;
}

function frontMatterOf(values: ReadonlyMap<string, unknown>): FrontMatter {
  const { title, description, slug, hidden, search, order, redirects, anchors, updated, ...others } =
    Object.fromEntries(values);
  const { hide, tags, status, subtitle, icon } = others;
  return {
    ...(isText(title) && { title: title.normalize('NFC') }),
    ...(isText(description) && { description }),
    ...(isText(slug) && { slug: slug.normalize('NFC') }),
    hidden: hidden === true,
    ...(isSearchWish(search) && { search: searchWishOf(search) }),
    ...(isNumber(order) && { order }),
    ...(isTextOrTexts(redirects) && { redirects: [redirects].flat() }),
    ...(isTexts(anchors) && { anchors }),
    ...(isDay(updated) && { updated }),
    ...(isParts(hide) && { hide }),
    ...(isTextOrTexts(tags) && { tags: [tags].flat().map((tag) => tag.trim()) }),
    ...(isText(status) && { status }),
    ...(isText(subtitle) && { subtitle }),
    ...(isText(icon) && { icon: iconName(icon) }),
    extra: Object.fromEntries([...values].filter(([key]) => !isKnown(key))),
  };
}

/** `search: false`, or Material's `search: { exclude, boost }`, and words. */
type WrittenSearchWish =
  boolean | (Partial<Omit<SearchWish, 'words'>> & { readonly words?: string | readonly string[] });

function isSearchWish(value: unknown): value is WrittenSearchWish {
  if (isTruth(value)) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, wish]) => {
    if (key === 'exclude') return isTruth(wish);
    return key === 'words' ? isTextOrTexts(wish) : key === 'boost' && isNumber(wish) && wish >= 0;
  });
}

function searchWishOf(written: WrittenSearchWish): SearchWish {
  if (isTruth(written)) return { exclude: !written, boost: 1, words: [] };
  const { exclude = false, boost = 1, words = [] } = written;
  return { exclude, boost, words: [words].flat() };
}

/** One part of an address: nothing that addresses give a meaning to, and nothing invisible. */
function isSlug(text: string): boolean {
  return /^[^\s/\\?#%\p{C}]+$/u.test(text) && !/^\.+$/.test(text) && text !== 'index';
}

/** A value as plain data. Aliases may be unknown, or unfold without end: that shows only now. */
function valueOf(pair: Pair, document: YamlDocument.Parsed): { value?: unknown; problem?: string } {
  try {
    return { value: isNode(pair.value) ? pair.value.toJS(document) : pair.value };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function isNode(value: unknown): value is { toJS: (document: YamlDocument.Parsed) => unknown } {
  return typeof value === 'object' && value !== null && 'toJS' in value;
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

function isKnown(key: string): key is keyof typeof settings {
  return Object.hasOwn(settings, key);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isTextOrTexts(value: unknown): value is string | readonly string[] {
  return isText(value) || (Array.isArray(value) && value.every(isText));
}

function isParts(value: unknown): value is readonly PagePart[] {
  return Array.isArray(value) && value.every((part) => pageParts.some((known) => known === part));
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText)
  );
}

function isTruth(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of settings';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'number' ? 'a number' : 'a text';
}
