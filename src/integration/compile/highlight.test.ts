import { expect, it } from 'vitest';
import { highlighted, isLoaded, loadLanguages } from './highlight.ts';

const code = 'Пример:\n\n```python\nimport os  # пътища\n```\n';

it('code looks the same whatever else was highlighted before', async () => {
  await loadLanguages(['markdown']);
  const first = highlighted(code, 'markdown');
  expect(first).toBeDefined();
  await loadLanguages(['python', 'py']);
  expect(highlighted('import os', 'python')?.[0]?.[0]?.className).toBeDefined();
  expect(highlighted(code, 'markdown')).toEqual(first);
});

it('a language that is not known needs no loading, and stays plain', () => {
  expect(isLoaded('няма-такъв')).toBe(true);
  expect(highlighted('текст', 'няма-такъв')).toBeUndefined();
});

it.each(['py3', 'html+jinja', 'postgresql', 'golang', 'conf', 'console', 'fortran', 'octave'])(
  'knows %s, as the reference calls it',
  async (name) => {
    await loadLanguages([name]);
    expect(highlighted('a = 1', name)).toBeDefined();
  },
);
