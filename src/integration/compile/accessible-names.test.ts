import { describe, expect, it } from 'vitest';
import { compile } from '../../dialect/index.ts';
import { material } from '../../dialect/material.ts';
import { accessibleNames } from './accessible-names.ts';

function htmlOf(text: string, language: string): string {
  const extensions = [...material(), accessibleNames(language)];
  return compile(text, { extensions, profile: 'site' }).html.parts.join('');
}
const table = '| име | срок |\n| --- | --- |\n| архив | 4 седмици |\n';

describe('what has no words of its own', () => {
  it('is named where it scrolls, in the language of the text', () => {
    expect(htmlOf(table, 'bg')).toContain(
      '<div class="table-scroll" tabindex="0" role="group" aria-label="Таблица">',
    );
    expect(htmlOf(table, 'en')).toContain('role="group" aria-label="Table"');
  });

  it('is told apart where it is the box of a task', () => {
    const html = htmlOf('- [x] включено\n- [ ] сравнено\n', 'bg');
    expect(html).toMatch(/<input[^>]* checked[^>]* aria-label="Готово">/);
    expect(html).toMatch(/<input[^>]* aria-label="Предстои">/);
  });

  it('heads nothing where it is an empty cell in the head of a table', () => {
    const html = htmlOf('|  | архив |\n| --- | --- |\n| срок | 4 седмици |\n', 'bg');
    expect(html).toContain('<thead><tr><td></td><th>архив</th></tr>');
  });

  it('is all that is named', () => {
    expect(htmlOf('Текст с `код`.\n\n> цитат\n', 'bg')).not.toContain('aria-label');
  });
});
