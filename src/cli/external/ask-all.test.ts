import { mkdtemp, rm, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { askAll } from './ask-all.ts';

let server: Server;
let origin: string;
let folder: string;
let requests: string[];
let running: number;
let most: number;

const page = '<h2 id="архив">Архив</h2><a name=old></a><p data-id="няма">';
const answers: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  '/тук': (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
  '/няма': (response) => response.writeHead(404).end(),
  '/махната': (response) => response.writeHead(410).end(),
  '/без-head': (response, { method }) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/преместена': (response) => response.writeHead(301, { location: encodeURI('/тук') }).end(),
  '/временно': (response) => response.writeHead(302, { location: encodeURI('/тук') }).end(),
  '/кръг': (response) => response.writeHead(301, { location: encodeURI('/кръг') }).end(),
  '/прекъсва': (response) => response.destroy(),
};

beforeEach(async () => {
  requests = [];
  [running, most] = [0, 0];
  server = createServer((request, response) => {
    const path = decodeURI(request.url ?? '');
    requests.push(`${request.method ?? ''} ${path}`);
    most = Math.max(most, ++running);
    setTimeout(() => {
      running -= 1;
      (answers[path] ?? answers['/тук']!)(response, request);
    }, 5);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  folder = await mkdtemp(join(tmpdir(), 'slovo-външни-'));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true, force: true });
});

describe('another server is asked', () => {
  it.each([
    ['/тук', { status: 200 }],
    ['/няма', { status: 404 }],
    ['/махната', { status: 410 }],
    ['/без-head', { status: 200 }],
    ['/временно', { status: 200 }],
    ['/тук#архив', { status: 200, hasFragment: true }],
    ['/тук#old', { status: 200, hasFragment: true }],
    ['/тук#няма', { status: 200, hasFragment: false }],
    ['/тук#:~:text=дума', { status: 200 }],
  ])('for %s', async (path, answer) => {
    expect(await ask(origin + path)).toEqual(answer);
  });

  it('and says where the page is for good, with the section', async () => {
    expect(await ask(`${origin}/преместена#архив`)).toEqual({
      status: 200,
      movedTo: `${origin}${encodeURI('/тук')}#${encodeURI('архив')}`,
      hasFragment: true,
    });
  });

  it('and does not follow redirects for ever', async () => {
    expect(await ask(`${origin}/кръг`)).toMatchObject({ status: 301 });
    expect(requests.length).toBeLessThan(20);
  });

  it('and fails without an answer, with a reason', async () => {
    expect((await ask(`${origin}/прекъсва`)).failure).toMatch(/./);
    expect((await ask('http://127.0.0.1:1/')).failure).toMatch(/./);
  });

  it('for the headers alone where they suffice', async () => {
    await ask(`${origin}/тук`);
    expect(requests).toEqual(['HEAD /тук']);
  });
});

describe('many addresses', () => {
  const many = () => Array.from({ length: 30 }, (_, index) => `${origin}/стр-${index}`);
  const cacheFile = () => join(folder, 'кеш', 'external.json');

  it('are asked for, no more than so many at a time', async () => {
    const found = await askAll(many(), { cacheFile: cacheFile(), atOnce: 8, atOnceOfHost: 3 });
    expect([...found.values()].every(({ status }) => status === 200)).toBe(true);
    expect(found.size).toBe(30);
    expect(most).toBeLessThanOrEqual(3);
    expect(most).toBeGreaterThan(1);
  });

  it('are asked for once, however often they stand there', async () => {
    await askAll([`${origin}/а`, `${origin}/а`], { cacheFile: cacheFile() });
    expect(requests).toHaveLength(1);
  });

  it('are remembered for a week where the answer was good, and asked for again where it was not', async () => {
    const addresses = [`${origin}/тук`, `${origin}/няма`];
    const now = Date.UTC(2026, 0, 1);
    const hours = 60 * 60 * 1000;
    await askAll(addresses, { cacheFile: cacheFile(), now });
    requests.length = 0;
    const found = await askAll(addresses, { cacheFile: cacheFile(), now: now + hours });
    expect(found.get(addresses[0]!)).toEqual({ status: 200 });
    expect(new Set(requests)).toEqual(new Set(['HEAD /няма', 'GET /няма']));
    requests.length = 0;
    await askAll(addresses, { cacheFile: cacheFile(), now: now + 8 * 24 * hours });
    expect(requests).toContain('HEAD /тук');
    expect(await readFile(cacheFile(), 'utf8')).not.toContain(encodeURI('няма'));
  });
});
