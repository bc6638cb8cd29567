/** Addresses that do not die, and translations that tell when they are old: by the commands, in built pages. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { slovo, TestSite } from './support/slovo.ts';

const original = '# Архив\n\nУвод.\n\n## Как се изключва\n\nЕдно.\n\n## Срок\n\nЧетири седмици.\n';
const files = {
  'index.md': '# Начало\n\n[архив](архив.md)\n',
  'index.en.md': '# Home\n\n[archive](архив.md)\n',
  'архив.md': `---\nredirects: [/стар-архив/, /стар.html]\nanchors: { изключване: как-се-изключва }\n---\n${original}`,
  'архив.en.md':
    '---\nslug: archive\nredirects: /en/архив/\n---\n# Archive\n\nIntro.\n\n## Turning off\n\nOne.\n\n## How long\n\nFour weeks.\n',
  'бележки.mdx': '---\nanchors: { старо: раздел }\n---\n\n# Бележки\n\n## Раздел\n\n[а](#старо)\n',
};

describe('old addresses', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await TestSite.from(files);
    const { exitCode, output } = await site.build('--site', 'https://docs.example.org', '--base', '/база');
    expect(output).not.toMatch(/error\[|warning\[(?!interface)/);
    expect(exitCode).toBe(0);
  });
  afterAll(() => site.remove());

  it.each([
    ['стар-архив/index.html', 'bg', '/архив/'],
    ['стар.html', 'bg', '/архив/'],
    ['en/архив/index.html', 'en', '/en/archive/'],
  ])('%s leads on without a script, in the language of the page', async (file, lang, path) => {
    const html = await site.read(file);
    const href = encodeURI(`/база${path}`);
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${href}">`);
    expect(html).toContain(`<link rel="canonical" href="https://docs.example.org${href}">`);
    expect(html).toContain(`<a href="${href}">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('Content-Security-Policy');
    expect(html).not.toMatch(/<script|style=|<style/);
  });

  it('stand in the list that some hosts read, and not in the sitemap', async () => {
    const list = decodeURI(await site.read('_redirects'));
    expect(list.split('\n').sort()).toEqual(
      [
        '',
        '/база/en/архив/ /база/en/archive/ 301',
        '/база/стар-архив/ /база/архив/ 301',
        '/база/стар.html /база/архив/ 301',
      ].sort(),
    );
    expect(decodeURI(await site.read('sitemap.xml'))).not.toContain('стар');
  });

  it('of sections land at the section, in .md and in .mdx', async () => {
    expect(await site.read('архив/index.html')).toMatch(
      /<h2 id="как-се-изключва">.*?<span id="изключване"><\/span>/s,
    );
    expect(await site.read('бележки/index.html')).toMatch(/<h2 id="раздел">.*?<span id="старо"><\/span>/s);
  });
});

describe('slovo check --record', () => {
  let site: TestSite;
  afterEach(() => site.remove());
  const lock = (): Promise<string> => readFile(join(site.content, 'addresses.lock'), 'utf8');

  it('lists what is published, and then fails the build that loses something of it', async () => {
    site = await TestSite.from(files);
    const recorded = await site.check('--record');
    expect(recorded.output).toContain('recorded /архив/#как-се-изключва');
    expect(await lock()).toContain(
      '/архив/ < архив.md\n  #архив\n  #изключване\n  #как-се-изключва\n  #срок\n',
    );
    expect((await site.check('--record')).output).toContain('Every address was recorded already.');

    await site.write('архив.md', '---\nslug: mam\n---\n# Архив\n');
    await site.write('index.md', '# Начало\n');
    const { exitCode, output } = await site.build();
    expect(exitCode).toBe(1);
    expect(output).toMatch(
      /addresses\.lock:\d+: error\[address-gone\]: The address \/архив\/, which архив\.md had, is gone\./,
    );
    expect(output).toContain('redirects: ["/архив/"]');
    expect(output).toContain('The address /стар-архив/ is gone.');
  });

  it('is missed in CI, with an annotation, and nowhere else; a build writes nothing into the content', async () => {
    site = await TestSite.from(files);
    await site.check('--record');
    await site.write('нова.md', '# Нова\n');
    const before = await readdir(site.content, { recursive: true });
    const listed = await lock();
    expect((await site.build()).output).not.toContain('addresses-unrecorded');
    const inCi = await slovo(['build', '--content', site.content, '--out', site.out], undefined, {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
    });
    expect(inCi.exitCode).toBe(0);
    expect(inCi.output).toContain('Not recorded yet: /нова/, /нова/#нова, /en/нова/.');
    expect(inCi.output).toMatch(/^::warning file=\S*content\/addresses\.lock,title=addresses-unrecorded::/m);
    expect(await readdir(site.content, { recursive: true })).toEqual(before);
    expect(await lock()).toBe(listed);
  });
});

describe('slovo check --accept', () => {
  let site: TestSite;
  afterEach(() => site.remove());

  it('notes that a translation is of today; what changes later is told to the reader and to the translator', async () => {
    site = await TestSite.from(files);
    const accepted = await site.check(
      '--accept',
      join(site.content, 'архив.en.md'),
      '--accept',
      'index.en.md',
    );
    expect(accepted.output).toContain('архив.en.md is of today\n');
    expect(accepted.exitCode).toBe(0);
    await site.write(
      'архив.md',
      files['архив.md'].replace('Четири седмици.', 'Пет седмици.').replace('Увод.', 'Дълъг увод.'),
    );

    const { exitCode, output } = await site.check();
    expect(exitCode).toBe(0);
    expect(output).toMatch(/архив\.en\.md +архив\.md +older than its original: 2 sections/);
    expect(output).toMatch(/бележки\.en\.md +бележки\.mdx +not translated/);
    expect(output).toContain(
      'Changed in архив.md: “Срок”\n  ## Срок\n  \n- Четири седмици.\n+ Пет седмици.\n',
    );
    expect((await site.check('--strict')).exitCode).toBe(1);

    const json: unknown = JSON.parse((await site.check('--json')).output);
    expect(json).toMatchObject({
      problems: [{ code: 'translation-outdated', severity: 'warning', file: 'архив.en.md' }],
      translations: expect.arrayContaining([
        {
          file: 'архив.en.md',
          locale: 'en',
          original: 'архив.md',
          state: 'outdated',
          sections: [
            {
              kind: 'changed',
              title: 'Архив',
              before: '# Архив\n\nУвод.',
              after: '# Архив\n\nДълъг увод.',
            },
            {
              kind: 'changed',
              title: 'Срок',
              before: '## Срок\n\nЧетири седмици.',
              after: '## Срок\n\nПет седмици.',
            },
          ],
        },
      ]) as unknown,
    });

    await site.build();
    const html = await site.read('en/archive/index.html');
    expect(html).toMatch(/class="language-notice".*?<a href="[^"]*" lang="bg" hreflang="bg">\s*Архив/s);
    expect(html).toMatch(/class="language-notice".*?<a href="#how-long">\s*How long/s);
    expect(await site.read('архив/index.html')).not.toContain('language-notice');

    await site.check('--accept', site.content);
    expect((await site.check('--strict')).exitCode).toBe(0);
  });

  it('takes nothing but translations, and writes nothing then', async () => {
    site = await TestSite.from(files);
    const { exitCode, output } = await site.check('--accept', 'архив.md');
    expect(exitCode).toBe(2);
    expect(output).toContain('--accept архив.md');
    expect(await readdir(site.content)).not.toContain('translations.lock');
  });
});

describe('slovo check --external', () => {
  let site: TestSite;
  let proxy: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    // A proxy answers for hosts that nobody has.
    proxy = createServer((request, response) => {
      asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
      response.writeHead(request.url?.includes('gone') ? 404 : 200).end();
    });
    proxy.on('connect', (_request, socket) => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      proxy.emit('connection', socket);
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    site = await TestSite.from({
      'index.md':
        '# Начало\n\n[а](http://пример.example/тук) [б](http://other.example/gone) [в](http://127.0.0.1:1/)\n',
    });
  });
  afterAll(async () => {
    proxy.closeAllConnections();
    await new Promise((done) => proxy.close(done));
    await site.remove();
  });

  const environment = (): Record<string, string> => {
    const address = proxy.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return {
      HTTP_PROXY: `http://127.0.0.1:${port}`,
      HTTPS_PROXY: 'http://127.0.0.1:1',
      NODE_USE_ENV_PROXY: '1',
    };
  };

  it('asks other sites, and says where a link leads to what is gone', async () => {
    const words = ['check', '--content', site.content, '--external'];
    const { exitCode, output } = await slovo(words, undefined, environment());
    expect(exitCode).toBe(1);
    expect(output).toMatch(/index\.md:3:\d+: error\[external-gone\]: http:\/\/other\.example\/gone is gone/);
    expect(asked.some((url) => url.includes('127.0.0.1'))).toBe(false);
  });

  it('is the only way: neither a check nor a build asks anyone', async () => {
    asked.length = 0;
    await slovo(['check', '--content', site.content], undefined, environment());
    await slovo(['build', '--content', site.content, '--out', site.out], undefined, environment());
    expect(asked).toEqual([]);
    await writeFile(join(site.content, 'index.md'), '# Начало\n');
  });
});
