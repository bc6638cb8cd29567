/** Navigation by files in the folders: `.pages` of awesome-pages, `.nav.yml` of awesome-nav. */
import { folderOf, joinPath } from '../site/address.ts';
import { globSource, ignores } from '../site/ignore-patterns.ts';
import { folderOrder, type Child } from './folder-order.ts';
import { sectionOf, type NavEntry, type NavFiles } from './nav.ts';
import { groupOf, isGroup, listOf, textOf, type Group } from './settings.ts';

/** What the file of a folder says: `''` is the docs folder, `guide/` one in it. */
export type FolderSettings = ReadonlyMap<string, unknown>;

/** What the plugin itself says. */
export interface AwesomeDefaults {
  /** awesome-nav, whose folders have the settings of those around them; otherwise awesome-pages. */
  readonly isNav: boolean;
  /** Settings of folders that say nothing. */
  readonly settings: Group;
}

/** Builds the navigation of folders: what their own files name, or all of them in order. */
export class AwesomeNavigation {
  readonly #files: NavFiles;
  readonly #settings: FolderSettings;
  readonly #defaults: AwesomeDefaults;
  readonly #children = new Map<string, Child[]>();

  constructor(files: NavFiles, settings: FolderSettings, defaults: AwesomeDefaults) {
    this.#files = files;
    this.#settings = settings;
    this.#defaults = defaults;
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
    const nav = own['nav'] ?? undefined;
    if (nav !== undefined) return this.listed(listOf(nav), folder);
    const arranged = listOf(own['arrange']);
    if (arranged.length === 0) return this.#all(folder, new Set());
    // The older form names what comes first.
    const hasRest = arranged.some((item) => typeof item === 'string' && item.trim().startsWith('...'));
    return this.listed(hasRest ? arranged : [...arranged, '...'], folder);
  }

  /** The entries that a `nav` in a folder names, with `...` for all that it does not. */
  listed(nav: readonly unknown[], folder: string): readonly NavEntry[] {
    const used = this.#named(nav, folder);
    const entries = nav.flatMap((item) => this.#item(item, folder, used));
    const appends = this.#around(folder)['append_unmatched'] === true;
    return appends ? [...entries, ...this.#all(folder, used)] : entries;
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
      return Object.entries(item).flatMap(([written, target]) => {
        const title = textOf(written);
        if (Array.isArray(target)) {
          const items = (target as unknown[]).flatMap((one) => this.#item(one, folder, used));
          return sectionOf(title, items);
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
    const around = this.#around(folder);
    const flattens = around['flatten_single_child_sections'] ?? around['collapse_single_pages'];
    if ((own['collapse'] ?? flattens) === true && items.length === 1) return items;
    return [{ title: title ?? this.#titleOf({ path: folder, name: '' }), items }];
  }

  /** As the navigation shows it. */
  #titleOf({ path }: Child): string {
    if (!path.endsWith('/')) return this.#files.titleOf(path) ?? path;
    const around = this.#around(path);
    const index = (this.#children.get(path) ?? []).find(({ name }) => /^(?:index|README)\.\w+$/.test(name));
    const ofIndex = around['use_index_title'] === true && index ? this.#files.titleOf(index.path) : undefined;
    const name = path.slice(0, -1).split('/').at(-1)!;
    const ofName = around['preserve_directory_names'] === true ? name : folderTitle(name);
    return textOf(this.#ofFolder(path)['title']) ?? ofIndex ?? ofName;
  }

  /** The index first, then as the folder's file wants it. */
  #sorted(folder: string): readonly Child[] {
    const { isNav, settings } = this.#defaults;
    const own = isNav ? this.#around(folder) : { ...settings, ...this.#ofFolder(folder) };
    const isLeftOut = this.#ignored(folder);
    return (this.#children.get(folder) ?? [])
      .filter(({ path }) => !isLeftOut(path))
      .sort(folderOrder(own, isNav, (child) => this.#titleOf(child)));
  }

  /** Whether `ignore` of a folder, or of one around it, leaves out a path. */
  #ignored(folder: string): (path: string) => boolean {
    const tests = foldersAround(folder).flatMap((around) => {
      const patterns = listOf(this.#ofFolder(around)['ignore']).flatMap((one) => textOf(one) ?? []);
      const test = ignores(patterns);
      return patterns.length > 0 ? [(path: string) => test(path.slice(around.length))] : [];
    });
    return (path) => tests.some((test) => test(path));
  }

  /** What the files of the folders around a folder say together, its own last. */
  #around(folder: string): Group {
    return foldersAround(folder).reduce<Group>((around, one) => {
      const own = this.#ofFolder(one);
      return { ...around, ...own, sort: { ...groupOf(around['sort']), ...groupOf(own['sort']) } };
    }, this.#defaults.settings);
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

/** `''` and all folders down to the given one. */
function foldersAround(folder: string): readonly string[] {
  const names = folder.split('/').slice(0, -1);
  return ['', ...names.map((_, depth) => `${names.slice(0, depth + 1).join('/')}/`)];
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
