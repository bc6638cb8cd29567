import { describe, expect, it } from 'vitest';
import { compile, locate } from '../index.ts';
import { material } from '../material.ts';
import { safeHtml } from './safe-html.ts';

/** `line:column: message` of each diagnostic. */
function told(text: string, extensions = material()): string[] {
  return compile(text, { extensions, profile: 'site' }).diagnostics.map(({ position, message }) => {
    const { line, column } = locate(text, position.start);
    return `${line}:${column}: ${message}`;
  });
}

describe('HTML that runs scripts', () => {
  it.each([
    [
      'in a line',
      'Текст <b onclick="x()">натиснете</b>.',
      '1:10: Raw HTML with the attribute onclick is refused.',
    ],
    [
      'as a block',
      '# Ред\n\n<div\n  ONCLICK="x">\n</div>',
      '4:3: Raw HTML with the attribute onclick is refused.',
    ],
    [
      'in an admonition in an item',
      '- ред\n\n    !!! note\n\n        <p class="a"\n        onload=x>а</p>',
      '6:9: Raw HTML with the attribute onload is refused.',
    ],
    [
      'around Markdown',
      '> <div markdown onclick="x">\n> *а*\n> </div>',
      '1:17: Raw HTML with the attribute onclick is refused.',
    ],
    [
      'in an attribute list',
      'Дума *б*{ onclick="x" }',
      '1:11: Raw HTML with the attribute onclick is refused.',
    ],
    ['as a script', 'а\n\n<script>\nx()\n</script>', '3:1: Raw HTML with <script> is refused.'],
  ])('is told %s', (_where, text, message) => {
    expect(told(text)).toEqual([message]);
  });

  it('is told each time', () => {
    expect(told('<i onclick="x">а</i> <i onclick="x">б</i>').map((line) => line.slice(0, 4))).toEqual([
      '1:4:',
      '1:25',
    ]);
  });

  it('is no matter in code, nor where a word only begins so', () => {
    expect(told('`<i onclick="x">` <i class="онклик" data-on="x">а</i> <b data-once>в</b>')).toEqual([]);
  });

  it('stays where the configuration allows it', () => {
    const allowed = [...material(), safeHtml({ allow: ['events'] })];
    expect(told('<i onclick="x">а</i>', allowed)).toEqual([]);
  });
});

describe('what is refused', () => {
  const html = (text: string): string =>
    compile(text, { extensions: material(), profile: 'site' }).html.parts.join('').trim();

  it('is left out of the page', () => {
    expect(html('а <b onclick="x()" title="я">б</b>')).toBe('<p>а <b  title="я">б</b></p>');
    expect(html('<script>\nalert("<p>")\n</script>\n\nТекст')).toBe('<p>Текст</p>');
    expect(html('Дума *б*{ onclick="x" }')).toBe('<p>Дума <em>б</em></p>');
  });

  it('is a link to what a frame would have shown', () => {
    const text = '<iframe width="5" src="https://пример.example/?а=1&б=2" title="Филм"></iframe>';
    expect(html(text)).toContain('>Филм</a>');
    expect(html(text)).not.toContain('iframe');
    expect(told(text)).toEqual(['1:1: A frame is shown as a link to “https://пример.example/?а=1&б=2”.']);
  });
});
