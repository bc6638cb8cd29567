/** From files to a site whose pages can be rendered: read, compile, assemble, resolve. */
import { join, relative, sep } from 'node:path';
import { idlePageKeys } from '../mkdocs/page-keys.ts';
import type { AddressRecords } from '../site/address-lock.ts';
import { checkSite } from '../site/check-site.ts';
import { withContentNavigation } from '../site/content-navigation.ts';
import type { Asset, Document, Page, Problem, ResolvedLink, Site, Source } from '../site/model.ts';
import { assembleSite } from '../site/pages.ts';
import { sortProblems, withLevels, withoutRepeats } from '../site/problems.ts';
import { listPublic, readContent, type Content } from '../site/read-content.ts';
import { readTranslationLock } from '../site/translation-lock.ts';
import { diagramFiles, type DiagramFile } from './diagram-files.ts';
import { readEditPattern } from './edit-address.ts';
import { encryptedPhotos, type ShownExhibit } from './encrypted-photos.ts';
import { isPicture, measure, paysAsAvif } from '../media/encoder.ts';
import type { Picture } from '../media/variants.ts';
import type { Html } from '../dialect/index.ts';
import { withoutDrafts } from './blog-pages.ts';
import { unseen, type Progress } from './build/progress.ts';
import type { CompileJob } from './compile/job.ts';
import { compileAlike, openMaker, type Made } from './compile/make.ts';
import type { Pool } from './compile/pool.ts';
import { wordProblems } from './interface-words.ts';
import { headingsPages } from './headings-pages.ts';
import { readHistory } from './history.ts';
import { listingsOf } from './listings.ts';
import { localised, toldOf } from './mkdocs-rules.ts';
import { missingNotFoundPages } from './not-found-pages.ts';
import type { Project } from './project.ts';
import { openSourceNotes } from './source-notes.ts';

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
  /** Errors in files that are no pages: settings, what pages include. */
  readonly errorsElsewhere: readonly Problem[];
  /** The compiled text of a page's source; empty for `.mdx`, which Astro renders. */
  readonly html: (path: string) => Promise<Html>;
  /** Compiles a text that is no source of the site, such as an earlier version of one; while the pool is open. */
  readonly compile: (source: Source) => Promise<Document>;
  /** What was compiled, by path, for the next preparation. */
  readonly made: ReadonlyMap<string, Made>;
  /** Paths of pages that are not compiled yet. */
  readonly pending: ReadonlySet<string>;
  /** As it was read. */
  readonly content: Content;
  /** When each source was last changed, by path; read once while editing. */
  readonly history: ReadonlyMap<string, string>;
  /** Where pages are edited, as the repository tells it; read once while editing. */
  readonly editPattern?: string;
}

/** An earlier preparation, of which is taken what did not change. */
export interface Previous {
  readonly prepared: Prepared;
  /** Files that were written, came or went since, as the disk has them; undefined: whatever there is may have. */
  readonly edited?: ReadonlySet<string>;
}

/**
 * Prepares a site. Problems in the content are returned, never thrown.
 *
 * @param isNow whether a page is compiled now, should that be needed; the others are pending, and are shown as
 *   they were before, or as far as they are known. Undefined: all are
 */
