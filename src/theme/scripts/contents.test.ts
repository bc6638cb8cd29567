import { expect, test } from 'vitest';
import { headingBeingRead } from './contents.ts';

const headings = ['увод', 'архив', 'пароли', 'думи'];
const passedUpTo = (count: number) => (heading: string) => headings.indexOf(heading) < count;

test.each([
  ['none before the first', 0, false, null, undefined],
  ['the last that is passed', 2, false, null, 'архив'],
  ['the last one at the end of the page, though it is not passed', 2, true, null, 'думи'],
  ['the one asked for, where several end the page together', 2, true, 'пароли', 'пароли'],
  ['not one asked for and long passed', 3, true, 'увод', 'думи'],
])('%s', (_, passed, atEnd, target, expected) => {
  expect(headingBeingRead(headings, passedUpTo(passed), atEnd, target)).toBe(expected);
});
