import { expect, test } from 'vitest';
import { withChoice } from './linked-tabs.ts';

test.each([
  [[], 'Линукс', ['Линукс']],
  [['Windows'], 'Линукс', ['Линукс', 'Windows']],
  [['Windows', 'Линукс'], 'Линукс', ['Линукс', 'Windows']],
])('%j, then „%s“', (choices, name, expected) => {
  expect(withChoice(choices, name)).toEqual(expected);
});

test('forgets the oldest of many', () => {
  const many = Array.from({ length: 30 }, (_, index) => `раздел ${index}`);
  const kept = withChoice(many, 'нов');
  expect(kept).toHaveLength(20);
  expect(kept[0]).toBe('нов');
  expect(kept).not.toContain('раздел 29');
});
