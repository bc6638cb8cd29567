import { expect, test } from 'vitest';
import { Report } from './report.ts';
import { readValueExtensions } from './values.ts';

const data: Readonly<Record<string, unknown>> = {
  'данни/хора.yml': ['Ива'],
  'данни/цени/дървета.json': { бук: 9 },
  'данни/цени/плат.yaml': { лен: 3 },
  'данни/бележка.txt': 'не е стойност',
  'docs/_data/стан.yml': 1,
};

async function values(options: Readonly<Record<string, unknown>>): Promise<unknown> {
  const plugin = { name: 'markdownextradata', options, path: ['plugins', 0] };
  const listFolder = (folder: string): Promise<string[]> =>
    Promise.resolve(
      Object.keys(data).flatMap((path) =>
        path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
      ),
    );
  const files = { listFolder, readData: (path: string) => Promise.resolve(data[path]) };
  const report = new Report({ value: {}, places: new Map() }, 'mkdocs.yml');
  const [found] = await readValueExtensions([plugin], { extra: { име: 'Тъкане' } }, [], files, report);
  return found?.options['values'];
}

test('files of data are values by their names, and folders are groups of them', async () => {
  expect(await values({ data: 'данни' })).toEqual({
    име: 'Тъкане',
    хора: ['Ива'],
    цени: { дървета: { бук: 9 }, плат: { лен: 3 } },
  });
});

test('they are looked for in _data where no folder is named', async () => {
  expect(await values({})).toEqual({ име: 'Тъкане', стан: 1 });
});
