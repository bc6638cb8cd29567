/** How grave a link that leads nowhere is in a site that keeps MkDocs' rules. */
import type { Link } from '../dialect/index.ts';
import type { Level, LinkLevel, MkDocsRules, Problem } from './model.ts';

/**
 * A problem at its level; undefined where the site does not want to hear of it. MkDocs looks at links in
 * Markdown alone: what the author's own HTML names is told, and never the reason why a build fails.
 *
 * @see https://www.mkdocs.org/user-guide/configuration/#validation
 */
export function atLevel(problem: Problem, link: Link, rules: MkDocsRules | undefined): Problem | undefined {
  if (!rules) return problem;
  // What is left out is told as what it is, wherever it stands.
  if (problem.code === 'loads-elsewhere') return problem;
  const level = levelOf(problem, link, rules);
  return level === 'ignore'
    ? undefined
    : { ...problem, severity: link.raw && level !== 'error' ? 'info' : level };
}

function levelOf({ code }: Problem, { url }: Link, { levels }: MkDocsRules): Level {
  if (code === 'link-anchor-not-found') return levels.anchors;
  if (code === 'link-not-found' || (code === 'link-own-host' && url.startsWith('/')))
    return levels[kindOf(url)];
  // An address is replaced here that MkDocs would publish; of the rest, MkDocs says nothing.
  return code === 'link-refused' ? 'warning' : 'info';
}

function kindOf(url: string): LinkLevel {
  const path = url.replace(/[?#].*$/s, '').trim();
  if (/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(path)) return 'absolute';
  return /\.[^/.]*$/.test(path.slice(path.lastIndexOf('/') + 1)) ? 'notFound' : 'unrecognised';
}
