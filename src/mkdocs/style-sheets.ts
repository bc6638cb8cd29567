/** `extra_css`: what a project's own style sheets say of elements that pages here do not have. */
import { joinPath } from '../site/address.ts';
import type { Report } from './report.ts';
import { listOf, textOf, type Group } from './settings.ts';

/** Classes of Material's that pages here have, too: their authors write them. */
const kept = new Set(['.md-button', '.md-button--primary']);

/** @param read text of a file of the docs folder */
export async function reportStyleSheets(
  settings: Group,
  read: (path: string) => Promise<string | undefined>,
  report: Report,
): Promise<void> {
  for (const [index, style] of listOf(settings['extra_css']).entries()) {
    const path = textOf(style) ?? '';
    const file = joinPath('', path.replace(/[?#].*$/, ''))?.normalize('NFC');
    const text = /^(?:https?:)?\/\//i.test(path) || file === undefined ? undefined : await read(file);
    const idle = idleSelectors(text ?? '');
    if (idle.length === 0) continue;
    const shown = idle.slice(0, 3).join(', ') + (idle.length > 3 ? ` and ${idle.length - 3} more` : '');
    report.at(
      ['extra_css', index],
      'mkdocs-other-effect',
      `The style sheet ${path} is loaded as it stands; its rules for ${shown} find nothing here: those are Material’s.`,
      'Write them for the elements of these pages, or leave them for as long as MkDocs builds the site too.',
    );
  }
}

/** What begins with Material's prefix, each once, in the order of the text: classes, and the choice of colours. */
function idleSelectors(css: string): readonly string[] {
  const rules = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/\{[^{}]*\}/g, '{}');
  const found = rules.match(/\.md-[\w-]+|\[data-md-[\w-]+/g) ?? [];
  return [...new Set(found.map((one) => (one.startsWith('[') ? `${one}]` : one)))].filter(
    (one) => !kept.has(one),
  );
}
