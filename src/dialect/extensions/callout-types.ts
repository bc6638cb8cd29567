/** Types of admonitions, and what is said about others. */
import { nearest, suggestion } from '../nearest.ts';
import type { Page } from '../page.ts';
import type { Position } from '../tree.ts';

/** The types that themes draw, and other names that Material has for them. */
const types = new Set(
  (
    'note abstract info tip success question warning failure danger bug example quote ' +
    'summary tldr todo hint important check done help faq caution attention fail missing error snippet cite'
  ).split(' '),
);

/** Classes that say where an admonition stands, not what it is. */
const placements = new Set(['inline', 'end']);

/** Reports a type that no theme draws. Only where pages are written for a site: the reference takes any. */
export function checkType(type: string, position: Position, page: Page): void {
  if (page.options.profile !== 'site' || types.has(type) || placements.has(type)) return;
  const hint = suggestion(
    nearest(type, types),
    'Types are note, abstract, info, tip, success, question, warning, failure, danger, bug, example and quote.',
  );
  page.report('unknown-admonition', position, { type, hint });
}

/** The title of a callout without one: the host's word for its type, else the type itself. */
export function defaultTitle(type: string, page: Page): string {
  return page.options.words?.admonition(type) ?? type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
}
