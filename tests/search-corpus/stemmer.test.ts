import { expect, test } from 'vitest';
import { stem } from '../../src/search/bulgarian/stem.ts';
import { readFamilies } from './paradigms.ts';

const families = await readFamilies();

/** Of all pairs of forms, the share that have one stem. */
function unity(forms: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(stem(form), (counts.get(stem(form)) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count ** 2, 0) / forms.length ** 2;
}

test('97 of 100 pairs of forms of one word have one stem, also of words that no rule was made for', () => {
  const unities = [...families].map(([name, forms]) => ({ name, unity: unity(forms) }));
  const mean = unities.reduce((sum, each) => sum + each.unity, 0) / unities.length;
  const split = unities
    .filter((each) => each.unity < 0.8)
    .map((each) => `${each.name} ${each.unity.toFixed(2)}`);
  expect(families.size).toBeGreaterThan(250);
  expect(mean, split.join(', ')).toBeGreaterThan(0.97);
});

test('words of two families have two stems, but for one of 50 families', () => {
  const byStem = new Map<string, Set<string>>();
  for (const [name, forms] of families) {
    for (const form of forms) byStem.set(stem(form), (byStem.get(stem(form)) ?? new Set()).add(name));
  }
  const mixed = [...byStem.values()].filter((names) => names.size > 1).map((names) => [...names].join('='));
  expect(mixed.length, mixed.join(', ')).toBeLessThanOrEqual(families.size / 50);
});
