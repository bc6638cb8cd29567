import { expect, test } from 'vitest';
import { lineDiff } from './line-diff.ts';

test.each([
  ['едно\nдве\nтри', 'едно\n2\nтри', ['  едно', '- две', '+ 2', '  три']],
  ['', 'ново', ['+ ново']],
  ['старо', '', ['- старо']],
  ['а\nб', 'б\nа', ['- а', '  б', '+ а']],
  ['а\r\nб', 'а\nб', ['  а', '  б']],
])('%j beside %j', (before, after, lines) => {
  expect(lineDiff(before, after)).toEqual(lines);
});

test('very long texts are shown whole', () => {
  const long = Array.from({ length: 5000 }, (_, index) => `ред ${index}`).join('\n');
  expect(lineDiff(long, long)).toHaveLength(10_000);
});
