/**
 * Tells of every file that is written in a folder, comes or goes. Folders are watched, not files: the system
 * names the file, thousands of pages need as many watches as they have folders, and nothing is left out between
 * the events of one file, as watchers of files do to spare their listeners.
 */
import { lstatSync, readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export interface Watch {
  readonly close: () => void;
}

/** Folders that hold no pages, and many files. */
const leftOut = new Set(['.git', 'node_modules', '.slovo']);

/**
 * Watches a folder with all that lies in it, now and later. Symbolic links are followed: a file is told of by
 * each path that leads to it.
 *
 * @param note is given the path of a file, or of a folder; it may be gone
 */
export function watchFolder(root: string, note: (path: string) => void): Watch {
  const watches = new Map<string, FSWatcher>();
  const realRoot = realOf(root) ?? root;
  /** Paths of links with where they lead, in the folder as it was given. */
  const links = new Map<string, string>();

  const tell = (path: string): void => {
    note(path);
    for (const [link, target] of links) {
      if (path === target || path.startsWith(target + sep)) note(link + path.slice(target.length));
    }
  };
  const forget = (path: string): void => {
    for (const [folder, watcher] of watches) {
      if (folder !== path && !folder.startsWith(path + sep)) continue;
      watcher.close();
      watches.delete(folder);
    }
    links.delete(path);
  };
  /** @param isNew files in it were not told of yet */
  const begin = (folder: string, isNew: boolean): void => {
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name !== null && !leftOut.has(name)) changed(join(folder, name));
      });
      watcher.on('error', () => {
        forget(folder);
      });
      watches.set(folder, watcher);
      // Listed when it is watched already: what comes now is told of twice, and never missed.
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (leftOut.has(entry.name)) continue;
        const path = join(folder, entry.name);
        if (entry.isSymbolicLink()) follow(path, isNew);
        else if (entry.isDirectory()) begin(path, isNew);
        else if (isNew) tell(path);
      }
    } catch {
      // It is gone again; whoever took it away was told of.
    }
  };
  const follow = (path: string, isNew: boolean): void => {
    const target = realOf(path);
    // A link to a folder that it lies in leads around in a circle.
    if (target === undefined || `${realOf(join(path, '..')) ?? ''}${sep}`.startsWith(target + sep)) return;
    if (target.startsWith(realRoot + sep)) links.set(path, root + target.slice(realRoot.length));
    if (isFolder(path)) begin(path, isNew);
    else {
      watches.set(
        path,
        watch(path, () => {
          tell(path);
        }),
      );
      if (isNew) tell(path);
    }
  };
  const changed = (path: string): void => {
    tell(path);
    // A folder may have come in the place of another one.
    forget(path);
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) follow(path, true);
    else if (isFolder(path)) begin(path, true);
  };

  begin(root, false);
  return {
    close: () => {
      forget(root);
    },
  };
}

/** Tells of every change of some files, wherever they lie; they need not be there yet. */
export function watchFiles(files: ReadonlySet<string>, note: (path: string) => void): Watch {
  const watches = [...new Set([...files].map((file) => dirname(file)))].flatMap((folder) => {
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name !== null && files.has(join(folder, name))) note(join(folder, name));
      });
      watcher.on('error', () => {
        watcher.close();
      });
      return [watcher];
    } catch {
      return [];
    }
  });
  return {
    close: () => {
      for (const watcher of watches) watcher.close();
    },
  };
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
