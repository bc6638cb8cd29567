/** Astro's development server, started again when what it is told is another. */
import type { dev as astroDev } from 'astro';
import { digestOfValue } from '../integration/cache/digest.ts';
import { current } from '../integration/current.ts';
import type { Served } from './load-project.ts';

export type Server = Awaited<ReturnType<typeof astroDev>>;

export interface ConfiguredServer {
  /** As it was started first. */
  readonly first: Server;
  /**
   * Starts it again, at the same port, if the configuration is another. Tabs load again when it is there.
   *
   * @returns whether it is another
   */
  readonly update: () => boolean;
  readonly stop: () => Promise<void>;
}

/** @throws Error when it cannot be started the first time */
export async function serveAsConfigured(
  served: () => Served,
  port: number,
  host: string | undefined,
): Promise<ConfiguredServer> {
  const { dev } = await import('astro');
  const start = (settings: Served['settings'], at: number): Promise<Server> =>
    dev({ ...settings, logLevel: 'warn', server: { port: at, ...(host !== undefined && { host }) } });

  let { settings } = served();
  let version = versionOf(served());
  const first = await start(settings, port);
  let server = first;
  let updating: Promise<void> = Promise.resolve();
  const startAgain = async (): Promise<void> => {
    const now = served();
    if (versionOf(now) === version) return;
    version = versionOf(now);
    await server.stop();
    try {
      server = await start(now.settings, first.address.port);
      settings = now.settings;
      console.log('The configuration is another: the server was started again.');
    } catch (error) {
      console.error(`With this configuration no server can be started: it is as it was. ${String(error)}`);
      server = await start(settings, first.address.port);
    }
  };
  return {
    first,
    update: () => {
      if (versionOf(served()) === version) return false;
      updating = updating.then(startAgain).catch((error: unknown) => {
        console.error(`The server cannot be started again: ${String(error)}`);
      });
      return true;
    },
    stop: () => updating.then(() => server.stop()),
  };
}

/** What is read when the server starts, and not at each request. */
function versionOf({ version }: Served): string {
  const { contentFolder, publicFolder, config } = current().project;
  const { components, styles, hues, languages = {} } = config.theme ?? {};
  const accents = Object.entries(languages).map(([tag, { accent }]) => [tag, accent]);
  const bundled = [components, styles, hues, accents];
  return digestOfValue([version, contentFolder, publicFolder, config.base, config.origin, bundled]);
}
