/** All sources compiled: lists of other pages after the pages that they list. */
import type { SiteConfig, Source } from '../../site/model.ts';
import type { Progress } from '../build/progress.ts';
import { listingsOf } from '../listings.ts';
import type { CompileJob } from './job.ts';
import type { Made, Maker } from './make.ts';

/**
 * @param before what was made of sources earlier, by path
 * @param isNow as `Maker` has it
 * @returns what was made, by path, in the order of the sources; those that are made for lists alone come last
 */
export async function makeAll(
  sources: readonly Source[],
  config: SiteConfig,
  maker: Maker,
  before: ReadonlyMap<string, Made> | undefined,
  isNow: ((path: string) => boolean) | undefined,
  progress: Progress,
): Promise<ReadonlyMap<string, Made>> {
  progress.begin('compile', sources.length);
  const make = async (source: Source, inserts?: CompileJob['inserts']): Promise<Made> => {
    const made = await maker.make(source, inserts, before?.get(source.path), isNow);
    progress.advance();
    return made;
  };
  const listings = listingsOf(sources, config);
  const [listing, others] = [sources.filter(listings.has), sources.filter((one) => !listings.has(one))];
  const listed = await Promise.all(others.map((source) => make(source)));
  const lists = listings.of(
    listing,
    listed.map(({ document }) => document),
  );
  const listMade = await Promise.all(lists.map(({ source, inserts }) => make(source, inserts)));
  const made = new Map([...listed, ...listMade].map((one) => [one.source.path, one]));
  const added = lists.map(({ source }) => source).filter((source) => !listing.includes(source));
  return new Map([...sources, ...added].map(({ path }) => [path, made.get(path)!]));
}
