import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { cellsOf } from './table-cells.ts';
import { tables } from './tables.ts';

const render = (text: string, profile: 'reference' | 'site' = 'reference'): string =>
  compile(text, { extensions: [tables()], profile })
    .html.parts.join('')
    .replace(/\n/g, '');

const texts = (row: string): string[] =>
  cellsOf(row, row.startsWith('|')).map(({ start, end }) => row.slice(start, end));

describe('a row', () => {
  it.each([
    ['is cut at each pipe', 'а | б|в', ['а', 'б', 'в']],
    ['has no cells outside its edges', '| а | б |', ['а', 'б']],
    ['is not cut in code', '`а|б` | в', ['`а|б`', 'в']],
    ['is cut where code is never closed', '`а|б', ['`а', 'б']],
    ['is not cut behind a backslash', 'а\\|б | в', ['а\\|б', 'в']],
    ['is cut behind two backslashes', 'а\\\\|б', ['а\\\\', 'б']],
    ['may have empty cells', '| | б |', ['', 'б']],
  ])('%s', (_rule, row, cells) => {
    expect(texts(row)).toEqual(cells);
  });
});

describe('a table', () => {
  it('takes its columns from its head', () => {
    expect(render('а|б\n-|-\n1\n1|2|3')).toBe(
      '<table><thead><tr><th>а</th><th>б</th></tr></thead>' +
        '<tbody><tr><td>1</td><td></td></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  it('needs a line under its head with as many columns', () => {
    expect(render('а|б\n-|-|-')).toBe('<p>а|б-|-|-</p>');
  });

  it('scrolls by itself on a site, and aligns without styles', () => {
    const html = render('а|б\n:-:|-\n1|2', 'site');
    expect(html).toContain('<div class="table-scroll" tabindex="0"><table>');
    expect(html).toContain('<th class="center">а</th>');
    expect(html).not.toContain('style=');
  });
});
