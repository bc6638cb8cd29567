import { describe, expect, it } from 'vitest';
import { pairSections, type Section } from './sections.ts';

/** `## Заглавие {#id}` a line. Without an id, the text is it. */
function outline(text: string): Section[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, marks = '', title = '', id] = /^\s*(#+) (.+?)(?: \{#(.+)\})?$/.exec(line) ?? [];
      return { depth: marks.length, text: title, id: id ?? title, explicit: id !== undefined };
    });
}

function pairs(original: string, translation: string): string[] {
  const { translated } = pairSections(outline(original), outline(translation));
  return [...translated].map(([id, other]) => `${id}=${other}`).sort();
}

/** `над | over: Едно, Две | one`. */
function mismatches(original: string, translation: string): string[] {
  const texts = (sections: readonly Section[]): string => sections.map(({ text }) => text).join(', ');
  return pairSections(outline(original), outline(translation)).mismatches.map(
    (one) =>
      `${one.above?.original.text ?? ''} | ${one.above?.translation.text ?? ''}: ${texts(one.original)} | ${texts(one.translation)}`,
  );
}

const whole = '# Въпроси\n## Архив\n### Изключване\n## Ключове';

describe('sections of two languages', () => {
  it('belong together by their place in the outline', () => {
    expect(pairs(whole, '# Questions\n## Archive\n### Turning off\n## Keys')).toEqual([
      'Архив=Archive',
      'Въпроси=Questions',
      'Изключване=Turning off',
      'Ключове=Keys',
    ]);
  });

  it('belong together by explicit id, wherever they stand', () => {
    const original = '# Въпроси\n## Архив {#mam}\n### Изключване\n## Ключове {#omemo}';
    const translation = '# Questions\n## Keys {#omemo}\n## Archive {#mam}\n### Turning off';
    expect(pairs(original, translation)).toEqual([
      'mam=mam',
      'omemo=omemo',
      'Въпроси=Questions',
      'Изключване=Turning off',
    ]);
    expect(mismatches(original, translation)).toEqual([]);
  });

  it('are found before and behind a common id, though one is missing between', () => {
    const original = '# А\n## Б\n## В\n## Г {#common}\n## Д';
    const translation = '# a\n## b\n## d {#common}\n## e';
    expect(pairs(original, translation)).toEqual(['common=common', 'А=a', 'Д=e']);
    expect(mismatches(original, translation)).toEqual([' | : Б, В | b']);
  });

  it('missing in one place leave the rest as it is', () => {
    const translation = '# Questions\n## Archive\n## Keys';
    expect(pairs(whole, translation)).toEqual(['Архив=Archive', 'Въпроси=Questions', 'Ключове=Keys']);
    expect(mismatches(whole, translation)).toEqual(['Архив | Archive: Изключване | ']);
  });

  it('are not guessed where a level has more of them in one language', () => {
    const translation = '# Questions\n## Archive\n### Turning off\n## Photos\n## Keys';
    expect(pairs(whole, translation)).toEqual(['Въпроси=Questions']);
    expect(mismatches(whole, translation)).toEqual([' | : Архив, Ключове | Archive, Photos, Keys']);
  });

  it('part where the levels differ', () => {
    expect(mismatches('# А\n## Б\n## В', '# a\n## b\n### c')).toEqual([' | : Б, В | b']);
    expect(mismatches('# А\n### Б', '# a\n## b')).toEqual([' | : Б | b']);
  });

  it('belong together also where the title of one page stands in its front matter', () => {
    expect(pairs('# Въпроси\n## Архив\n## Ключ', '## Archive\n## Key')).toEqual([
      'Архив=Archive',
      'Ключ=Key',
    ]);
    expect(mismatches('# Въпроси\n## Архив', '## Archive')).toEqual([]);
  });

  it('of a page without headings are none', () => {
    expect(pairSections([], [])).toEqual({ translated: new Map(), original: new Map(), mismatches: [] });
  });

  it('are paired in linear time, however deep or many', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `${'#'.repeat((index % 6) + 1)} г${index}`);
    expect(pairs(many.join('\n'), many.join('\n'))).toHaveLength(20_000);
  });
});
