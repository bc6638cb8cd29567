/** What the development server shows is what a build makes. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Clone } from './support/clone.ts';
import { patient, startDev, type DevServer } from './support/dev-server.ts';
import { acts, firstFiles, randomFrom } from './support/random-edits.ts';

let clone: Clone;
let server: DevServer;

beforeAll(async () => {
  clone = await Clone.with(
    Object.fromEntries(Object.entries(firstFiles).map(([path, text]) => [`content/${path}`, text])),
  );
  await act('picture', 0);
  server = await startDev(['--port', '43221'], { folder: clone.folder });
});

afterAll(async () => {
  await server.stop();
  await clone.remove('.');
});

function act(name: string, count: number): Promise<void> {
  const content = { folder: join(clone.folder, 'content'), random: randomFrom(count), mark: String(count) };
  return acts[name]!(content);
}

/** A page without what loads its scripts and styles, which a build bundles. */
function plain(html: string): string {
  return html
    .replace(/<script[^]*?<\/script>|<style[^]*?<\/style>|<link rel="stylesheet"[^>]*>/g, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/>\s+</g, '><');
}

it('shows after every edit what a build makes', async () => {
  const names = ['text', 'title', 'snippet', 'glossary', 'new page', 'translation', 'picture', 'hidden'];
  for (const [count, name] of [
    ...names,
    'new page with components',
    'deleted page, may be an error',
  ].entries()) {
    await act(name, count + 1);
    await act('mending', count + 1);
    const built = await clone.build();
    // A link to a page that was deleted is no site; the server has shown it.
    if (built.exitCode !== 0) continue;
    for (const [file, bytes] of await clone.built()) {
      if (!file.endsWith('index.html')) continue;
      const path = encodeURI(`/${file.replace(/index\.html$/, '')}`);
      const html = Buffer.from(bytes, 'latin1').toString();
      // The page of an old address is none of the server's: it leads on itself.
      if (html.includes('http-equiv="refresh"')) continue;
      await expect.poll(async () => plain((await server.get(path)).html), patient).toBe(plain(html));
    }
  }
});

it('takes the next port when one is taken, and says so, with the whole address', async () => {
  const other = await startDev(['--port', '43221', '--base', '/docs'], { folder: clone.folder });
  expect(other.address).toBe('http://localhost:43222/docs/');
  expect((await other.get('/docs/')).status).toBe(200);
  expect(other.output()).toContain('Port 43221 is taken');
  expect(await other.stop()).toBe(0);
});
