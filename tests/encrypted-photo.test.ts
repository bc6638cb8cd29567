/** The command that encrypts a photo, and the component that shows one, as a maintainer uses them. */
import { execFile } from 'node:child_process';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository, TestSite } from './support/slovo.ts';

const key = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const iv = 'a0a1a2a3a4a5a6a7a8a9aaab';
const photo = Buffer.from('Снимка от езерото, на която всичко е тихо.');

/** Node's own decryption, apart from the code under test. */
function opened(stored: Buffer, hexKey: string, hexIv: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(hexKey, 'hex'), Buffer.from(hexIv, 'hex'));
  decipher.setAuthTag(stored.subarray(-16));
  return Buffer.concat([decipher.update(stored.subarray(0, -16)), decipher.final()]);
}

describe('npm run encrypted-photo', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slovo-снимка-'));
    file = join(folder, 'снимка.jpeg');
    await writeFile(file, photo);
  });
  afterAll(() => rm(folder, { recursive: true }));

  function run(...words: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
    return new Promise((done) => {
      const program = join(repository, 'node_modules/.bin/node');
      const script = join(repository, 'scripts/encrypted-photo.ts');
      const child = execFile(program, [script, ...words], (_error, stdout, stderr) => {
        done({ exitCode: child.exitCode ?? -1, stdout, stderr });
      });
    });
  }
  const at = (name: string): string => join(folder, name);

  it('writes the ciphertext and the tag, and prints the fragment: the IV, then the key', async () => {
    const { exitCode, stdout } = await run('--in', file, '--key', key, '--iv', iv, '--out', at('шифър'));
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`${iv}${key}\n`);
    const stored = await readFile(at('шифър'));
    const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), Buffer.from(iv, 'hex'));
    expect(stored).toEqual(Buffer.concat([cipher.update(photo), cipher.final(), cipher.getAuthTag()]));
  });

  it('makes another key and IV each time where none are given, and prints them once', async () => {
    const fragments = [];
    for (const name of ['случаен-1', 'случаен-2']) {
      const { exitCode, stdout, stderr } = await run('--in', file, '--out', at(name));
      expect(exitCode).toBe(0);
      const fragment = stdout.trim();
      expect(fragment).toMatch(/^[0-9a-f]{88}$/);
      expect(stderr).not.toContain(fragment.slice(24));
      expect(opened(await readFile(at(name)), fragment.slice(24), fragment.slice(0, 24))).toEqual(photo);
      fragments.push(fragment);
    }
    expect(fragments[0]!.slice(0, 24)).not.toBe(fragments[1]!.slice(0, 24));
    expect(fragments[0]!.slice(24)).not.toBe(fragments[1]!.slice(24));
  });

  it('opens what it wrote, by key and IV, by fragment and by link', async () => {
    await run('--in', file, '--key', key, '--iv', iv, '--out', at('за-отваряне'));
    const ways = [
      ['--key', key, '--iv', iv],
      ['--fragment', iv + key],
      ['--fragment', `aesgcm://upload.example.org/снимка.jpeg#${iv}${key}`],
    ];
    for (const [index, way] of ways.entries()) {
      const words = ['--decrypt', '--in', at('за-отваряне'), '--out', at(`отворен-${index}`), ...way];
      expect((await run(...words)).exitCode).toBe(0);
      expect(await readFile(at(`отворен-${index}`))).toEqual(photo);
    }
  });

  it('refuses a changed byte and a wrong key, and writes nothing', async () => {
    await run('--in', file, '--key', key, '--iv', iv, '--out', at('цял'));
    const changed = await readFile(at('цял'));
    changed[3]! ^= 1;
    await writeFile(at('променен'), changed);
    for (const [name, otherKey] of [
      ['променен', key],
      ['цял', key.replace(/f$/, 'e')],
    ] as const) {
      const words = ['--decrypt', '--in', at(name), '--key', otherKey, '--iv', iv, '--out', at('нищо')];
      const { exitCode, stderr } = await run(...words);
      expect(exitCode).toBe(1);
      expect(stderr).toContain('tag does not match');
      await expect(readFile(at('нищо'))).rejects.toThrow('ENOENT');
    }
  });

  it('keeps a file that is there, unless it is forced', async () => {
    await writeFile(at('ценен'), 'ценен');
    const refused = await run('--in', file, '--out', at('ценен'));
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('--force');
    expect(await readFile(at('ценен'), 'utf8')).toBe('ценен');
    expect((await run('--in', file, '--out', at('ценен'), '--force')).exitCode).toBe(0);
    expect(await readFile(at('ценен'))).toHaveLength(photo.length + 16);
  });

  it.each([
    ['a key too short', 2, ['--key', 'abc'], '--key must have 64 hexadecimal digits, 32 bytes; it has 3'],
    ['an IV too long', 2, ['--iv', `${iv}00`], '--iv must have 24 hexadecimal digits, 12 bytes; it has 26'],
    ['a key that is none', 2, ['--key', 'г'.repeat(64)], 'other characters'],
    ['a flag that is not there', 2, ['--ключ', key], '--ключ'],
    ['a fragment beside a key', 2, ['--fragment', iv + key, '--key', key], 'leave out'],
    ['opening without a key', 2, ['--decrypt'], 'needs --key and --iv'],
    ['a file that is missing', 1, ['--in', '/няма/такъв'], 'there is no such file'],
    ['a folder instead of a file', 1, ['--in', tmpdir()], 'it is a folder'],
    ['a folder to write in that is missing', 1, ['--out', '/няма/такава/папка'], 'cannot be written'],
  ])('says what is wrong with %s, and ends with %i', async (_what, code, words, says) => {
    const { exitCode, stdout, stderr } = await run('--in', file, '--out', at('грешка'), ...words);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
    expect(exitCode).toBe(code);
  });

  it.each([
    ['--in', ['--out', 'x']],
    ['--out', ['--in', 'x']],
  ])('ends with 2 without %s', async (flag, words) => {
    const { exitCode, stderr } = await run(...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${flag} FILE is missing`);
  });

  it('does not write over the file that it reads', async () => {
    expect((await run('--in', file, '--out', file, '--force')).exitCode).toBe(2);
    expect(await readFile(file)).toEqual(photo);
  });

  it('--help tells its flags', async () => {
    const { exitCode, stdout } = await run('--help');
    expect(exitCode).toBe(0);
    for (const flag of ['--in', '--out', '--key', '--iv', '--decrypt', '--force'])
      expect(stdout).toContain(flag);
  });
});

describe('<EncryptedPhoto>', () => {
  let site: TestSite;
  let other: Buffer;
  beforeAll(async () => {
    // A photo that is not the project's own, and no JPEG.
    other = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a4311b' } })
      .png()
      .toBuffer();
    site = await TestSite.from({
      'index.mdx': '# Начало\n\n<EncryptedPhoto src="картини/червено.png" alt="Червено." />\n',
      'картини/червено.png': other,
    });
  });
  afterAll(() => site.remove());

  it('shows another photo: its file as stored, every byte a dot, and both in numbers', async () => {
    const { exitCode, output } = await site.build();
    expect(output).not.toContain('error');
    expect(exitCode).toBe(0);
    const files = (await site.files()).filter((file) => file.startsWith('_slovo/encrypted/червено.'));
    expect(files).toHaveLength(6);
    const stored = await readFile(
      join(
        site.out,
        files.find((file) => file.endsWith('.encrypted'))!,
      ),
    );
    expect(opened(stored, key, iv)).toEqual(other);
    const drawing = join(
      site.out,
      files.find((file) => file.endsWith('.stored.png'))!,
    );
    const dots = await sharp(drawing).extractChannel(0).raw().toBuffer();
    expect(dots.subarray(0, stored.length).equals(stored)).toBe(true);
    const html = await site.read('index.html');
    for (const file of files) expect(html).toContain(encodeURI(file));
    expect(html).toContain('89 50 4E 47');
    expect(html).toContain(key);
  });

  it('is built the same twice', async () => {
    const read = async (): Promise<Record<string, string>> => {
      const files = await site.files();
      const bytes = await Promise.all(files.map((file) => readFile(join(site.out, file), 'base64')));
      return Object.fromEntries(files.map((file, index) => [file, bytes[index]!]));
    };
    const before = await read();
    await rm(site.out, { recursive: true });
    expect((await site.build()).exitCode).toBe(0);
    expect(await read()).toEqual(before);
  });

  it.each([
    ['missing', '<EncryptedPhoto src="няма.jpeg" alt="Няма." />', 'link-not-found'],
    ['broken', '<EncryptedPhoto src="картини/счупено.jpeg" alt="Счупено." />', 'photo-unreadable'],
    ['no picture', '<EncryptedPhoto src="index.mdx" alt="Текст." />', 'photo-unreadable'],
    [
      'somewhere else',
      '<EncryptedPhoto src="https://example.org/a.jpeg" alt="Друга." />',
      'photo-unreadable',
    ],
    ['without words for it', '<EncryptedPhoto src="картини/червено.png" />', 'component-attribute'],
    ['an expression', '<EncryptedPhoto src={"картини/червено.png"} alt="Червено." />', 'component-attribute'],
  ])('says where a photo that is %s stands', async (_what, component, code) => {
    const whole = await readFile(join(repository, 'content/resources/img/photo.jpeg'));
    await site.write('картини/счупено.jpeg', whole.subarray(0, 5000));
    await site.write('index.mdx', `# Начало\n\nТекст.\n\n  ${component}\n`);
    const { exitCode, output } = await site.check();
    expect(output).toMatch(new RegExp(`index\\.mdx:5:3: error\\[${code}\\]`));
    expect(exitCode).toBe(1);
  });
});
