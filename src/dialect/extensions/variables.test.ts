import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { variables, type VariableOptions } from './variables.ts';

const values = { нож: 'остър' };
function shown(text: string, options: Partial<VariableOptions> = {}): string {
  const { html, diagnostics } = compile(text, { extensions: [variables({ values, ...options })] });
  return [html.parts.join('').trim(), ...diagnostics.map(({ code }) => code)].join(' ');
}

test('values stand where they are named, and statements are told', () => {
  expect(shown('{{ нож }} {% if а %}')).toBe('<p>остър {% if а %}</p> variable-left');
});

test('a page that says so, or a site, has no values, and nothing in it is told', () => {
  const text = '{{ нож }} {{ 1 }} {% if а %}';
  expect(shown(text, { byDefault: false })).toBe(`<p>${text}</p>`);
  expect(shown(text, { values: { ...values, render_macros: false } })).toBe(`<p>${text}</p>`);
  expect(shown('{{ нож }}', { values: { ...values, render_macros: true }, byDefault: false })).toBe(
    '<p>остър</p>',
  );
});

test('statements stand between the marks that the site names', () => {
  const marks: Partial<VariableOptions> = { statements: ['[[%', '%]]'] };
  expect(shown('{% if а %} {{ нож }}', marks)).toBe('<p>{% if а %} остър</p>');
  expect(shown('[[% raw %]]{{ нож }}[[% endraw %]]', marks)).toBe('<p>{{ нож }}</p>');
  expect(shown('[[% if а %]]', marks)).toBe('<p>[[% if а %]]</p> variable-left');
});