export async function prepare(
  project: Project,
  pool: Pool,
  previous?: Previous,
  progress: Progress = unseen,
  isNow?: (path: string) => boolean,
): Promise<Prepared> {
  const { contentFolder, cacheFolder } = project;
  const notes = previous ? undefined : openSourceNotes(cacheFolder, contentFolder);
  const [content, publicPaths, history, editPattern] = await Promise.all([
    readContent(contentFolder, project.config.mkdocs, previous && unchanged(previous, contentFolder), notes),
    listPublic(project.publicFolder, project.isPublished),
    previous?.prepared.history ?? readHistory(contentFolder, cacheFolder),
    previous?.prepared.project === project ? previous.prepared.editPattern : editPatternFor(project),
  ]);
  const { sources: read, assets: files, problems: unread, locks } = content;
  const { config, problems: ofNavigation } = withContentNavigation(
    { ...project.config, ...(editPattern && { editPattern }) },
    content.navigation,
  );
  const written = withoutDrafts(read, config);
  const assets = config.mkdocs ? files.map((file) => localised(file, config)) : files;
  const records = locks.translations === undefined ? undefined : readTranslationLock(locks.translations);
  const waiting = [...written, ...missingNotFoundPages(written, config), ...headingsPages(written, config)];
  const maker = openMaker({ ...project, config }, pool, history, previous !== undefined);
  const made = new Map<string, Made>();
  // Other settings may make other text of every page.
  const before =
    previous && compileAlike(previous.prepared.project, project) ? previous.prepared.made : undefined;
  progress.begin('compile', waiting.length);
  const listings = listingsOf(waiting, config);
  const make = async (source: Source, inserts?: CompileJob['inserts']): Promise<void> => {
    made.set(source.path, await maker.make(source, inserts, before?.get(source.path), isNow));
    progress.advance();
  };
  const [listing, others] = [waiting.filter(listings.has), waiting.filter((one) => !listings.has(one))];
  await Promise.all(others.map((source) => make(source)));
  const listed = others.map(({ path }) => made.get(path)!.document);
  const lists = listings.of(listing, listed);
  await Promise.all(lists.map(({ source, inserts }) => make(source, inserts)));
  const added = lists.map(({ source }) => source).filter((source) => !listing.includes(source));
  const sources = [...waiting, ...added];
  // While editing, only what changed was asked for.
  if (!previous) maker.save();
  notes?.save();

  const inOrder = sources.map((source) => made.get(source.path)!);
  const diagrams = diagramFiles(inOrder.flatMap((one) => one.diagrams));
  const site = assembleSite(
    config,
    inOrder.map(({ document }) => document),
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
  const errors = errorsBySource(sorted);
  return {
    project,
    site,
    links: checked.links,
    ...(checked.recorded && { recorded: checked.recorded }),
    pictures,
    diagrams,
    exhibits: encrypted.exhibits,
    problems: sorted,
    errors,
    errorsElsewhere: [...errors].flatMap(([file, ofFile]) => (made.has(file) ? [] : ofFile)),
    compile: async (source) => (await maker.make(source)).document,
    html: (path) => maker.html(made.get(path)!),
    made,
    pending: new Set(inOrder.flatMap((one) => (one.pendingFor === undefined ? [] : [one.source.path]))),
    content,
    history,
    ...(editPattern !== undefined && { editPattern }),
  };
}

/** The sources that are as they were read before. */
function unchanged(previous: Previous, contentFolder: string): ReadonlyMap<string, Source> {
  const { prepared, edited } = previous;
  if (!edited || prepared.project.contentFolder !== contentFolder) return new Map();
  const { sources, problems } = prepared.content;
  // What is wrong with a file is told by reading it.
  const wrong = new Set(problems.map(({ file }) => file));
  const isSame = sameAsBefore(previous);
  return new Map(
    sources.filter(({ path }) => isSame(path) && !wrong.has(path)).map((source) => [source.path, source]),
  );
}

/** Tells of a path in the content folder whether neither it was edited nor a folder that it lies in. */
function sameAsBefore({ prepared, edited }: Previous): (path: string) => boolean {
  const { contentFolder } = prepared.project;
  const paths = [...(edited ?? [])].map((file) =>
    relative(contentFolder, file).split(sep).join('/').normalize('NFC'),
  );
  return (path) => !paths.some((one) => path === one || path.startsWith(`${one}/`));
}

async function measurePictures(
  { contentFolder, cacheFolder }: Project,
  assets: readonly Asset[],
  previous: Previous | undefined,
): Promise<ReadonlyMap<string, Picture>> {
  const isSame = previous?.edited && sameAsBefore(previous);
  const measured = await Promise.all(
    assets
      .filter(({ path }) => isPicture(path))
      .map(async ({ path }) => {
        const known = isSame?.(path) ? previous?.prepared.pictures.get(path) : undefined;
        if (known) return known;
        const picture = await measure(contentFolder, path);
        const cache = join(cacheFolder, 'pictures');
        return picture && { ...picture, avif: await paysAsAvif(picture, contentFolder, cache) };
      }),
  );
  return new Map(measured.flatMap((picture) => (picture ? [[picture.path, picture] as const] : [])));
}

/** A project of MkDocs says itself where it is edited, or says nothing. */
function editPatternFor({ config, contentFolder }: Project): Promise<string | undefined> | undefined {
  return config.mkdocs || config.editPattern !== undefined ? undefined : readEditPattern(contentFolder);
}

function errorsBySource(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  return Map.groupBy(
    problems.filter(({ severity }) => severity === 'error'),
    ({ file }) => file ?? '',
  );
}
