import { describe, expect, it } from 'vitest';
import { compile } from '../../dialect/index.ts';
import { material } from '../../dialect/material.ts';
import { nameRegions } from './name-regions.ts';

function htmlOf(text: string, language: string): string {
  const extensions = [...material(), nameRegions(language)];
  return compile(text, { extensions, profile: 'site' }).html.parts.join('');
}
const table = '| име | срок |\n| --- | --- |\n| архив | 4 седмици |\n';

describe('what scrolls by itself', () => {
  it('is named in the language of the text', () => {
    expect(htmlOf(table, 'bg')).toContain(
      '<div class="table-scroll" tabindex="0" role="group" aria-label="Таблица">',
    );
    expect(htmlOf(table, 'en')).toContain('role="group" aria-label="Table"');
  });

  it('is all that is named', () => {
    expect(htmlOf('Текст с `код`.\n\n> цитат\n', 'bg')).not.toContain('aria-label');
  });
});
