/** The drawings of diagrams as files of the site. */
import { join } from 'node:path';
import { keptDrawing } from '../media/diagrams/draw.ts';
import { drawingFile } from '../media/diagrams/drawing.ts';
import type { Prepared } from './prepare.ts';
import type { Project } from './project.ts';

export interface DiagramFile {
  readonly digest: string;
  readonly scheme: 'light' | 'dark';
  /** Below the site's base. */
  readonly file: string;
}

export function diagramFiles(digests: readonly string[]): readonly DiagramFile[] {
  return [...new Set(digests)].flatMap((digest) =>
    (['light', 'dark'] as const).map((scheme) => ({ digest, scheme, file: drawingFile(digest, scheme) })),
  );
}

/** Places where drawings are kept: with the content, where a maintainer keeps them, and the cache. */
function shelvesOf({ contentFolder, cacheFolder }: Project): readonly string[] {
  return [join(contentFolder, '.diagrams'), join(cacheFolder, 'diagrams')];
}

/** @throws when a drawing that a page shows is gone from the cache */
export async function diagramText({ digest, scheme, file }: DiagramFile, project: Project): Promise<string> {
  const drawing = await keptDrawing(digest, shelvesOf(project));
  if (!drawing) throw new Error(`The drawing ${file} is gone from the cache: delete .slovo and build again.`);
  return drawing[scheme];
}

/** The drawing at an address below the base, while editing. */
export async function diagramAt({ diagrams, project }: Prepared, file: string): Promise<string | undefined> {
  const found = diagrams.find((one) => one.file === file);
  return found && (await keptDrawing(found.digest, shelvesOf(project)))?.[found.scheme];
}
