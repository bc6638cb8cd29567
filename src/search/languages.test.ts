import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { foundUrls } from '../../tests/search-corpus/open-bundle.ts';
import { indexed, page, type IndexedSite } from '../../tests/search-corpus/small-site.ts';

const made: IndexedSite[] = [];
let unspaced: IndexedSite;

beforeAll(async () => {
  unspaced = await indexed([
    page('/密码/', '账户', '<p>您可以随时更改密码。</p>', 'zh'),
    page('/设备/', '其他', '<p>每个设备都有自己的钥匙。</p>', 'zh'),
    page('/鍵/', '端末', '<p>端末ごとに鍵があります。</p>', 'ja'),
    page('/他/', 'その他', '<p>写真を送ります。</p>', 'ja'),
    page('/รหัส/', 'บัญชี', '<p>คุณเปลี่ยนรหัสผ่านได้ตลอดเวลา</p>', 'th'),
    page('/อื่น/', 'อื่น', '<p>ข้อความ</p>', 'th'),
  ]);
  return () => unspaced.remove();
});

afterEach(async () => {
  for (const site of made.splice(0)) await site.remove();
});

test('a language is added with one file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slovo-search-'));
  try {
    const module = join(folder, 'macedonian.ts');
    await writeFile(
      module,
      `export default {
        locale: 'mk',
        letters: /^[а-яѓѕјљњќџ]+$/,
        ownsStems: true,
        stem: (word: string) => word.replace(/(?:та|и|а)$/, ''),
        isStopWord: (word: string) => word === 'на',
        repairs: (text: string) => [text.replace('lozinka', 'лозинка')],
      };`,
    );
    const mk = [
      page('/лозинка/', 'Лозинка', '<p>Лозинките се тајни.</p>', 'mk'),
      page('/б/', 'Друго', '<p>Нешто</p>', 'mk'),
    ];
    const site = await indexed(mk, { analysers: { mk: pathToFileURL(module) } });
    made.push(site);
    const bundle = await site.open('mk');
    expect(await foundUrls(bundle, 'лозинки на')).toEqual(['/лозинка/']);
    expect(await foundUrls(bundle, 'lozinka')).toEqual(['/лозинка/']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test.each([
  ['zh', '密码', '/密码/'],
  ['zh', '更改密码', '/密码/'],
  ['zh', '设备', '/设备/'],
  ['ja', '鍵', '/鍵/'],
  ['th', 'รหัสผ่าน', '/รหัส/'],
])('words of a writing without spaces are found: %s %s', async (locale, query, url) => {
  expect(await foundUrls(await unspaced.open(locale), query)).toEqual([url]);
});

test('what a hyphen joins is found as one word too', async () => {
  const site = await indexed([
    page('/a/', 'Account', '<p>Write us an e-mail.</p>', 'en'),
    page('/б/', 'Акаунт', '<p>Пишете по е-поща.</p>'),
  ]);
  made.push(site);
  expect(await foundUrls(await site.open('en'), 'emails ')).toEqual(['/a/']);
  expect(await foundUrls(await site.open('bg'), 'епощата ')).toEqual(['/б/']);
});
