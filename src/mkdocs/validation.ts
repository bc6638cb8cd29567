/** `validation`: how grave MkDocs takes links and navigation that lead nowhere. */
import type { Level, LinkLevel } from '../site/model.ts';
import { nearest } from '../site/nearest.ts';
import type { NavLevels } from './nav.ts';
import type { Report } from './report.ts';
import { groupOf, type Path } from './settings.ts';

export interface Validation {
  readonly links: Readonly<Record<LinkLevel, Level>>;
  readonly nav: NavLevels & { readonly omitted: 'warning' | 'info' | undefined };
}

const levels: Readonly<Record<string, Level>> = { warn: 'warning', info: 'info', ignore: 'ignore' };

const ofNav = ['omitted_files', 'not_found', 'absolute_links'];
const ofLinks = ['not_found', 'absolute_links', 'unrecognized_links', 'anchors'];

/** Keys that MkDocs knows, by the group that they stand in. */
const known: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  [undefined, ['nav', 'links', ...ofNav, ...ofLinks]],
  ['nav', ofNav],
  ['links', ofLinks],
]);

/** Completed with MkDocs' own levels. A level at the top counts for both groups, as there. */
export function readValidation(value: unknown, report: Report): Validation {
  const all = groupOf(value);
  const level = (group: 'nav' | 'links', name: string, usual: Level): Level => {
    const own = groupOf(all[group]);
    const [path, written]: [Path, unknown] =
      own[name] !== undefined ? [['validation', group, name], own[name]] : [['validation', name], all[name]];
    if (written === undefined || written === null) return usual;
    // Such links are looked up among the files: what is not found there is not found.
    if (name === 'absolute_links' && written === 'relative_to_docs') {
      return group === 'links' ? level('links', 'not_found', 'warning') : 'info';
    }
    const found = typeof written === 'string' && Object.hasOwn(levels, written) ? levels[written] : undefined;
    if (found) return found;
    report.at(path, 'mkdocs-invalid', `${path.join('.')} has no level.`, 'Write warn, info or ignore.');
    return usual;
  };
  for (const [group, names] of known) {
    const within = group === undefined ? all : groupOf(all[group]);
    const path: Path = group === undefined ? ['validation'] : ['validation', group];
    for (const name of Object.keys(within).filter((one) => !names.includes(one))) {
      const meant = nearest(name, names);
      const message = `${[...path, name].join('.')} is a setting that MkDocs does not know.`;
      const advice = meant === undefined ? 'Remove the line.' : `Did you mean ${meant}?`;
      report.at([...path, name], 'mkdocs-unknown-setting', message, advice);
    }
  }
  const told = (one: Level): 'warning' | 'info' | undefined =>
    one === 'ignore' ? undefined : one === 'info' ? 'info' : 'warning';
  return {
    links: {
      notFound: level('links', 'not_found', 'warning'),
      absolute: level('links', 'absolute_links', 'info'),
      unrecognised: level('links', 'unrecognized_links', 'info'),
      anchors: level('links', 'anchors', 'info'),
    },
    nav: {
      notFound: told(level('nav', 'not_found', 'warning')),
      absolute: told(level('nav', 'absolute_links', 'info')),
      omitted: told(level('nav', 'omitted_files', 'info')),
    },
  };
}
