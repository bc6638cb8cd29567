/** For tests: a site of files that exist only as text. */
import type { Anchor, Heading, Link } from '../dialect/index.ts';
import { navigationFile, withContentNavigation } from './content-navigation.ts';
import { parseConfig, type SlovoOptions } from './config.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Document, Page, Problem, ResolvedLink, Site } from './model.ts';
import { checkSite } from './check-site.ts';
import { assembleSite } from './pages.ts';
import { sortProblems, withLevels } from './problems.ts';
import { readTranslationLock } from './translation-lock.ts';

export interface VirtualSite extends Site {
  /** All problems: of front matter, site and links. */
  readonly found: readonly Problem[];
  /** @throws when there is no such page */
  readonly page: (route: string) => Page;
  readonly linksOf: (route: string) => readonly ResolvedLink[];
}

export interface VirtualOptions extends Partial<SlovoOptions> {
  readonly site?: string;
  readonly base?: string;
  readonly public?: readonly string[];
  /** Text of `addresses.lock`, of `translations.lock`. */
  readonly addressLock?: string;
  readonly translationLock?: string;
}

const bilingual = { bg: { label: 'Български' }, en: { label: 'English' } };

/**
 * @param files text by path; what does not end in `.md` or `.mdx` is an asset
 * @param options of the configuration; a Bulgarian site with an English translation unless they say other
 */
export function siteOf(files: Readonly<Record<string, string>>, options: VirtualOptions = {}): VirtualSite {
  const { site: address, base, public: publicPaths, addressLock, translationLock, ...rest } = options;
  const parsed = parseConfig({ title: 'Пример', locales: bilingual, ...rest }, { site: address, base });
  const { config, problems: ofNavigation } = withContentNavigation(parsed.config, files[navigationFile]);
  const problems: Problem[] = [...ofNavigation];
  const documents: Document[] = [];
  const paths = Object.keys(files).sort();
  for (const path of paths.filter((one) => /\.mdx?$/.test(one))) {
    const text = files[path]!;
    const { frontMatter, bodyStart, problems: own } = parseFrontMatter(text, path);
    problems.push(...own);
    const source = { path, text, digest: text, format: path.endsWith('x') ? 'mdx' : 'md' } as const;
    documents.push({ source, frontMatter, diagnostics: [], ...scan(text, bodyStart) });
  }
  const assets = paths.filter((one) => !/\.mdx?$|^\./.test(one)).map((path) => ({ path }));
  const records = translationLock === undefined ? undefined : readTranslationLock(translationLock).records;
  const site = assembleSite(config, documents, assets, publicPaths, records);
  const resolved = checkSite(site, addressLock);
  const page = (route: string): Page => {
    const found = site.byRoute.get(route);
    if (!found) throw new Error(`No page at ${route}; there are ${[...site.byRoute.keys()].join(' ')}`);
    return found;
  };
  return {
    ...site,
    found: sortProblems(withLevels([...problems, ...site.problems, ...resolved.problems], config.levels)),
    page,
    linksOf: (route) => resolved.links.get(page(route)) ?? [],
  };
}

/** Headings (`## Text {#id}`), links and pictures: as much Markdown as the tests of this room write. */
function scan(
  text: string,
  from: number,
): { outline: readonly Heading[]; anchors: readonly Anchor[]; links: readonly Link[] } {
  const outline: Heading[] = [];
  const anchors: Anchor[] = [];
  const links: Link[] = [];
  const pattern =
    /^(#{1,6}) (.+?)(?: \{#(\S+)\})?$|(!?)\[[^\]]*\]\(([^)\n]*)\)|<(\w+) (href|src|srcset)="([^"]*)"/gmu;
  pattern.lastIndex = from;
  for (const match of text.matchAll(pattern)) {
    const [whole, marks, title, explicitId, bang, url, tag, attribute, value] = match;
    const position = { start: match.index, end: match.index + whole.length, source: 0 };
    if (marks !== undefined && title !== undefined) {
      const id =
        explicitId ??
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replace(/ /g, '-');
      const explicit = explicitId !== undefined;
      outline.push({ depth: marks.length, id, explicit, text: title, html: title, position });
      anchors.push({ id, explicit, position });
    } else if (url !== undefined) {
      const image = bang === '!';
      links.push({ url, tag: image ? 'img' : 'a', attribute: image ? 'src' : 'href', position });
    } else if (tag !== undefined && attribute !== undefined && value !== undefined) {
      links.push({ url: value, tag, attribute, position });
    }
  }
  return { outline, anchors, links };
}
