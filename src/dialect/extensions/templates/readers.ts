/** What expressions may ask of a value: parts of it, and what filters and methods make of it. They only read. */

/** Stands for what cannot be said, as nobody here knows the name that was asked for. */
export const unknown = Symbol('unknown');

/** Longest text that is made of others, in UTF-16 units: those that double would fill the memory. */
const longest = 1_000_000;

type Reader = (value: unknown, given: readonly unknown[]) => unknown;

type Values = Readonly<Record<string, unknown>>;

export function isGroup(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** As Python goes through it; undefined where it cannot. */
export function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value === 'string') return Array.from(value);
  return isGroup(value) ? Object.keys(value) : undefined;
}

/** As Python counts it as true. */
export function isTrue(value: unknown): boolean {
  const items = itemsOf(value);
  return items ? items.length > 0 : Boolean(value);
}

/** As Python writes it; undefined for what pages do not show. */
export function shown(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** A part by its name or number; numbers below zero count from the end. */
export function partOf(value: unknown, name: unknown): unknown {
  if (Array.isArray(value) && typeof name === 'number') return value.at(name);
  const key = shown(name);
  if (key === undefined || !isGroup(value)) {
    // `{{ list.0 }}` is Jinja's, too.
    return Array.isArray(value) && /^\d+$/.test(key ?? '') ? value[Number(key)] : undefined;
  }
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

export function sliceOf(value: unknown, from: unknown, to: unknown): unknown {
  if (!Array.isArray(value) && typeof value !== 'string') return unknown;
  const end = (given: unknown): number | undefined => (typeof given === 'number' ? given : undefined);
  return value.slice(end(from), end(to));
}

/** Whether something is in a list, a text, or the names of a group. */
export function isIn(one: unknown, whole: unknown): unknown {
  if (typeof whole === 'string') return typeof one === 'string' && whole.includes(one);
  return itemsOf(whole)?.includes(one) ?? unknown;
}

const ofText =
  (read: (text: string, given: readonly string[]) => unknown): Reader =>
  (value, given) => {
    const text = shown(value);
    const words = given.map(shown);
    return text === undefined || words.includes(undefined) ? unknown : read(text, words as string[]);
  };

const ofItems =
  (read: (items: readonly unknown[], given: readonly unknown[]) => unknown): Reader =>
  (value, given) => {
    const items = itemsOf(value);
    return items ? read(items, given) : unknown;
  };

const ofGroup =
  (read: (group: Values, given: readonly unknown[]) => unknown): Reader =>
  (value, given) =>
    isGroup(value) ? read(value, given) : unknown;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

const lower = ofText((text) => text.toLowerCase());
const upper = ofText((text) => text.toUpperCase());
const trim = ofText((text) => text.trim());
const title = ofText((text) => text.replace(/[\p{L}\p{N}']+/gu, capital));
const replace = ofText((text, [from = '', to = '']) => joinedText(text.split(from), to));
const count = ofItems((items) => items.length);
const items = ofGroup((group) => Object.entries(group));
const orElse: Reader = (value, [other = '', always]) =>
  value === undefined || value === unknown || (always === true && !isTrue(value)) ? other : value;

function sorted(all: readonly unknown[]): unknown {
  if (all.every((one) => typeof one === 'number')) return all.toSorted((a, b) => a - b);
  if (!all.every((one) => typeof one === 'string')) return unknown;
  // Jinja sorts without regard to case.
  const key = (text: string): string => text.toLowerCase();
  return all.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** `value | filter`, `value | filter(…)` */
export const filters: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['list', ofItems((all) => [...all])],
  ['length', count],
  ['count', count],
  ['first', ofItems((all) => all[0])],
  ['last', ofItems((all) => all.at(-1))],
  ['reverse', ofItems((all) => all.toReversed())],
  ['sort', (value, given) => (given.length === 0 ? ofItems(sorted)(value, given) : unknown)],
  ['unique', ofItems((all) => [...new Set(all)])],
  ['items', items],
  ['join', ofItems((all, [between = '']) => joinedText(all, between))],
  ['default', orElse],
  ['d', orElse],
  ['string', ofText((text) => text)],
  ['safe', ofText((text) => text)],
  ['lower', lower],
  ['upper', upper],
  ['trim', trim],
  ['title', title],
  ['capitalize', ofText(capital)],
  ['replace', replace],
]);

/** `value.method(…)` */
export const methods: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['items', items],
  ['keys', ofGroup((group) => Object.keys(group))],
  ['values', ofGroup((group) => Object.values(group))],
  ['get', ofGroup((group, [name, other]) => partOf(group, name) ?? other)],
  ['lower', lower],
  ['upper', upper],
  ['strip', trim],
  ['title', title],
  ['capitalize', ofText(capital)],
  ['replace', replace],
  ['startswith', ofText((text, [start = '']) => text.startsWith(start))],
  ['endswith', ofText((text, [end = '']) => text.endsWith(end))],
  ['split', ofText((text, [at]) => (at === undefined ? text.trim().split(/\s+/) : text.split(at)))],
]);

/** Texts as one; unknown where one is none, or where they are too long. */
export function joinedText(all: readonly unknown[], between: unknown): unknown {
  const middle = shown(between);
  if (middle === undefined) return unknown;
  const texts: string[] = [];
  let units = 0;
  for (const one of all) {
    const text = shown(one);
    if (text === undefined) return unknown;
    units += text.length + middle.length;
    if (units > longest) return unknown;
    texts.push(text);
  }
  return texts.join(middle);
}
