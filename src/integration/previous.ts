/** What of an earlier preparation is as it was. */
import { relative, sep } from 'node:path';
import type { Source } from '../site/model.ts';
import type { Previous } from './prepared.ts';

/** The sources that are as they were read before. */
export function unchangedSources(previous: Previous, contentFolder: string): ReadonlyMap<string, Source> {
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
export function sameAsBefore({ prepared, edited }: Previous): (path: string) => boolean {
  const { contentFolder } = prepared.project;
  const paths = [...(edited ?? [])].map((file) =>
    relative(contentFolder, file).split(sep).join('/').normalize('NFC'),
  );
  return (path) => !paths.some((one) => path === one || path.startsWith(`${one}/`));
}
