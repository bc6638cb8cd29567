/** From files to a site whose pages can be rendered: read, compile, assemble, resolve. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseMetadata } from '../mkdocs/front-matter.ts';
import { idlePageKeys } from '../mkdocs/page-keys.ts';
import { parseFrontMatter } from '../site/front-matter.ts';
import type { AddressRecords } from '../site/address-lock.ts';
import { checkSite } from '../site/check-site.ts';
import { withContentNavigation } from '../site/content-navigation.ts';
import type { Document, FrontMatter, Page, Problem, ResolvedLink, Site, Source } from '../site/model.ts';
import { assembleSite, localeOfPath } from '../site/pages.ts';
import { diagnosticProblem, problemOf, sortProblems, withLevels, withoutRepeats } from '../site/problems.ts';
import { listPublic, readContent } from '../site/read-content.ts';
import { readTranslationLock } from '../site/translation-lock.ts';
import { diagramFiles, type DiagramFile } from './diagram-files.ts';
import { readEditPattern } from './edit-address.ts';
import { encryptedPhotos, type ShownExhibit } from './encrypted-photos.ts';
import { isPicture, measure, paysAsAvif } from '../media/encoder.ts';
import type { Picture } from '../media/variants.ts';
import type { Html } from '../dialect/index.ts';
import { unseen, type Progress } from './build/progress.ts';
import { digestOf } from './cache/digest.ts';
import { jobName, keepPage, openKeptPages, storeOfPages } from './compile/kept-pages.ts';
import { variablesName, type CompileJob, type PageFacts } from './compile/job.ts';
import type { Pool } from './compile/pool.ts';
import { areSnippetsSame } from './compile/snippets.ts';
import { wordProblems } from './interface-words.ts';
import { headingsPages } from './headings-pages.ts';
import { readHistory } from './history.ts';
import { listingsOf } from './listings.ts';
import { localised, toldOf } from './mkdocs-rules.ts';
import { missingNotFoundPages } from './not-found-pages.ts';
import type { Project } from './project.ts';

export interface Prepared {
  readonly project: Project;
  readonly site: Site;
  readonly links: ReadonlyMap<Page, readonly ResolvedLink[]>;
  /** Addresses that were ever published; undefined where the site keeps no list of them. */
  readonly recorded?: AddressRecords;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly diagrams: readonly DiagramFile[];
  /** Photos that are shown encrypted, by path. */
  readonly exhibits: ReadonlyMap<string, ShownExhibit>;
  /** Sorted; errors and warnings. */
  readonly problems: readonly Problem[];
  /** Errors by the source that has them. */
  readonly errors: ReadonlyMap<string, readonly Problem[]>;
  /** The compiled text of a page's source; empty for `.mdx`, which Astro renders. */
  readonly html: (path: string) => Promise<Html>;
  /** Compiles a text that is no source of the site, such as an earlier version of one; while the pool is open. */
  readonly compile: (source: Source) => Promise<Document>;
  /** What was compiled, by path, for the next preparation. */
  readonly made: ReadonlyMap<string, Made>;
  /** When each source was last changed, by path; read once while editing. */
  readonly history: ReadonlyMap<string, string>;
}

interface Made {
  readonly source: Source;
  readonly job: CompileJob;
  /** What the compiled page is kept by. */
  readonly name: string;
  /** Digest of the compiled text. */
  readonly text: string;
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly diagrams: readonly string[];
  readonly snippets: PageFacts['snippets'];
}

/**
 * Prepares a site. Problems in the content are returned, never thrown.
 *
 * @param previous an earlier preparation: what did not change is taken from it
 */
