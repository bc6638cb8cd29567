/** Settings as they were read from YAML, each with its place in a file. */

export interface Place {
  /** Path of the file, from the project's folder: `mkdocs.yml`, `../en/mkdocs.yml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** A group of settings by name. */
export type Group = Readonly<Record<string, unknown>>;

/** Names and indexes from the root to a setting: `['theme', 'features', 3]`. */
export type Path = readonly (string | number)[];

/** A tree of settings of plain data, and where each stands. */
export interface Settings {
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
}

/** The key of a path in `places`. */
export function keyOf(path: Path): string {
  return path.join('\0');
}

/** Where a setting stands: that of the nearest group around it where it has no place of its own. */
export function placeOf({ places }: Settings, path: Path): Place | undefined {
  for (let length = path.length; length >= 0; length--) {
    const place = places.get(keyOf(path.slice(0, length)));
    if (place) return place;
  }
  return undefined;
}

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a group; an empty one where it is none. */
export function groupOf(value: unknown): Group {
  return isGroup(value) ? value : {};
}

/** The items of a list; a single value is a list of one, nothing is none. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** A text; numbers count as they are written, since YAML takes `2024` for one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/**
 * Settings with others laid over them, as `INHERIT` does: groups are merged all the way down, everything
 * else is replaced.
 */
export function overlay(parent: Settings, child: Settings): Settings {
  const places = new Map(parent.places);
  const merge = (below: unknown, above: unknown, path: Path): unknown => {
    if (isGroup(below) && isGroup(above)) {
      const merged: Record<string, unknown> = { ...below };
      for (const [name, value] of Object.entries(above)) {
        merged[name] = Object.hasOwn(below, name) ? merge(below[name], value, [...path, name]) : value;
      }
      return merged;
    }
    const replaced = `${keyOf(path)}\0`;
    for (const key of places.keys()) if (key.startsWith(replaced)) places.delete(key);
    return above;
  };
  const value = merge(parent.value, child.value, []);
  for (const [key, place] of child.places) places.set(key, place);
  return { value, places };
}

/** An entry of a list of names, each with settings or without. */
export interface Named {
  readonly name: string;
  readonly options: Group;
  readonly path: Path;
}

/** The entries of `plugins` and the like: a list of names and of groups with one name, or one group. */
export function namedEntries(value: unknown, path: Path): readonly Named[] {
  const ofGroup = (group: unknown, at: Path): Named[] =>
    Object.entries(groupOf(group)).map(([name, options]) => ({
      name,
      options: groupOf(options),
      path: [...at, name],
    }));
  if (!Array.isArray(value)) return ofGroup(value, path);
  return value.flatMap((item: unknown, index) =>
    typeof item === 'string'
      ? [{ name: item, options: {}, path: [...path, index] }]
      : ofGroup(item, [...path, index]),
  );
}
