import { describe, expect, it } from 'vitest';
import { emojiCharacters } from './emoji.ts';
import { iconNames, iconSvg } from './icons.ts';

describe('iconSvg', () => {
  it.each([
    'material-lock',
    'fontawesome-solid-key',
    'fontawesome-brands-git-alt',
    'octicons-heart-16',
    'simple-xmpp',
  ])('draws :%s: in the colour of the text', (name) => {
    const svg = iconSvg(name);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"[^>]*fill="currentColor">/);
    expect(svg).not.toMatch(/style=|script|on\w+=/);
  });

  it('knows no icon of another name, a Bulgarian one neither', () => {
    expect(iconSvg('material-катинар')).toBeUndefined();
    expect(iconSvg('material-constructor')).toBeUndefined();
    expect(iconSvg('lock')).toBeUndefined();
  });
});

it('lists the names of the set that a wrong name begins with', () => {
  const names = iconNames('material-lok');
  expect(names).toContain('material-lock');
  expect(names.every((name) => name.startsWith('material-'))).toBe(true);
});

describe('emojiCharacters', () => {
  it.each([
    ['smile', '😄'],
    ['+1', '👍'],
    ['flag_bg', '🇧🇬'],
  ])(':%s: is %s', (name, characters) => {
    expect(emojiCharacters(name)).toBe(characters);
  });

  it('knows no emoji of another name', () => {
    expect(emojiCharacters('усмивка')).toBeUndefined();
  });
});
