/** Builds the corpus with a generator: from nothing, again, and after an edit. */
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusPage } from './corpus.ts';
import type { Generator } from './generator.ts';
import { emptyHome } from './install.ts';
import { measure, sizeOf, type Cost } from './measure.ts';
import { useOfOthers } from './others.ts';

export interface Measured {
  readonly name: string;
  readonly version: string;
  readonly search: Generator['search'];
  readonly cold: Cost;
  /** The same build again, nothing changed. */
  readonly same: Cost;
  /** And again, with a paragraph more on one page. */
  readonly edited: Cost;
  readonly files: number;
  readonly bytes: number;
  /** The share of the processors that other programs used before or after, from 0 to 1: the greater of the two. */
  readonly others: number;
}

/** @returns undefined where the generator cannot be had */
export async function measureGenerator(
  generator: Generator,
  corpus: readonly CorpusPage[],
  scratch: string,
): Promise<Measured | undefined> {
  const version = await generator.install();
  if (version === undefined) return undefined;
  const folder = generator.home ?? join(scratch, generator.name.replace(/\W+/g, '-').toLowerCase());
  await mkdir(folder, { recursive: true });
  await emptyHome(folder);
  await generator.prepare(corpus, folder);
  const before = await useOfOthers();
  const cold = await measure(generator.build, folder);
  const size = await sizeOf(join(folder, generator.out));
  const same = await measure(generator.build, folder);
  const page = corpus[Math.floor(corpus.length / 2)]!;
  await appendFile(join(folder, generator.source(page.key)), '\nОще един абзац за архива и ключовете.\n');
  const edited = await measure(generator.build, folder);
  await emptyHome(folder);
  const others = Math.max(before, await useOfOthers());
  const { name, search } = generator;
  return { name, version, search, cold, same, edited, ...size, others };
}
