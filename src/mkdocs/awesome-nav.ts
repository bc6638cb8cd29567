/** Navigation by files in the folders: `.pages` of awesome-pages, `.nav.yml` of awesome-nav. */
import { folderOf, joinPath } from '../site/address.ts';
import { globSource } from '../site/ignore-patterns.ts';
import type { NavEntry, NavFiles } from './nav.ts';
import { groupOf, isGroup, listOf, textOf, type Group } from './settings.ts';

/** What the file of a folder says: `''` is the docs folder, `guide/` one in it. */
export type FolderSettings = ReadonlyMap<string, unknown>;

interface Child {
  /** Path of a page, or of a folder with `/` at its end. */
  readonly path: string;
  readonly name: string;
}

/** Builds the navigation of folders: what their own files name, or all of them in order. */
export class AwesomeNavigation {
  readonly #files: NavFiles;
  readonly #settings: FolderSettings;
  readonly #children = new Map<string, Child[]>();

  constructor(files: NavFiles, settings: FolderSettings) {
    this.#files = files;
    this.#settings = settings;
    const folders = new Set<string>();
    for (const path of files.pages) {
      const parts = path.split('/');
      for (let depth = 1; depth < parts.length; depth++) {
        const folder = `${parts.slice(0, depth).join('/')}/`;
        if (folders.has(folder)) continue;
        folders.add(folder);
        this.#add(folderOf(folder.slice(0, -1)), folder, parts[depth - 1]!);
      }
      this.#add(folderOf(path), path, parts.at(-1)!);
    }
  }

