/** Watches all files that a site is made of. */
import { dirname, join } from 'node:path';
import type { Prepared } from './prepare.ts';
import { watchFiles, watchFolder, type Watch } from './watch-folder.ts';

export interface ProjectWatch extends Watch {
  /** Watches what the site is made of now. */
  readonly update: (prepared: Prepared) => void;
}

/** @param note is given the path of a file that was written, came or went, or of a folder */
export function watchProject(prepared: Prepared, note: (path: string) => void): ProjectWatch {
  const watches = new Map<string, Watch>();
  const update = ({ project, made }: Prepared): void => {
    const { contentFolder, publicFolder, settingFiles = [], snippetFolders = [] } = project;
    const snippets = [...made.values()].flatMap(({ source, snippets: asked }) =>
      asked.flatMap(({ path, exclude }) =>
        (exclude ? [contentFolder, join(contentFolder, dirname(source.path))] : snippetFolders).map(
          (folder) => join(folder, path),
        ),
      ),
    );
    const files = new Set([...settingFiles, ...snippets]);
    const wanted = new Map<string, () => Watch>([
      [contentFolder, () => watchFolder(contentFolder, note)],
      [publicFolder, () => watchFolder(publicFolder, note)],
      [[...files].sort().join('\n'), () => watchFiles(files, note)],
    ]);
    for (const [name, watch] of watches) {
      if (wanted.has(name)) continue;
      watch.close();
      watches.delete(name);
    }
    for (const [name, begin] of wanted) if (!watches.has(name)) watches.set(name, begin());
  };
  update(prepared);
  return {
    update,
    close: () => {
      for (const watch of watches.values()) watch.close();
    },
  };
}
