/** `extra_javascript`: a project's own scripts are loaded as they stand, those of others never. */
import { joinPath } from '../site/address.ts';
import type { MkDocsOption } from '../site/config-mkdocs.ts';
import type { Report } from './report.ts';
import { groupOf, isGroup, listOf, textOf, type Group } from './settings.ts';

type Scripts = NonNullable<MkDocsOption['scripts']>;

/** Libraries whose work is done when the site is built. */
export const doneAtBuild = /mathjax|katex|mermaid|tex-(?:mml|chtml|svg)|polyfill/i;
/** What sets them up, in a script of the project. */
const setsUp = /\b(?:MathJax|renderMathInElement|katex|mermaid)\b/;

/**
 * @param files paths of the docs folder that are no pages, and of the theme's folder
 * @param readScript text of one of them
 */
export async function readScripts(
  settings: Group,
  files: ReadonlySet<string>,
  readScript: (path: string) => Promise<string | undefined>,
  report: Report,
): Promise<Scripts> {
  const scripts: Scripts[number][] = [];
  for (const [index, written] of listOf(settings['extra_javascript']).entries()) {
    const at = ['extra_javascript', index];
    const group = isGroup(written) ? written : { path: written };
    const path = textOf(group['path']) ?? '';
    const isForeign = /^(?:https?:)?\/\//i.test(path);
    const file = isForeign ? undefined : joinPath('', path.replace(/[?#].*$/, ''))?.normalize('NFC');
    if (isForeign || doneAtBuild.test(path)) {
      tellOfForeign(path, isForeign, at, report);
      continue;
    }
    if (file === undefined || !files.has(file)) {
      report.at(
        at,
        'mkdocs-no-effect',
        `There is no file ${path} in the docs folder.`,
        'Write its path there.',
      );
      continue;
    }
    const text = (await readScript(file)) ?? '';
    if (setsUp.test(text)) {
      tellOfForeign(path, false, at, report);
      continue;
    }
    const isModule = textOf(group['type']) === 'module' || file.endsWith('.mjs');
    scripts.push({
      path: file,
      ...(isModule && { module: true }),
      ...(group['async'] === true && { async: true }),
      ...(group['defer'] === true && { defer: true }),
      ...(/\bdocument\$/.test(text) && { material: true }),
    });
    report.at(
      at,
      'mkdocs-other-effect',
      `The script ${path} is loaded as it stands, and the pages around it are not Material’s.`,
      'See that it finds what it looks for: classes that begin with md- are not there, nor anything of another server.',
      'info',
    );
  }
  return scripts;
}

function tellOfForeign(
  path: string,
  isForeign: boolean,
  at: readonly (string | number)[],
  report: Report,
): void {
  const isDone = doneAtBuild.test(path) || !isForeign;
  report.at(
    at,
    'mkdocs-no-effect',
    `The script ${path} has no effect here: in MkDocs every page loads it${isForeign ? ' from another server' : ''}.`,
    isDone
      ? 'Formulas and diagrams are drawn when the site is built: nothing needs doing.'
      : 'Pages load nothing from elsewhere. Put the file into the docs folder, or do without what it does.',
    isDone ? 'info' : undefined,
  );
}

/** Where a script may lie: its path from the project's folder. */
export function scriptPlaces(path: string, settings: Group): readonly string[] {
  const custom = textOf(groupOf(settings['theme'])['custom_dir']);
  return [`${textOf(settings['docs_dir']) ?? 'docs'}/${path}`, ...(custom ? [`${custom}/${path}`] : [])];
}
