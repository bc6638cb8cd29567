import { expect, test } from 'vitest';
import { literateFile, readSummary } from './literate-nav.ts';

test('a nested list of links is a nav: a page with others below it is the first of them', () => {
  const text = `# Съдържание

* [Начало](index.md)
* [Градове](градове/index.md)
    * [Варна](<градове/варна.md>)
    * [Русе](градове/%D1%80%D1%83%D1%81%D0%B5.md "Русе")
* Планини
\t- [Пирин](пирин.md)
\t- планини/*
* [Карта](https://карта.example/)

Текст след списъка.
`;
  expect(readSummary(text)).toEqual([
    { Начало: 'index.md' },
    { Градове: ['градове/index.md', { Варна: 'градове/варна.md' }, { Русе: 'градове/русе.md' }] },
    { Планини: [{ Пирин: 'пирин.md' }, 'планини/*'] },
    { Карта: 'https://карта.example/' },
  ]);
});

test('of several lists the last is meant, or the first below <!--nav-->', () => {
  expect(readSummary('- [А](а.md)\n\nТекст\n\n- [Б](б.md)\n- [В](в.md)\n\nКрай.\n')).toEqual([
    { Б: 'б.md' },
    { В: 'в.md' },
  ]);
  const marked = '- [А](а.md)\n\n<!--nav-->\n\n- [Б](б.md)\n\nТекст\n\n- [В](в.md)\n';
  expect(readSummary(marked)).toEqual([{ Б: 'б.md' }]);
});

test('four spaces are a level: items with fewer stand beside each other', () => {
  expect(readSummary('- [А](а.md)\n  - [Б](б.md)\n      - [В](в.md)\n- [Г](г.md)\n')).toEqual([
    { А: 'а.md' },
    { Б: ['б.md', { В: 'в.md' }] },
    { Г: 'г.md' },
  ]);
});

test('a link without words has the title of its page', () => {
  expect(readSummary('- [](index.md)\n  - [`ключ_1`](ключ.md)\n')).toEqual([
    'index.md',
    { ключ_1: 'ключ.md' },
  ]);
  expect(readSummary('- [](index.md)\n    - [А](а.md)\n')).toEqual([{ '': ['index.md', { А: 'а.md' }] }]);
});

test('a text without a list says nothing', () => {
  expect(readSummary('# Съдържание\n\nСкоро.\n')).toBeUndefined();
});

test('the file is SUMMARY.md, or what the plugin names', () => {
  const plugin = (options: object) => [{ name: 'literate-nav', options: { ...options }, path: [] }];
  expect(literateFile(plugin({}))).toBe('SUMMARY.md');
  expect(literateFile(plugin({ nav_file: 'съдържание.md' }))).toBe('съдържание.md');
  expect(literateFile([])).toBeUndefined();
});
