/** What Astro has to know of a site to build its renderer. */
import type { Problem, Source } from '../../site/model.ts';
import type { Project } from '../project.ts';

export interface RendererSite {
  readonly project: Pick<Project, 'root' | 'contentFolder' | 'cacheFolder' | 'config'>;
  /** Its pages, of which those with components are modules of the renderer. */
  readonly made: ReadonlyMap<string, RendererPage>;
}

export interface RendererPage {
  readonly source: Pick<Source, 'path' | 'format' | 'digest'>;
  readonly problems: readonly Problem[];
}

/** The same as plain data, for another process. */
export interface WrittenSite {
  readonly project: RendererSite['project'];
  readonly pages: readonly RendererPage[];
}

export function writeSite({ project, made }: RendererSite): WrittenSite {
  const { root, contentFolder, cacheFolder, config } = project;
  const pages = [...made.values()].filter(({ source }) => source.format === 'mdx');
  return {
    project: { root, contentFolder, cacheFolder, config },
    pages: pages.map(({ source: { path, format, digest }, problems }) => ({
      source: { path, format, digest },
      problems,
    })),
  };
}

export function readSite({ project, pages }: WrittenSite): RendererSite {
  return { project, made: new Map(pages.map((page) => [page.source.path, page])) };
}
