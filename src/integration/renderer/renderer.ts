/** The theme as Astro has bundled it, kept between builds: renders a page without Astro's build or Vite. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Html } from '../../dialect/index.ts';
import { digestOf } from '../cache/digest.ts';
import type { PageData } from '../page-data.ts';
import { renderingOf } from '../rendering.ts';

/** What is known of a kept renderer without loading it. */
export interface RendererRecord {
  /** The module that renders, below the renderer's folder. */
  readonly entry: string;
  /** Styles, scripts and pictures that the pages load: path below the site's base → digest. */
  readonly assets: Readonly<Record<string, string>>;
  /** Files outside Slovo that went into the bundle: absolute path → digest. */
  readonly modules: Readonly<Record<string, string>>;
}

export interface Renderer {
  /**
   * @returns the page as bytes
   * @throws when a component fails
   */
  render(data: PageData, html: Html): Promise<Buffer>;
}

export const recordFile = 'renderer.json';
/** The folder of the modules that render, and the one of the files that are published. */
export const moduleFolder = 'modules';
export const assetFolder = 'assets';

/** The record of a kept renderer; undefined where there is none, it is damaged, or what it is made of has changed. */
export function readRecord(folder: string): RendererRecord | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, recordFile), 'utf8'));
    if (!isRecord(record) || !existsSync(join(folder, moduleFolder, record.entry))) return undefined;
    const isSame = ([file, digest]: [string, string]): boolean => digestOf(readFileSync(file)) === digest;
    const assets = Object.entries(record.assets).map(([file, digest]): [string, string] => [
      join(folder, assetFolder, file),
      digest,
    ]);
    return [...assets, ...Object.entries(record.modules)].every(isSame) ? record : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is RendererRecord {
  return (
    typeof value === 'object' && value !== null && 'entry' in value && 'assets' in value && 'modules' in value
  );
}

/** What the bundle of Astro's prerenderer exports, as far as it is used here. */
interface Bundle {
  readonly app: {
    setInternals(internals: object): void;
    setOptions(options: object): void;
    render(request: Request, options: { routeData: object; locals: object }): Promise<Response>;
  };
  readonly manifest: {
    readonly routes: readonly {
      readonly styles: readonly object[];
      readonly routeData: { readonly route: string; readonly component: string };
    }[];
  };
}

/** Route of the one page that renders all others; no page of a site has this address. */
export const renderRoute = '/_slovo';

/** Loads a kept renderer. */
export async function openRenderer(folder: string, { entry }: RendererRecord): Promise<Renderer> {
  const { app, manifest } = (await import(pathToFileURL(join(folder, moduleFolder, entry)).href)) as Bundle;
  const route = manifest.routes.find(({ routeData }) => routeData.route === renderRoute);
  if (!route) throw new Error('The kept renderer has no page: delete .slovo and build again.');
  const { routeData, styles } = route;
  // Astro's build hands the bundle its own state; of that, rendering reads the styles of the page and which
  // scripts integrations inject. Both are in the bundle's manifest, so that it renders without a build too.
  app.setInternals({
    pagesByKeys: { get: () => ({ styles: styles.map((sheet) => ({ sheet, depth: 0, order: 0 })) }) },
  });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: () => true }, level: 'error' } },
  });
  return {
    render: async (data, html) => {
      const request = new Request(`http://localhost${data.view.href}`);
      const response = await app.render(request, {
        routeData,
        locals: { slovoPage: renderingOf(data, html) },
      });
      if (!response.ok) throw new Error(`${data.source} could not be rendered: ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}