export async function prepare(
  project: Project,
  pool: Pool,
  previous?: Prepared,
  progress: Progress = unseen,
): Promise<Prepared> {
  const { contentFolder, cacheFolder } = project;
  const [content, publicPaths, history, editPattern] = await Promise.all([
    readContent(contentFolder, project.config.mkdocs),
    listPublic(project.publicFolder, project.isPublished),
    previous?.history ?? readHistory(contentFolder, project.cacheFolder),
    editPatternFor(project),
  ]);
  const { sources: written, assets: files, problems: unread, locks } = content;
  const { config, problems: ofNavigation } = withContentNavigation(
    { ...project.config, ...(editPattern && { editPattern }) },
    content.navigation,
  );
  const assets = config.mkdocs ? files.map((file) => localised(file, config)) : files;
  const records = locks.translations === undefined ? undefined : readTranslationLock(locks.translations);
  const sources = [...written, ...missingNotFoundPages(written, config), ...headingsPages(written, config)];
  const hasVariables = config.markdown?.some(({ name }) => name === variablesName) ?? false;
  const kept = openKeptPages(cacheFolder, digestOf(contentFolder));
  const made = new Map<string, Made>();
  progress.begin('compile', sources.length);
  const listings = listingsOf(sources, config);
  const make = async (source: Source, inserts?: CompileJob['inserts']): Promise<void> => {
    const before = previous?.made.get(source.path);
    const same =
      before?.source.text === source.text &&
      areSnippetsSame(before.job, before.snippets) &&
      isDeepStrictEqual(before.job.inserts, inserts)
        ? before
        : undefined;
    made.set(source.path, same ?? (await makeDocument(source, inserts)));
    progress.advance();
  };
  const [listing, others] = [sources.filter(listings.has), sources.filter((one) => !listings.has(one))];
  await Promise.all(others.map((source) => make(source)));
  const listed = others.map(({ path }) => made.get(path)!.document);
  await Promise.all(listing.map((source) => make(source, listings.of(source, listed))));

  async function makeDocument(source: Source, inserts?: CompileJob['inserts']): Promise<Made> {
    // What the build makes by itself is in Slovo's own form.
    const front =
      config.mkdocs && source.digest !== ''
        ? parseMetadata(source.text, source.path, config.mkdocs.meta)
        : parseFrontMatter(source.text, source.path);
    const locale = localeOfPath(source.path, config);
    const job: CompileJob = {
      text: source.text,
      from: front.bodyStart,
      language: locale.tag,
      path: source.path,
      folder: contentFolder,
      cacheFolder,
      ...(config.markdown && { markdown: config.markdown }),
      ...(locale.append && { append: locale.append }),
      ...(project.snippetFolders && { snippetFolders: project.snippetFolders }),
      ...(project.includeRoot !== undefined && { includeRoot: project.includeRoot }),
      ...(inserts && { inserts }),
      ...(hasVariables && source.text.includes('{{') && { values: front.frontMatter.extra }),
      ...(front.frontMatter.anchors && { oldIds: front.frontMatter.anchors }),
    };
    // A page that is made of words of the interface has no digest of its own.
    const name = jobName(job, source.digest || digestOf(source.text));
    let facts = kept.facts(name, job);
    if (!facts) {
      try {
        const compiled = await compileNow(name, job);
        kept.note(name, compiled);
        facts = JSON.parse(compiled) as PageFacts;
      } catch (error) {
        // One page at which the compiler fails does not hide what is wrong in the others.
        return uncompiled(source, job, front.frontMatter, error);
      }
    }
    const { outline, anchors, links, diagnostics, text, diagrams, snippets } = facts;
    const document = { source, frontMatter: front.frontMatter, outline, anchors, links, diagnostics };
    const problems = diagnostics.map((diagnostic) => diagnosticProblem(diagnostic, source));
    const all = [...front.problems, ...problems];
    return { source, job, name, text, document, problems: all, diagrams, snippets };
  }

  // While editing, only what changed was asked for.
  if (!previous) kept.save();

  async function compileNow(name: string, job: CompileJob): Promise<string> {
    return /x$/i.test(job.path) ? await compileMdx(name, job) : await pool.compile(name, job);
  }

  const inOrder = sources.map((source) => made.get(source.path)!);
  const diagrams = diagramFiles(inOrder.flatMap((one) => one.diagrams));
  const site = assembleSite(
    config,
    inOrder.map(({ document }) => {
      const changed = document.frontMatter.updated ?? history.get(document.source.path);
      return changed === undefined ? document : { ...document, changed };
    }),
    assets,
    [...publicPaths, ...diagrams.map(({ file }) => file)],
    records?.records,
  );
  const checked = checkSite(site, locks.addresses);
  const pictures = await measurePictures(project, assets, previous);
  const encrypted = await encryptedPhotos(site, checked.links, pictures, project);
  const problems = [
    ...project.problems,
    ...unread,
    ...ofNavigation,
    ...(records?.problems ?? []),
    ...wordProblems(config.locales),
    ...inOrder.flatMap((one) => one.problems),
    ...idlePageKeys(
      project.pageKeys ?? [],
      inOrder.map(({ document }) => document),
    ),
    ...site.problems,
    ...checked.problems,
    ...encrypted.problems,
  ];

  const sorted = sortProblems(
    withLevels(withoutRepeats(config.mkdocs ? toldOf(project, problems) : problems), config.levels),
  );
  return {
    project,
    site,
    links: checked.links,
    ...(checked.recorded && { recorded: checked.recorded }),
    pictures,
    diagrams,
    exhibits: encrypted.exhibits,
    problems: sorted,
    errors: errorsBySource(sorted),
    compile: async (source) => (await makeDocument(source)).document,
    html: async (path) => {
      const { name, job } = made.get(path)!;
      // Facts and texts are kept apart: a text may be gone, or damaged, where the facts are there.
      if (kept.html(name) === undefined) await compileNow(name, job);
      const html = kept.html(name);
      if (!html) throw new Error(`The compiled text of ${path} cannot be kept in ${cacheFolder}.`);
      return html;
    },
    made,
    history,
  };
}

