/** What preparing does otherwise where a site keeps MkDocs' rules. */
import type { Asset, Problem, SiteConfig } from '../site/model.ts';
import { asMkDocs, configFile } from '../site/problems.ts';
import { assetAddress } from '../site/source-name.ts';
import type { Project } from './project.ts';

/** A file of one language is published in the language's own place. */
export function localised(asset: Asset, config: SiteConfig): Asset {
  const address = assetAddress(asset.path, config);
  return address === asset.path ? asset : { ...asset, address };
}

/** The problems of a MkDocs project; only those of its settings where they could not be read. */
export function toldOf(project: Project, problems: readonly Problem[]): readonly Problem[] {
  return asMkDocs(project.isUnread ? project.problems : problems).map((problem) =>
    problem.file === configFile ? { ...problem, file: project.configName } : problem,
  );
}
