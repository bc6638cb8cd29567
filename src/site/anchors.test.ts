import { expect, test } from 'vitest';
import { anchorsOf, idOf } from './anchors.ts';
import { siteOf } from './virtual-site.ts';

const site = siteOf({
  'index.md': '# Начало\n\n## Архив\n\n## Снимки {#photos}\n\n### Ключ',
  'index.en.md': '# Home\n\n## Archive\n\n## Photos {#photos}\n\n## Key',
});
const bulgarian = site.page('/').document;

test('every heading is a place to link to', () => {
  expect([...anchorsOf(bulgarian)]).toEqual(['начало', 'архив', 'photos', 'ключ']);
});

test.each([
  ['архив', 'архив'],
  ['%D0%B0%D1%80%D1%85%D0%B8%D0%B2', 'архив'],
  ['и\u0306', 'й'],
  ['архив:~:text=дума', 'архив'],
  [':~:text=дума', ''],
  ['top', ''],
  ['TOP', ''],
  ['', ''],
])('#%s names %j', (fragment, id) => {
  expect(idOf(fragment)).toBe(id);
});
