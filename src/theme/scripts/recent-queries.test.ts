import { expect, test } from 'vitest';
import { withQuery } from './recent-queries.ts';

test.each([
  [[], 'парола', ['парола']],
  [['архив'], 'парола', ['парола', 'архив']],
  [['архив', 'Парола'], 'парола', ['парола', 'архив']],
  [['парол', 'архив'], 'парола', ['парола', 'архив']],
  [['паролата'], 'парола', ['парола', 'паролата']],
  [['архив'], '  ', ['архив']],
  [[], ' две \n думи ', ['две думи']],
])('%j, then „%s“', (queries, query, expected) => {
  expect(withQuery(queries, query)).toEqual(expected);
});

test('keeps six', () => {
  const many = ['а', 'б', 'в', 'г', 'д', 'е'];
  expect(withQuery(many, 'ж')).toEqual(['ж', 'а', 'б', 'в', 'г', 'д']);
});
