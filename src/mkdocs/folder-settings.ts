/** What `.nav.yml` of awesome-nav says that has no effect here. */
import type { Problem } from '../site/model.ts';
import { problemOf } from '../site/problems.ts';
import { groupOf, placeOf, type Settings } from './settings.ts';

const idle: Readonly<Record<string, readonly [would: string, advice: string]>> = {
  ignore: ['keeps the files that match out of the navigation', 'Name under nav: what is to be shown.'],
  flatten_single_child_sections: [
    'puts the only page of a section in its place',
    'Name the page itself under nav: of the folder above.',
  ],
  preserve_directory_names: [
    'shows the names of folders as they are written',
    'Write title: into the .nav.yml of each folder.',
  ],
};

/** A note for each such setting of one folder. */
export function idleFolderSettings(settings: Settings): readonly Problem[] {
  return Object.entries(groupOf(settings.value)).flatMap(([name, value]) => {
    const effect = Object.hasOwn(idle, name) ? idle[name] : undefined;
    if (!effect || value === false || value === null) return [];
    const [would, advice] = effect;
    const message = `${name} has no effect here: in MkDocs it ${would}.`;
    const { file, line, column } = placeOf(settings, [name])!;
    return [{ ...problemOf('mkdocs-no-effect', message, { file }, advice), line, column }];
  });
}
