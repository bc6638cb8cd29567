/** A MkDocs project of `tests/sites`, checked and built as a user does. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { listFiles } from './html.ts';
import { repository, slovo, type Ran } from './slovo.ts';
import { groupOf } from '../../src/i18n/index.ts';
import { wordsByTag } from '../../src/i18n/words.ts';

/** Names of the indexes of headings, in every language. */
const headingSlugs = new Set<unknown>(Object.keys(wordsByTag).map((tag) => groupOf(tag, 'headings')['slug']));

export class TestProject {
  readonly folder: string;
  readonly out: string;

  private constructor(folder: string, out: string) {
    this.folder = folder;
    this.out = out;
  }

  /** @param name of its folder, without `mkdocs-` */
  static async of(name: string): Promise<TestProject> {
    const out = await mkdtemp(join(tmpdir(), 'slovo-проект-'));
    return new TestProject(join(repository, 'tests/sites', `mkdocs-${name}`), join(out, 'dist'));
  }

  build(...words: string[]): Promise<Ran> {
    return slovo(['build', '--project', this.folder, '--out', this.out, ...words]);
  }

  check(...words: string[]): Promise<Ran> {
    return slovo(['check', '--project', this.folder, ...words]);
  }

  read(path: string): Promise<string> {
    return readFile(join(this.out, path), 'utf8');
  }

  /** Pages that the project's authors wrote, as files, sorted. */
  pages(): string[] {
    return listFiles(this.out).filter(
      (file) =>
        file.endsWith('.html') &&
        !file.endsWith('404.html') &&
        !headingSlugs.has(/([^/]+?)(?:\/index)?\.html$/.exec(file)?.[1]),
    );
  }

  remove(): Promise<void> {
    return rm(join(this.out, '..'), { recursive: true, force: true });
  }
}

interface BuiltProject {
  readonly project: TestProject;
  readonly ran: Ran;
  /** What was told, with paths from the project's folder. */
  readonly told: string;
}

/** A project that is built once for the tests of a scenario. */
export function built(name: string): BuiltProject {
  const made = {} as { project: TestProject; ran: Ran; told: string };
  beforeAll(async () => {
    made.project = await TestProject.of(name);
    made.ran = await made.project.build();
    made.told = made.ran.output.replace(/^tests\/sites\/mkdocs-[^/\n]+\//gm, '');
  });
  afterAll(() => made.project.remove());
  return made;
}

/** The addresses of a page's navigation, decoded, in their order; the titles of what leads nowhere. */
export function navigationOf(html: string): string[] {
  const list = /<nav class="navigation"[^>]*>(.*?)<\/nav>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<(?:a|span)\b([^>]*)>(.*?)<\/(?:a|span)>/gs)].map(([, attributes, text]) => {
    const href = /href="([^"]*)"/.exec(attributes!)?.[1];
    return `${text!
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()} ${href === undefined ? '' : decodeURI(href)}`.trim();
  });
}

/** The addresses of links and pictures in a page's text, decoded. */
export function addressesIn(html: string): string[] {
  const text = /<article\b[^>]*>(.*?)<\/article>/s.exec(html)?.[1] ?? '';
  return [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) => decodeURI(address!));
}