async function measurePictures(
  { contentFolder, cacheFolder }: Project,
  assets: readonly { readonly path: string }[],
  previous: Prepared | undefined,
): Promise<ReadonlyMap<string, Picture>> {
  const paths = assets.map((asset) => asset.path).filter(isPicture);
  // While editing, a picture is measured once; a changed one shows after a restart of its name's digest.
  const measured = await Promise.all(
    paths.map(async (path) => {
      const known = previous?.pictures.get(path);
      if (known) return known;
      const picture = await measure(contentFolder, path);
      const cache = join(cacheFolder, 'pictures');
      return picture && { ...picture, avif: await paysAsAvif(picture, contentFolder, cache) };
    }),
  );
  return new Map(measured.flatMap((picture) => (picture ? [[picture.path, picture] as const] : [])));
}

function uncompiled(source: Source, job: CompileJob, frontMatter: FrontMatter, error: unknown): Made {
  const message = `The page could not be compiled: ${error instanceof Error ? error.message : String(error)}`;
  return {
    source,
    job,
    name: '',
    text: '',
    document: { source, frontMatter, outline: [], anchors: [], links: [], diagnostics: [] },
    problems: [problemOf('page-uncompiled', message, { source })],
    diagrams: [],
    snippets: [],
  };
}

/** A project of MkDocs says itself where it is edited, or says nothing. */
function editPatternFor({ config, contentFolder }: Project): Promise<string | undefined> | undefined {
  return config.mkdocs || config.editPattern !== undefined ? undefined : readEditPattern(contentFolder);
}

/** The parser of `.mdx` is loaded only where there is a page for it. */
async function compileMdx(name: string, job: CompileJob): Promise<string> {
  const mdx = await import('./mdx/analyse.ts');
  return keepPage(storeOfPages(job.cacheFolder), name, mdx.compileMdx(job));
}

function errorsBySource(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  return Map.groupBy(
    problems.filter(({ severity }) => severity === 'error'),
    ({ file }) => file ?? '',
  );
}
