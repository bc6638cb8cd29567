/** `slovo dev`, started as a user does, and the tabs that are open at it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { repository } from './slovo.ts';

/** Ms that a busy machine may take. */
export const patient = { timeout: 120_000 };

export interface DevServer {
  /** `http://localhost:43217/` */
  readonly address: string;
  /** All that it has printed. */
  readonly output: () => string;
  /** What it answers; asked without a tab, which would load again by itself meanwhile. */
  readonly get: (path: string) => Promise<{ readonly status: number; readonly html: string }>;
  /** Ends it as Ctrl+C does. @returns its exit code */
  readonly stop: () => Promise<number | null>;
}

/** @param words flags; `folder`: where the command runs */
export async function startDev(words: readonly string[], { folder = repository } = {}): Promise<DevServer> {
  const server = spawn(
    join(repository, 'node_modules/.bin/node'),
    [join(folder, 'src/cli/slovo.ts'), 'dev', ...words],
    { cwd: folder, env: { ...process.env, NO_COLOR: '1', NODE_ENV: '', VITEST: '' } },
  );
  let output = '';
  const ended = new Promise<number | null>((resolve) => {
    server.on('exit', resolve);
  });
  const address = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer): void => {
      output += data.toString();
      const found = /http:\/\/localhost:\d+\/\S*/.exec(output);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => {
      reject(new Error(output));
    });
  });
  return {
    address,
    output: () => output,
    get: async (path) => {
      const response = await fetch(new URL(path, address));
      return { status: response.status, html: await response.text() };
    },
    stop: () => {
      server.kill('SIGINT');
      return ended;
    },
  };
}

export interface Tab {
  readonly tab: Page;
  /** How often it was loaded again by itself. */
  readonly loads: () => number;
}

/** Opens a page. */
export async function openTab(browser: Browser, address: URL): Promise<Tab> {
  const tab = await browser.newPage();
  let loads = -1;
  tab.on('framenavigated', () => (loads += 1));
  // What it was shown is known to the server once its socket has said so.
  const told = tab.waitForEvent('websocket').then((socket) => socket.waitForEvent('framesent'));
  await tab.goto(address.href);
  await told;
  return { tab, loads: () => loads };
}
