/** `.nav.yml`: the navigation that lies beside the pages it names, so that the configuration names none. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { entryKeys, readNavigation } from './config-navigation.ts';
import type { Problem, SiteConfig } from './model.ts';
import { problemOf, type Place } from './problems.ts';

/** Its path in the content folder. Maintainers know the name from awesome-nav. */
export const navigationFile = '.nav.yml';

/**
 * The configuration with the navigation of the content, which goes before its own: other content that is
 * built with the same configuration has other pages.
 *
 * @param text of the file; undefined where there is none
 */
export function withContentNavigation(
  config: SiteConfig,
  text: string | undefined,
): { readonly config: SiteConfig; readonly problems: readonly Problem[] } {
  if (text === undefined) return { config, problems: [] };
  const problems: Problem[] = [];
  const source = { path: navigationFile, text, digest: '', format: 'md' } as const;
  const tell = (message: string, offset: number, advice?: string): void => {
    problems.push(problemOf('navigation-invalid', message, { source, offset }, advice));
  };
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    tell(`The navigation is not YAML: ${error.message}`, error.pos[0]);
    return { config, problems };
  }
  const root = document.contents;
  const list = isMap(root) ? root.get('nav', true) : undefined;
  if (!isMap(root) || !isSeq(list)) {
    tell('There is no list called nav.', 0);
    return { config, problems };
  }
  for (const { key } of root.items) {
    const name = textOf(key);
    if (name !== 'nav')
      tell(`${name}: is not known.`, offsetOf(key) ?? 0, 'Remove it: nav: is all there is.');
  }

  const { value, offsets } = plain(list);
  const placeOf = (where: string): Place => {
    // What is missing has no place of its own: that of what it is missing from counts.
    for (let at = where; at !== ''; at = at.replace(/(?:\.\w+|\[\d+\]|^\w+)$/, '')) {
      const offset = offsets.get(at);
      if (offset !== undefined) return { source, offset };
    }
    return { source };
  };
  const report = (where: string, message: string, advice: string): void => {
    problems.push(problemOf('navigation-invalid', `${where} ${message}.`, placeOf(where), advice));
  };
  const tags = config.locales.map(({ tag }) => tag);
  const navigation = readNavigation(value, tags, report, 'whole', 'nav', placeOf);
  return { config: { ...config, navigation, navigationOf: {} }, problems };
}

/** The list as plain data, as the configuration would have it, and where each part of it begins. */
function plain(list: { readonly items: readonly unknown[] }): {
  value: readonly unknown[];
  offsets: ReadonlyMap<string, number>;
} {
  const offsets = new Map<string, number>();
  const read = (node: unknown, where: string): unknown => {
    const offset = offsetOf(node);
    if (offset !== undefined && !offsets.has(where)) offsets.set(where, offset);
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item, index) => readEntry(item, `${where}[${index}]`));
    if (!isMap(node)) return undefined;
    return Object.fromEntries(
      node.items.map(({ key, value }) => {
        const name = textOf(key);
        offsets.set(`${where}.${name}`, offsetOf(key) ?? 0);
        return [name, read(value, `${where}.${name}`)];
      }),
    );
  };
  /** As MkDocs writes it, `Title: page.md` and `Title: [items]` are entries too. */
  const readEntry = (node: unknown, where: string): unknown => {
    const [pair, ...more] = isMap(node) ? node.items : [];
    const title = textOf(pair?.key);
    if (!pair || more.length > 0 || entryKeys.includes(title)) return read(node, where);
    offsets.set(where, offsetOf(pair.key) ?? 0);
    const key = isSeq(pair.value)
      ? 'items'
      : /^[a-z][a-z\d+.-]*:/i.test(textOf(pair.value))
        ? 'href'
        : 'page';
    return { title, [key]: read(pair.value, `${where}.${key}`) };
  };
  return { value: list.items.map((item, index) => readEntry(item, `nav[${index}]`)), offsets };
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
