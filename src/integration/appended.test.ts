import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProject } from '../mkdocs/find-project.ts';
import { appendedProblems } from './appended.ts';
import { openMkDocsProject } from './mkdocs-project.ts';
import { openProject, type Project } from './project.ts';

/** A project that keeps a configuration for each language apart, and is built from the top of its repository. */
const files = {
  'настройки/mkdocs.yml':
    'site_name: Пчелар\ndocs_dir: ../docs\nmarkdown_extensions:\n  - abbr\n  - pymdownx.snippets:\n' +
    '      auto_append:\n        - части/съкращения.md\n        - части/съкращеня.md\n',
  'docs/index.md': '# Начало\n',
  'части/съкращения.md': '*[ДВГ]: Двигател с вътрешно горене\n',
  LICENSE: '',
};

describe('files that every page ends with', () => {
  let folder = '';
  let project: Project;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slovo-край-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const found = await findProject(join(folder, 'настройки'));
    project = await openMkDocsProject(found!, {});
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are looked for around the settings, too: MkDocs looks where it is run', () => {
    expect(project.snippetFolders).toEqual([join(folder, 'настройки'), folder]);
  });

  it('are told once where they cannot be read, at the place that names them', () => {
    expect(appendedProblems(project)).toEqual([
      expect.objectContaining({
        code: 'append-missing',
        message:
          'Pages end with “части/съкращеня.md”, which cannot be read. There is no such file. Did you mean “части/съкращения.md”?',
        file: 'mkdocs.yml',
        line: 6,
        column: 7,
      }),
    ]);
  });

  it('may be those of a language', () => {
    const locales = { bg: { label: 'Български', append: ['_речник.md'] } };
    const own = openProject({ title: 'Пчелар', locales, content: 'docs' }, { root: folder });
    expect(appendedProblems(own).map(({ message }) => message)).toEqual([
      expect.stringContaining('“_речник.md”'),
    ]);
  });
});
