/** How long an edit takes to be seen in a browser. */
import type { Browser } from 'playwright-core';
import type { Edit } from './edits.ts';
import { processorTimeOf, type Server } from './server.ts';

export interface Seen {
  /** Ms from the saved file until the tab was told of it; undefined where it was not. */
  readonly told?: number;
  /** Ms until the tab showed it; undefined where it did not. */
  readonly shown?: number;
  /** Ms of processor time of the server until then. */
  readonly processor: number;
}

/** Longest time in ms that an edit may take here. */
const patience = 60_000;

/** Opens the tab, makes the edit, and waits until it is seen. */
export async function measureEdit(
  browser: Browser,
  { address, pid }: Server,
  folder: string,
  { tab, apply, seen }: Edit,
): Promise<Seen> {
  const page = await browser.newPage();
  let saved = Infinity;
  let told: number | undefined;
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const now = performance.now();
      if (now > saved && !/"(?:ping|connected)"/.test(String(payload))) told ??= now - saved;
    });
  });
  try {
    await page.goto(address + encodeURI(tab), { timeout: patience });
    // Its socket is open, and the server has come to rest.
    await page.waitForTimeout(1500);
    await apply(folder);
    saved = performance.now();
    const used = await processorTimeOf(pid);
    await page.waitForFunction(`Boolean(${seen})`, undefined, { timeout: patience });
    const shown = performance.now() - saved;
    const processor = (await processorTimeOf(pid)) - used;
    return { ...(told !== undefined && { told }), shown, processor };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    return { ...(told !== undefined && { told }), processor: Infinity };
  } finally {
    await page.close();
  }
}
