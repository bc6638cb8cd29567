/** From a source to all that a site knows of it: compiled, or taken from what was compiled before. */
import { isDeepStrictEqual } from 'node:util';
import { parseMetadata } from '../../mkdocs/front-matter.ts';
import { parseFrontMatter } from '../../site/front-matter.ts';
import { glanceAt } from '../../site/glance.ts';
import type { Document, FrontMatter, Problem, Source } from '../../site/model.ts';
import { localeOfPath } from '../../site/pages.ts';
import { diagnosticProblem, problemOf } from '../../site/problems.ts';
import { isSameText } from '../../site/source-file.ts';
import type { Html } from '../../dialect/index.ts';
import { digestOf, digestOfValue } from '../cache/digest.ts';
import type { Project } from '../project.ts';
import { variablesName, type CompileJob, type PageFacts } from './job.ts';
import { jobName, keepPage, openKeptPages, storeOfPages } from './kept-pages.ts';
import type { Pool } from './pool.ts';
import { snippetCheck } from './snippets.ts';

export interface Made {
  readonly source: Source;
  readonly job: CompileJob;
  /** What the compiled page is kept by. */
  readonly name: string;
  /** Digest of the compiled text. */
  readonly text: string;
  readonly document: Document;
  readonly problems: readonly Problem[];
  /** The style sheet that the text brings along; empty for none. */
  readonly styles: string;
  readonly diagrams: readonly string[];
  readonly snippets: PageFacts['snippets'];
  /** It is not compiled yet: this is what was known before, or may be told without compiling. Digest of the source. */
  readonly pendingFor?: string;
}

export interface Maker {
  /**
   * @param inserts text in place of lines, which the site makes for this page
   * @param before what was made of the source of that path: it is given back if it would be the same
   * @param isNow whether it is compiled now, should that be needed; otherwise it is pending
   */
  readonly make: (
    source: Source,
    inserts?: CompileJob['inserts'],
    before?: Made,
    isNow?: (path: string) => boolean,
  ) => Promise<Made>;
  /** The compiled text; compiled once more if it is gone from the cache. */
  readonly html: (made: Made) => Promise<Html>;
  /** Puts the facts of all that was made where the next start finds them faster. */
  readonly save: () => void;
}

/**
 * A maker for one pass over the sources: the files that they include are read once.
 *
 * @param history when each source was last changed, by path
 * @param isEdit only few sources will not be as they were before
 */
