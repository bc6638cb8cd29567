/** Icons by the names that Material for MkDocs gives them, from the @iconify-json packages. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** An icon set: what its names begin with, and the package that holds it. Longer prefixes come first. */
const sets: readonly (readonly [prefix: string, set: string])[] = [
  ['fontawesome-solid-', 'fa6-solid'],
  ['fontawesome-regular-', 'fa6-regular'],
  ['fontawesome-brands-', 'fa6-brands'],
  ['octicons-', 'octicon'],
  ['material-', 'mdi'],
  ['simple-', 'simple-icons'],
];

interface IconSet {
  readonly icons: Readonly<
    Record<string, { body: string; width?: number; height?: number; left?: number; top?: number }>
  >;
  readonly aliases?: Readonly<Record<string, { parent: string }>>;
  readonly width?: number;
  readonly height?: number;
}

const loaded = new Map<string, IconSet>();

/**
 * The markup of an icon, coloured by the text around it.
 *
 * @param name without colons: `material-lock`, `octicons-heart-16`
 * @returns undefined when there is no such icon
 */
export function iconSvg(name: string): string | undefined {
  const found = find(name);
  if (!found) return undefined;
  const { set, icon } = found;
  const width = icon.width ?? set.width ?? 16;
  const height = icon.height ?? set.height ?? 16;
  const body = icon.body.replace(/\s?fill="#(?:000|000000)"/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${icon.left ?? 0} ${icon.top ?? 0} ${width} ${height}" aria-hidden="true" fill="currentColor">${body}</svg>`;
}

/** The names of the icons in the set that a name begins with, or of all sets: for suggestions. */
export function iconNames(like: string): readonly string[] {
  const wanted = sets.filter(([prefix]) => like.startsWith(prefix));
  return (wanted.length > 0 ? wanted : sets).flatMap(([prefix, name]) => {
    const { icons, aliases } = load(name);
    return [...Object.keys(icons), ...Object.keys(aliases ?? {})].map((icon) => prefix + icon);
  });
}

function find(name: string): { set: IconSet; icon: IconSet['icons'][string] } | undefined {
  for (const [prefix, setName] of sets) {
    if (!name.startsWith(prefix)) continue;
    const set = load(setName);
    const short = name.slice(prefix.length);
    const known = Object.hasOwn(set.icons, short) ? short : parentOf(set, short);
    const icon = known === undefined ? undefined : set.icons[known];
    if (icon) return { set, icon };
  }
  return undefined;
}

function parentOf(set: IconSet, name: string): string | undefined {
  const aliases = set.aliases ?? {};
  return Object.hasOwn(aliases, name) ? aliases[name]?.parent : undefined;
}

function load(name: string): IconSet {
  const known = loaded.get(name);
  if (known) return known;
  const set = require(`@iconify-json/${name}/icons.json`) as IconSet;
  loaded.set(name, set);
  return set;
}
