import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Vector } from './render-vector.ts';

const vectors = JSON.parse(readFileSync('tests/vectors/writing-pages.json', 'utf8')) as Vector[];

/** The examples of a page, each in a fence of four backticks. */
function examples(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^````markdown\n([^]*?)^````$/gm)].map(
    ([, text = '']) => text,
  );
}

describe.each([
  ['bg', 'content/писане-на-страници.md'],
  ['en', 'content/писане-на-страници.en.md'],
])('the reference of the dialect in %s', (language, file) => {
  it('shows nothing that was not compared with the reference program', () => {
    const compared = vectors.filter(({ id }) => id.startsWith(`own/writing-pages/${language}/`));
    expect(examples(file)).toEqual(compared.map(({ input }) => input));
  });

  it('shows the result of every example', () => {
    const page = readFileSync(file, 'utf8');
    for (const example of examples(file)) expect(page.split(example)).toHaveLength(3);
  });
});

it('shows the same in both languages', () => {
  const count = (language: string): number => vectors.filter(({ id }) => id.includes(`/${language}/`)).length;
  expect(count('en')).toBe(count('bg'));
});
