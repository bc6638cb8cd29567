/** All that a site is made from, as it lies on the disk. */
import { withContentNavigation } from '../site/content-navigation.ts';
import type { Asset, Problem, SiteConfig, Source } from '../site/model.ts';
import { listPublic, readContent, type Content } from '../site/read-content.ts';
import { withoutDrafts } from './blog-pages.ts';
import { readEditPattern } from './edit-address.ts';
import { headingsPages } from './headings-pages.ts';
import { readHistory } from './history.ts';
import { localised } from './mkdocs-rules.ts';
import { missingNotFoundPages } from './not-found-pages.ts';
import type { Previous } from './prepared.ts';
import { unchangedSources } from './previous.ts';
import type { Project } from './project.ts';
import { openSourceNotes } from './source-notes.ts';

export interface Inputs {
  readonly content: Content;
  /** With the navigation that the content folder has, and where pages are edited. */
  readonly config: SiteConfig;
  /** The sources that pages are made of, with those that Slovo has where an author wrote none. */
  readonly sources: readonly Source[];
  readonly assets: readonly Asset[];
  readonly publicPaths: ReadonlySet<string>;
  /** When each source was last changed, by path. */
  readonly history: ReadonlyMap<string, string>;
  /** Where pages are edited, as the repository tells it. */
  readonly editPattern?: string;
  /** What is wrong with files and with the navigation. */
  readonly problems: readonly Problem[];
  /** Keeps what was noted of the sources, when they have been read. */
  readonly saveNotes: () => void;
}

/** @param previous what was not edited since is not read again */
export async function readInputs(project: Project, previous?: Previous): Promise<Inputs> {
  const { contentFolder, cacheFolder } = project;
  const notes = previous?.edited ? undefined : openSourceNotes(cacheFolder, contentFolder);
  const [content, publicPaths, history, editPattern] = await Promise.all([
    readContent(
      contentFolder,
      project.config.mkdocs,
      previous && unchangedSources(previous, contentFolder),
      notes,
    ),
    listPublic(project.publicFolder, project.isPublished),
    previous?.prepared.history ?? readHistory(contentFolder, cacheFolder),
    previous?.prepared.project === project ? previous.prepared.editPattern : editPatternFor(project),
  ]);
  const { config, problems } = withContentNavigation(
    { ...project.config, ...(editPattern && { editPattern }) },
    content.navigation,
  );
  const written = withoutDrafts(content.sources, config);
  return {
    content,
    config,
    sources: [...written, ...missingNotFoundPages(written, config), ...headingsPages(written, config)],
    assets: config.mkdocs ? content.assets.map((file) => localised(file, config)) : content.assets,
    publicPaths,
    history,
    ...(editPattern !== undefined && { editPattern }),
    problems: [...content.problems, ...problems],
    saveNotes: () => notes?.save(),
  };
}

/** A project of MkDocs says itself where it is edited, or says nothing. */
function editPatternFor({ config, contentFolder }: Project): Promise<string | undefined> | undefined {
  return config.mkdocs || config.editPattern !== undefined ? undefined : readEditPattern(contentFolder);
}
