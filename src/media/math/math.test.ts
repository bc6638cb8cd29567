import { describe, expect, it } from 'vitest';
import { FormulaError, mathMarkup } from './math.ts';

describe('mathMarkup', () => {
  it.each([
    String.raw`\frac{a}{b}`,
    String.raw`H = -\sum_i p_i \log_2 p_i`,
    String.raw`\begin{cases} a & x > 0 \\ b & \text{иначе} \end{cases}`,
    String.raw`\begin{array}{c|c} a & b \\ \hline c & d \end{array}`,
    String.raw`\color{red}{x} + \boxed{y} + \underbrace{z}_{ж}`,
    String.raw`x \tag{1}`,
  ])('writes %s without styles and scripts', (tex) => {
    const markup = mathMarkup(tex, true);
    expect(markup).toMatch(/^<math[^>]*>.*<\/math>$/s);
    expect(markup).not.toMatch(/ style=| on\w+=|<script/);
    expect(markup).not.toMatch(/<[^>]* class=[^>]* class=/);
  });

  it('keeps Cyrillic as text', () => {
    expect(mathMarkup(String.raw`\text{ако } x > 0`, false)).toContain('ако');
  });

  it('keeps a colour as an attribute, and lines of a table as classes', () => {
    expect(mathMarkup(String.raw`\color{red}{x}`, false)).toContain('mathcolor="#ff0000"');
    expect(mathMarkup(String.raw`\begin{array}{c|c} a & b \end{array}`, true)).toContain('m-br');
  });

  it('says what is wrong', () => {
    expect(() => mathMarkup(String.raw`\frac{а}{`, false)).toThrow(FormulaError);
    expect(() => mathMarkup(String.raw`\няма`, false)).toThrow(FormulaError);
  });

  it('follows no address and runs nothing', () => {
    expect(() => mathMarkup(String.raw`\href{javascript:alert(1)}{x}`, false)).toThrow(FormulaError);
  });
});

it('what MathJax knows is read: words in a box', () => {
  expect(mathMarkup(String.raw`x < \mbox{граница}`, false)).toContain('<mtext>граница</mtext>');
});
