/** What stands in the built folder besides the pages: pictures, downloads, lists for machines. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode } from '../media/encoder.ts';
import { addressOf } from '../site/address.ts';
import { materialEventsFile } from '../site/machine-files.ts';
import type { Output } from './build/output.ts';
import { codeVersion } from './cache/code-version.ts';
import { digestOf } from './cache/digest.ts';
import { diagramText } from './diagram-files.ts';
import { exhibitOutputs } from './encrypted-photos.ts';
import { machineFiles } from './machine-files.ts';
import { pageStyleSheets } from './page-styles.ts';
import type { Prepared } from './prepare.ts';
import { redirectOutputs } from './redirect-files.ts';
import { iconOutputs } from './site-icons.ts';
import { socialPictures } from './social-pictures.ts';
import { wantedVariants } from './wanted-variants.ts';

const materialEvents = fileURLToPath(new URL('../theme/scripts/material-events.js', import.meta.url));

/** All of them. What a key does not tell of must not change the bytes. */
export function outputsOf(prepared: Prepared): readonly Output[] {
  const { project, site, diagrams } = prepared;
  const { contentFolder, publicFolder, cacheFolder } = project;
  const outputs: readonly Output[] = [
    ...[...site.publicPaths]
      .filter((path) => !diagrams.some(({ file }) => file === path))
      .map((path) => copied(path, join(publicFolder, path))),
    ...project.icons.map((icon) => copied(basename(icon), icon)),
    ...site.assets.map((asset) => copied(addressOf(asset), join(contentFolder, asset.file ?? asset.path))),
    ...wantedVariants(prepared).map((variant) => ({
      file: variant.file,
      // Its name holds a digest of the picture.
      key: `${codeVersion()} ${variant.file}`,
      content: async () => ({ copyOf: await encode(variant, contentFolder, join(cacheFolder, 'pictures')) }),
    })),
    ...diagrams.map((diagram) => ({
      file: diagram.file,
      key: `diagram ${diagram.digest}`,
      content: () => diagramText(diagram, project),
    })),
    ...(site.config.mkdocs?.scripts.some(({ material }) => material)
      ? [copied(materialEventsFile, materialEvents)]
      : []),
    ...exhibitOutputs(prepared),
    ...pageStyleSheets(prepared),
    ...iconOutputs(prepared),
    ...socialPictures(prepared),
    ...machineFiles(prepared),
  ];
  return [...outputs, ...redirectOutputs(site, outputs)];
}

/** A file that is published as it is. */
export function copied(file: string, from: string, key = digestOf(readFileSync(from))): Output {
  return { file, key, content: () => ({ copyOf: from }) };
}
