import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { material } from '../material.ts';

describe('a reference whose name holds code', () => {
  const told = (text: string): string[] =>
    compile(text, { extensions: material(), profile: 'site' }).diagnostics.map(({ code }) => code);

  it('is told, since it is shown as text', () => {
    expect(told('Виж [`ключ`].\n\n[ключ]: #')).toEqual(['reference-with-code']);
  });

  it('is no reference where nothing of that name is defined', () => {
    expect(told('Виж [`ключ`].')).toEqual([]);
  });
});
