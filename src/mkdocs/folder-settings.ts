/** What `.nav.yml` of awesome-nav or `.pages` of awesome-pages says that neither knows. */
import type { Problem } from '../site/model.ts';
import { nearest } from '../site/nearest.ts';
import { problemOf } from '../site/problems.ts';
import { groupOf, placeOf, type Settings } from './settings.ts';

const ofNav = `title hide nav sort ignore append_unmatched flatten_single_child_sections preserve_directory_names
  use_index_title`;
const ofPages = `title hide nav arrange order sort_type order_by ignore_case collapse collapse_single_pages`;
const ofSort = new Set('direction type by sections ignore_case'.split(' '));

/** A warning for each unknown setting of one folder. */
export function unknownFolderSettings(settings: Settings, isNav: boolean): readonly Problem[] {
  const known = new Set((isNav ? ofNav : ofPages).split(/\s+/));
  const all = groupOf(settings.value);
  const tell = (path: readonly string[], among: ReadonlySet<string>): Problem => {
    const { file, line, column } = placeOf(settings, path)!;
    const message = `Nothing knows ${path.join('.')}: it has no effect, in MkDocs neither.`;
    const meant = nearest(path.at(-1)!, [...among]);
    const advice = meant === undefined ? undefined : `Did you mean ${meant}?`;
    return { ...problemOf('mkdocs-unknown-setting', message, { file }, advice), line, column };
  };
  return [
    ...Object.keys(all).flatMap((name) => (known.has(name) ? [] : [tell([name], known)])),
    ...(isNav
      ? Object.keys(groupOf(all['sort'])).flatMap((name) =>
          ofSort.has(name) ? [] : [tell(['sort', name], ofSort)],
        )
      : []),
  ];
}
