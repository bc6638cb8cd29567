/** Files that every page ends with. One that cannot be read is told once, where the settings name it. */
import { readRequest, underNewName } from '../dialect/extensions/snippet-parts.ts';
import { texts } from '../dialect/registry-options.ts';
import type { Problem } from '../site/model.ts';
import { problemOf, settingPlace } from '../site/problems.ts';
import { snippetReader } from './compile/snippets.ts';
import type { Project } from './project.ts';

export function appendedProblems(project: Project): readonly Problem[] {
  const { config, contentFolder, snippetFolders, snippetLimit } = project;
  const options = config.markdown?.find(({ name }) => name === 'pymdownx.snippets')?.options ?? {};
  const asked = [options['auto_append'], ...config.locales.map(({ append }) => append)].flat();
  const read = snippetReader({
    folder: contentFolder,
    path: 'index.md',
    ...(snippetFolders && { snippetFolders }),
    ...(snippetLimit !== undefined && { snippetLimit }),
  });
  return [...new Set(asked)].flatMap((written) => {
    if (typeof written !== 'string') return [];
    const { path } = readRequest(written);
    const found = read(underNewName(path, texts(options['renamed'])), undefined);
    if (!('problem' in found)) return [];
    const place = settingPlace(config, 'markdown', 'auto_append');
    const message = `Pages end with “${path}”, which cannot be read. ${found.problem}`;
    return [problemOf('append-missing', message, place)];
  });
}
