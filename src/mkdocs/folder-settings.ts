/** What `.nav.yml` of awesome-nav says that has no effect here. */
import type { Problem } from '../site/model.ts';
import { problemOf } from '../site/problems.ts';
import { groupOf, placeOf, type Settings } from './settings.ts';

const idle: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  use_index_title: [
    'calls a section as its index is called',
    'Write title: into the .nav.yml of each folder.',
  ],
};

const titles = [
  'sorts pages by their titles, where they are sorted by the names of their files here',
  'Name the pages under nav: in their order.',
] as const;

/** A note for each such setting of one folder. */
export function idleFolderSettings(settings: Settings): readonly Problem[] {
  const all = groupOf(settings.value);
  const tell = (path: readonly string[], [would, advice]: readonly [string, string]): Problem => {
    const message = `${path.join('.')} has no effect here: in MkDocs it ${would}.`;
    const { file, line, column } = placeOf(settings, path)!;
    return { ...problemOf('mkdocs-no-effect', message, { file }, advice), line, column };
  };
  const told = Object.entries(all).flatMap(([name, value]) => {
    const effect = Object.hasOwn(idle, name) ? idle[name] : undefined;
    return !effect || value === false || value === null ? [] : [tell([name], effect)];
  });
  const byTitle = groupOf(all['sort'])['by'] === 'title';
  return byTitle ? [...told, tell(['sort', 'by'], titles)] : told;
}
