import { expect, test } from 'vitest';
import { Report } from './report.ts';
import { reportWhiteLogo } from './white-logo.ts';
import { readYaml } from './yaml.ts';

async function told(svg: string | undefined, logo = 'знак.svg'): Promise<string[]> {
  const settings = readYaml(`theme:\n  name: material\n  logo: ${logo}\n`, {
    file: 'mkdocs.yml',
    environment: {},
  });
  const report = new Report(settings, 'mkdocs.yml');
  await reportWhiteLogo(settings.value as never, () => Promise.resolve(svg), report);
  return report.problems.map(({ line, code }) => `${line ?? 0} ${code}`);
}

test.each(['<g ', '<svg fill', '<path fill="', 'fill:a('])('%s, over and over, ends', async (piece) => {
  expect(await told(`fill="white" ${piece.repeat(100_000)}`)).toHaveLength(piece === 'fill:a(' ? 0 : 1);
});

test.each([
  '<svg><path fill="#fff" d="M0 0"/></svg>',
  '<svg><path style="fill:#ffffff;stroke:none" d="M0 0"/><circle fill="White"/></svg>',
  '<svg fill="white"><path d="M0 0"/></svg>',
  '<svg><style>path { fill: rgb(255, 255, 255) }</style><path d="M0 0"/></svg>',
])('%s is white', async (svg) => {
  expect(await told(svg)).toEqual(['3 mkdocs-other-effect']);
});

test.each([
  '<svg><path d="M0 0"/></svg>',
  '<svg><path fill="#fff"/><path d="M0 0"/></svg>',
  '<svg><path fill="#fff"/><path fill="teal"/></svg>',
  '<svg fill="none"><path stroke="currentColor"/></svg>',
  '',
  undefined,
])('%s is not', async (svg) => {
  expect(await told(svg)).toEqual([]);
});

test('other kinds of pictures are not looked at', async () => {
  expect(await told('<svg fill="white"/>', 'знак.png')).toEqual([]);
});