export function openMaker(
  project: Project,
  pool: Pool,
  history: ReadonlyMap<string, string>,
  isEdit: boolean,
): Maker {
  const { contentFolder, cacheFolder, config } = project;
  const kept = openKeptPages(cacheFolder, isEdit ? undefined : digestOf(contentFolder));
  const areSnippetsSame = snippetCheck();
  const hasVariables = config.markdown?.some(({ name }) => name === variablesName) ?? false;

  const compile = async (name: string, job: CompileJob): Promise<string> =>
    /x$/i.test(job.path) ? await compileMdx(name, job) : await pool.compile(name, job);

  return {
    make: async (source, inserts, before, isNow = () => true) => {
      const isCompiled = once(() => isNow(source.path));
      if (before?.pendingFor === source.digest && !isCompiled()) return before;
      if (
        before &&
        before.pendingFor === undefined &&
        isSameText(before.source, source) &&
        areSnippetsSame(before.job, before.snippets) &&
        isDeepStrictEqual(before.job.inserts, inserts)
      )
        return before;
      const { head, hasValues } = glanceAt(source);
      // What the build makes by itself is in Slovo's own form.
      const front =
        config.mkdocs && source.digest !== ''
          ? parseMetadata(head, source.path, config.mkdocs.meta)
          : parseFrontMatter(head, source.path);
      const locale = localeOfPath(source.path, config);
      const settings = {
        from: front.bodyStart,
        language: locale.tag,
        path: source.path,
        folder: contentFolder,
        cacheFolder,
        ...(config.markdown && { markdown: config.markdown }),
        ...(locale.append && { append: locale.append }),
        ...(project.snippetFolders && { snippetFolders: project.snippetFolders }),
        ...(project.snippetLimit !== undefined && { snippetLimit: project.snippetLimit }),
        ...(project.includeRoot !== undefined && { includeRoot: project.includeRoot }),
        ...(inserts && { inserts }),
        ...(project.ownIcons && { ownIcons: project.ownIcons }),
        ...(hasVariables && hasValues && { values: front.frontMatter.extra }),
        ...(front.frontMatter.anchors && { oldIds: front.frontMatter.anchors }),
      };
      const job = jobOf(source, settings);
      // A page that is made of words of the interface has no digest of its own.
      const name = jobName(settings, source.digest || digestOf(source.text));
      let facts = kept.facts(name, job);
      if (!facts && !isCompiled()) {
        if (before) return { ...before, pendingFor: source.digest };
        return pending(source, job, name, front);
      }
      if (!facts) {
        try {
          const compiled = await compile(name, job);
          kept.note(name, compiled);
          facts = JSON.parse(compiled) as PageFacts;
        } catch (error) {
          // One page at which the compiler fails does not hide what is wrong in the others.
          return uncompiled(source, job, front.frontMatter, error);
        }
      }
      const { outline, anchors, links, diagnostics, text, styles, diagrams, snippets } = facts;
      const changed = front.frontMatter.updated ?? history.get(source.path);
      const document = {
        ...{ source, frontMatter: front.frontMatter, outline, anchors, links, diagnostics },
        ...(changed !== undefined && { changed }),
      };
      const problems = diagnostics.map((diagnostic) => diagnosticProblem(diagnostic, source));
      const all = [...front.problems, ...problems];
      return { source, job, name, text, document, problems: all, styles, diagrams, snippets };
    },
    html: async ({ name, job, text }) => {
      // Facts and texts are kept apart: a text may be gone, damaged, or of other snippets than the facts are.
      if (kept.html(name, text) === undefined) await compile(name, job);
      const html = kept.html(name);
      if (!html) throw new Error(`The compiled text of ${job.path} cannot be kept in ${cacheFolder}.`);
      return html;
    },
    save: kept.save,
  };
}

/** Whether a source is compiled in the same way in both. */
export function compileAlike(one: Project, other: Project): boolean {
  const settings = ({ config, ...project }: Project): string =>
    digestOfValue([
      [
        project.contentFolder,
        project.cacheFolder,
        project.snippetFolders,
        project.snippetLimit,
        project.includeRoot,
        project.ownIcons,
      ],
      [config.markdown, config.locales, config.mkdocs],
    ]);
  return one === other || settings(one) === settings(other);
}

function once<T>(ask: () => T): () => T {
  let answer: { value: T } | undefined;
  return () => (answer ??= { value: ask() }).value;
}

/** The text is read when a worker is given the job: a thousand may wait. */
function jobOf(source: Source, settings: Omit<CompileJob, 'text'>): CompileJob {
  return Object.defineProperty({ ...settings, text: '' }, 'text', {
    get: () => source.text,
    enumerable: true,
  });
}

/** What is known of a page before it is compiled: its title, as it is written. */
function pending(
  source: Source,
  job: CompileJob,
  name: string,
  front: ReturnType<typeof parseFrontMatter>,
): Made {
  const heading = /^#[ \t]+(\S.*)$/m.exec(source.text.slice(front.bodyStart));
  const text =
    heading?.[1]?.replace(/(?<![ \t#])[ \t#]+$/, '').replace(/(?<![ \t])[ \t]*\{[^{}]*\}$/, '') ?? '';
  const position = { start: front.bodyStart, end: front.bodyStart, source: 0 };
  const title = { depth: 1 as const, id: '', explicit: false, text, html: '', position };
  const document = {
    ...{ source, frontMatter: front.frontMatter, outline: text === '' ? [] : [title] },
    ...{ anchors: [], links: [], diagnostics: [], isPending: true },
  };
  return {
    ...{ source, job, name, text: '', document, problems: front.problems, styles: '' },
    ...{ diagrams: [], snippets: [], pendingFor: source.digest },
  };
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
    styles: '',
    diagrams: [],
    snippets: [],
  };
}

/** The parser of `.mdx` is loaded only where there is a page for it. */
async function compileMdx(name: string, job: CompileJob): Promise<string> {
  const mdx = await import('../mdx/analyse.ts');
  return keepPage(storeOfPages(job.cacheFolder), name, mdx.compileMdx(job));
}
