/** A static host in small: index.html of folders, the nearest 404.html, the headers of `_headers`, gzip. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export interface FolderServer {
  /** Where it answers: `http://localhost:4321/docs/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder on this machine.
 *
 * @param port 0 lets the system choose one
 * @throws when the port is taken
 */
export async function serveFolder(
  folder: string,
  { base, port }: { base: string; port: number },
): Promise<FolderServer> {
  const rules = await readHeaders(folder);
  const server = createServer((request, response) => {
    const path = decodedPath(request.url ?? '/');
    const packs = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    void answer(path, response, packs).catch(() => {
      response.writeHead(500).end();
    });
  });

  async function answer(path: string | undefined, response: ServerResponse, packs: boolean): Promise<void> {
    const send = (status: number, file: string | undefined): Promise<void> =>
      sendFile(response, status, file, path ?? base, packs);
    if (path === undefined || !`${path}/`.startsWith(base)) {
      await send(404, await nearest404(base));
      return;
    }
    const below = path.slice(base.length);
    const file = join(folder, below);
    if (!file.startsWith(folder) || below.split(/[/\\]/).includes('..')) return send(404, undefined);
    const kind = await kindOf(file);
    if (kind === 'folder' && !path.endsWith('/')) {
      response.writeHead(301, { location: encodeURI(`${path}/`) }).end();
    } else if (kind === 'folder' && (await kindOf(join(file, 'index.html'))) === 'file') {
      await send(200, join(file, 'index.html'));
    } else if (kind === 'file') {
      await send(200, file);
    } else {
      await send(404, await nearest404(path));
    }
  }

  async function nearest404(path: string): Promise<string | undefined> {
    const names = path.slice(base.length).split('/').slice(0, -1);
    for (let depth = names.length; depth >= 0; depth -= 1) {
      const file = join(folder, ...names.slice(0, depth), '404.html');
      if (file.startsWith(folder + sep) && (await kindOf(file)) === 'file') return file;
    }
    return undefined;
  }

  function sendFile(
    response: ServerResponse,
    status: number,
    file: string | undefined,
    path: string,
    packs: boolean,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      response.once('close', resolve);
      if (file === undefined) {
        response.writeHead(status, { 'content-type': 'text/plain' }).end('Not found');
        return;
      }
      const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
      const isPacked = packs && /^text\/|json|xml/.test(type);
      response.writeHead(status, {
        ...headersFor(rules, `/${path.slice(base.length)}`),
        'content-type': type,
        ...(isPacked && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
      });
      const content = createReadStream(file).on('error', reject);
      (isPacked ? content.pipe(createGzip({ level: 9 })) : content).pipe(response);
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://localhost:${boundPort}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname).normalize('NFC');
  } catch {
    return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

interface HeaderRule {
  /** Path that begins so. */
  readonly start: string;
  readonly headers: Record<string, string>;
}

/** The rules of the site's `_headers` file whose paths end with a star, as all that the build writes do. */
async function readHeaders(folder: string): Promise<readonly HeaderRule[]> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (/^\/.*\*\s*$/.test(line)) rules.push({ start: line.trim().slice(0, -1), headers: {} });
    const pair = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    const last = rules.at(-1);
    if (last && pair) last.headers[pair[1]!] = pair[2]!.trim();
  }
  return rules;
}

function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const fitting = rules.filter(({ start }) => path.startsWith(start)).map(({ headers }) => headers);
  return Object.assign({}, ...fitting) as Record<string, string>;
}
