import { expect, test } from 'vitest';
import { dayOf, filled } from './posts.ts';
import { formatDay, writtenDay } from './written-day.ts';

test.each([
  ['yyyy/MM/dd', '2024/03/09'],
  ['y/M/d', '2024/3/9'],
  ['yy', '24'],
  ['MMM', 'март'],
  ['d MMMM yyyy', '9 март 2024'],
  ["EEEE, d.MM.yyyy 'г.'", 'събота, 9.03.2024 г.'],
  ["yy''MM", "24'03"],
])('a day is written by the pattern %s', (pattern, written) => {
  expect(formatDay('2024-03-09', pattern, 'bg')).toBe(written);
});

test.each([
  ['YYYY-MM-DD', '2024-12-31', '2025-12-366'],
  ['dd.MM.YYYY', '2021-01-02', '02.01.2021'],
  ['YY DDD', '2024-12-29', '24 364'],
  ['D', '2021-01-02', '2'],
])('%s of %s is what Material makes of it, of weeks and days of the year: %s', (pattern, day, written) => {
  expect(formatDay(day, pattern, 'bg')).toBe(written);
});

test('a day is written in the length of its language, or by a pattern in the form that months have there', () => {
  expect(writtenDay('2024-03-09', 'long', 'bg')).toBe('9 март 2024 г.');
  expect(writtenDay('2024-01-09', 'd MMMM', 'ru')).toBe('9 января');
  expect(writtenDay('2024-01-09', 'MMMM yyyy', 'ru')).toBe('январь 2024');
});

test.each([
  ['2024-3-9', '2024-03-09'],
  ['2024-03-09T10:00:00', '2024-03-09'],
  [new Date('2024-03-09'), '2024-03-09'],
  [{ created: '2024-03-09', updated: '2025-01-01' }, '2024-03-09'],
  ['9 март', undefined],
  ['2024-13-45', undefined],
  [undefined, undefined],
])('the day of a post that says date: %j', (date, day) => {
  expect(dayOf({ hidden: false, extra: { date } })).toBe(day);
});

test('an address has no empty part where a post has no category', () => {
  expect(filled('{categories}/{date}//{slug}/', { date: '2024', slug: 'въже' })).toBe('2024/въже');
});
