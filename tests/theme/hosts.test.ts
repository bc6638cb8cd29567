/**
 * The page on publishing is right: the configurations that it shows are run by the servers themselves,
 * where the machine has them, and each language's page shows the same ones.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/theme/policy.ts';
import { dist } from '../support/first-site.ts';
import { repository, slovo } from '../support/slovo.ts';

const pages = ['публикуване.md', 'публикуване.en.md'];

/** The code that a page shows in a language. */
async function shown(page: string, language: string): Promise<string> {
  const text = await readFile(join(repository, 'content', page), 'utf8');
  return new RegExp(`^\`\`\`${language}[^\\n]*\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text)?.[1] ?? '';
}

interface Host {
  readonly name: string;
  readonly program: string;
  readonly language: string;
  /** Makes of what the page shows what runs here, in a folder of its own. */
  readonly adapt: (shown: string, folder: string, port: number) => string;
  readonly command: (file: string, folder: string) => readonly string[];
}

const hosts: readonly Host[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    language: 'nginx',
    adapt: (text, folder, port) => `daemon off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
${text.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/var/www/docs', dist)}
}`,
    command: (file, folder) => ['-c', file, '-p', folder],
  },
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    language: 'caddyfile',
    adapt: (text, _folder, port) =>
      `{\n\tadmin off\n}\n${text.replace('docs.example.org', `http://127.0.0.1:${port}`).replace('/var/www/docs', dist)}`,
    command: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
];

describe.each(hosts)('$name', ({ program, language, adapt, command }) => {
  it('has the same configuration in every language', async () => {
    const [first, ...others] = await Promise.all(pages.map((page) => shown(page, language)));
    expect(first).not.toBe('');
    for (const other of others) expect(other).toBe(first);
  });

  it('is told to send every header of the theme', async () => {
    const text = await shown(pages[0]!, language);
    for (const [name, value] of Object.entries(securityHeaders)) expect(text).toContain(`${name} "${value}"`);
  });

  describe.skipIf(!existsSync(program))('as the page shows it', () => {
    let folder: string;
    let server: ChildProcess;
    let origin: string;

    beforeAll(async () => {
      if (!existsSync(dist)) await slovo(['build']);
      folder = await mkdtemp(join(tmpdir(), 'slovo-host-'));
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      const file = join(folder, 'configuration');
      await writeFile(file, adapt(await shown(pages[0]!, language), folder, port));
      const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
      server = spawn(program, command(file, folder), { env, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      server.stderr?.on('data', (data: Buffer) => (said += data.toString()));
      await answered(origin, () => said);
    });

    afterAll(async () => {
      const ended = new Promise((resolve) => server.once('close', resolve));
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    });

    const ask = (path: string): Promise<Response> =>
      fetch(origin + encodeURI(path), { redirect: 'manual', headers: { 'accept-encoding': 'identity' } });

    it.each(['/', '/en/поверителност/', '/няма-такава', '/_slovo/няма'])(
      'sends the headers with %s',
      async (path) => {
        const { headers } = await ask(path);
        for (const [name, value] of Object.entries(securityHeaders))
          expect(headers.get(name), name).toBe(value);
      },
    );

    it.each([
      ['/няма-такава', 'bg'],
      ['/a/b/c/d.html', 'bg'],
      ['/en/no-such-page', 'en'],
      ['/en/a/b/c/', 'en'],
    ])('answers %s with 404 and the page in %s', async (path, lang) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain(`<html lang="${lang}"`);
    });

    it('leads an address without its last slash to the page', async () => {
      const answer = await ask('/поверителност');
      expect([301, 308]).toContain(answer.status);
      expect(decodeURI(answer.headers.get('location') ?? '')).toMatch(/поверителност\/$/);
    });

    it.each([
      ['/', 'text/html; charset=utf-8'],
      ['/index.md', 'text/markdown; charset=utf-8'],
      ['/llms.txt', 'text/plain; charset=utf-8'],
      ['/site.webmanifest', 'application/manifest+json'],
      ['/favicon.svg', 'image/svg+xml'],
    ])('says of %s that it is %s', async (path, type) => {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(type);
    });

    it('lets what never changes stay in caches, and pages not', async () => {
      const home = await ask('/');
      const style = /href="(\/_slovo\/[^"]+\.css)"/.exec(await home.text())?.[1] ?? '';
      expect(home.headers.get('cache-control')).toBe('no-cache');
      expect((await ask(style)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    });
  });
});

it('Cloudflare Pages and Netlify are told the same headers by a file', async () => {
  if (!existsSync(dist)) await slovo(['build']);
  const text = await readFile(join(dist, '_headers'), 'utf8');
  const [all] = text.split('\n/_slovo/*\n');
  const expected = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  expect(all).toBe(['/*', ...expected].join('\n'));
  // More than 2,000 characters a line are not read by Cloudflare.
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

/** Waits until a server answers. */
async function answered(origin: string, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const there = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (there) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server does not answer. It said:\n${said()}`);
}