  #add(folder: string, path: string, name: string): void {
    this.#children.set(folder, [...(this.#children.get(folder) ?? []), { path, name }]);
  }

  /** The entries of a folder, by its own file, or all of it in order. */
  entries(folder = ''): readonly NavEntry[] {
    const own = this.#ofFolder(folder);
    const nav = own['nav'] ?? own['arrange'];
    return nav === undefined || nav === null
      ? this.#all(folder, new Set())
      : this.listed(listOf(nav), folder, own);
  }

  /** The entries that a `nav` in a folder names, with `...` for all that it does not. */
  listed(nav: readonly unknown[], folder: string, own: Group = this.#ofFolder(folder)): readonly NavEntry[] {
    const used = this.#named(nav, folder);
    const entries = nav.flatMap((item) => this.#item(item, folder, used));
    return own['append_unmatched'] === true ? [...entries, ...this.#all(folder, used)] : entries;
  }

  /** What stands in for an entry of `mkdocs.yml`: `...`, a pattern or a folder. Undefined for a page. */
  expand(
    written: string,
    title: string | undefined,
    named: ReadonlySet<string>,
  ): readonly NavEntry[] | undefined {
    if (/^\.\.\.(?:\s*\||$)/.test(written)) return this.#remaining(written, '', named);
    if (/[*?]/.test(written)) return this.#matching(written, '', named);
    const folder = `${written.replace(/\/$/, '')}/`;
    return this.#children.has(folder) ? this.#section(folder, title) : undefined;
  }

  #item(item: unknown, folder: string, used: ReadonlySet<string>): readonly NavEntry[] {
    if (isGroup(item)) {
      const glob = textOf(item['glob']);
      if (glob !== undefined) return this.#matching(glob, folder, used);
      return Object.entries(item).flatMap(([title, target]) => {
        if (Array.isArray(target)) {
          const items = (target as unknown[]).flatMap((one) => this.#item(one, folder, used));
          return items.length > 0 ? [{ title, items }] : [];
        }
        return this.#target(textOf(target) ?? '', title, folder, used);
      });
    }
    return this.#target(textOf(item) ?? '', undefined, folder, used);
  }

  #target(
    written: string,
    title: string | undefined,
    folder: string,
    used: ReadonlySet<string>,
  ): readonly NavEntry[] {
    if (/^\.\.\.(?:\s*\||$)/.test(written)) {
      const items = this.#remaining(written, folder, used);
      return title === undefined ? items : [{ title, items }];
    }
    if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(written)) return [{ title: title ?? written, href: written }];
    if (/[*?]/.test(written)) {
      const items = this.#matching(written, folder, used);
      return title === undefined ? items : [{ title, items }];
    }
    const path = joinPath(folder, written);
    if (path === undefined || path === '') return [];
    const page = this.#files.keyAt(path);
    if (page !== undefined) return [{ ...(title !== undefined && { title }), page }];
    return this.#children.has(`${path}/`) ? this.#section(`${path}/`, title) : [];
  }

  /** All of a folder that is not named, in order. */
  #all(folder: string, used: ReadonlySet<string>): readonly NavEntry[] {
    return this.#sorted(folder).flatMap((child) => (used.has(child.path) ? [] : this.#entry(child)));
  }

  /** `...`, or `... | pattern`: what is not named otherwise. */
  #remaining(written: string, folder: string, used: ReadonlySet<string>): readonly NavEntry[] {
    const options = written
      .split('|')
      .slice(1)
      .map((part) => part.trim());
    const isFlat = options.includes('flat');
    const pattern = options
      .map((option) => /^(?:glob\s*=\s*)?(.*)$/.exec(option)?.[1] ?? '')
      .find((one) => one !== 'flat');
    const regex = pattern?.startsWith('regex') ? safeRegex(pattern.replace(/^regex\s*=\s*/, '')) : undefined;
    const fits = (path: string): boolean =>
      regex ? regex.test(path) : pattern === undefined || matcher(pattern)(path.slice(folder.length));
    if (isFlat) {
      return this.#files.pages
        .filter((path) => path.startsWith(folder) && !used.has(path) && fits(path))
        .flatMap((path) => this.#page(path));
    }
    return this.#sorted(folder).flatMap((child) =>
      used.has(child.path) || (pattern !== undefined && !fits(child.path)) ? [] : this.#entry(child),
    );
  }

  #matching(glob: string, folder: string, used: ReadonlySet<string>): readonly NavEntry[] {
    const fits = matcher(glob.replace(/^\.\//, ''));
    // A slash at the end: folders alone.
    if (/^[^/]+\/$/.test(glob) && !glob.includes('**')) {
      return this.#sorted(folder).flatMap((child) =>
        child.path.endsWith('/') && !used.has(child.path) && fits(child.name) ? this.#entry(child) : [],
      );
    }
    if (glob.includes('/') || glob.includes('**')) {
      const deep = this.#files.pages.filter(
        (path) => path.startsWith(folder) && fits(path.slice(folder.length)),
      );
      const folders = [...this.#children.keys()].filter(
        (path) => path !== '' && path.startsWith(folder) && fits(path.slice(folder.length, -1)),
      );
      return glob.includes('**')
        ? deep.filter((path) => !used.has(path)).flatMap((path) => this.#page(path))
        : [
            ...deep.flatMap((path) => this.#page(path)),
            ...folders.flatMap((path) => this.#section(path, undefined)),
          ];
    }
    return this.#sorted(folder).flatMap((child) =>
      used.has(child.path) || !fits(child.name) ? [] : this.#entry(child),
    );
  }

  #entry({ path }: Child): readonly NavEntry[] {
    return path.endsWith('/') ? this.#section(path, undefined) : this.#page(path);
  }

  #page(path: string): readonly NavEntry[] {
    const page = this.#files.keyAt(path);
    return page === undefined ? [] : [{ page }];
  }

  #section(folder: string, title: string | undefined): readonly NavEntry[] {
    const own = this.#ofFolder(folder);
    if (own['hide'] === true) return [];
    const items = this.entries(folder);
    if (items.length === 0) return [];
    const collapses = own['collapse'] === true || this.#ofFolder('')['collapse_single_pages'] === true;
    if (collapses && items.length === 1) return items;
    const name = folder.slice(0, -1).split('/').at(-1)!;
    return [{ title: title ?? textOf(own['title']) ?? folderTitle(name), items }];
  }

  /** The index first, then as the folder's file wants it: by name, numbers as numbers, downwards. */
  #sorted(folder: string): readonly Child[] {
    const own = this.#ofFolder(folder);
    const sort = groupOf(own['sort']);
    const isDown = (textOf(own['order']) ?? textOf(sort['direction'])) === 'desc';
    const isNatural = (textOf(own['sort_type']) ?? textOf(sort['type'])) === 'natural';
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });
    const compare = (a: string, b: string): number =>
      isNatural ? collator.compare(a, b) : a < b ? -1 : a > b ? 1 : 0;
    const rank = ({ name, path }: Child): number =>
      /^(?:index|README)\.\w+$/.test(name) ? 0 : path.endsWith('/') ? 2 : 1;
    return [...(this.#children.get(folder) ?? [])].sort(
      (a, b) => rank(a) - rank(b) || compare(a.name, b.name) * (isDown ? -1 : 1),
    );
  }

  /** Paths that a `nav` names by themselves: `...` and patterns do not repeat them. */
  #named(nav: readonly unknown[], folder: string): ReadonlySet<string> {
    const paths = new Set<string>();
    const collect = (item: unknown): void => {
      if (Array.isArray(item)) item.forEach(collect);
      else if (isGroup(item)) Object.values(item).forEach(collect);
      else {
        const path = joinPath(folder, textOf(item) ?? '');
        if (path === undefined || path === '') return;
        paths.add(path);
        paths.add(`${path}/`);
      }
    };
    nav.forEach(collect);
    return paths;
  }

  #ofFolder(folder: string): Group {
    return groupOf(this.#settings.get(folder));
  }
}

/** `лесно-начало` → `Лесно начало`. */
function folderTitle(name: string): string {
  const words = name.replace(/[-_]/g, ' ');
  return words.toLowerCase() === words ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function matcher(glob: string): (path: string) => boolean {
  const pattern = new RegExp(`^${globSource(glob.replace(/\/$/, ''))}/?$`, 'u');
  return (path) => pattern.test(path);
}

function safeRegex(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'u');
  } catch {
    return undefined;
  }
}
