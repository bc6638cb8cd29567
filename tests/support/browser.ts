/** Chromium for the tests, and a page with what went wrong on it. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @throws when there is none */
export function chromiumPath(): string {
  const path = process.env['CHROMIUM'] ?? places.find(existsSync);
  if (!path) throw new Error('No Chromium is found: `npm test` installs it, or name it with CHROMIUM=…');
  return path;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page in the browser that remembers what a reader would not see: errors, refusals, failed requests. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of scripts, violations of the policy, answers of 400 and above. */
  readonly faults: string[];
  /** Addresses requested, in order. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A request that the reader's going on has cut short is no fault of the page.
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed ${request.url()} ${reason}`);
  });
  return { page, faults, requests, close: () => context.close() };
}
