import { describe, expect, it } from 'vitest';
import { emojiNamed } from './emoji.ts';
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

describe('emojiNamed', () => {
  it.each([
    ['smile', '😄', '1f604'],
    ['+1', '👍', '1f44d'],
    ['flag_bg', '🇧🇬', '1f1e7-1f1ec'],
    ['heart', '❤', '2764'],
  ])(':%s: is %s', (name, characters, code) => {
    expect(emojiNamed(name, 'twemoji')).toMatchObject({ characters, code });
  });

  it('asks for the picture where the index does', () => {
    expect(emojiNamed('heart', 'emojione')?.characters).toBe('❤\ufe0f');
  });

  it('says what an emoji shows, and of what kind it is', () => {
    const found = emojiNamed('heart', 'gemoji');
    expect([found?.label(), found?.category()]).toEqual(['red heart', 'people']);
  });

  it('knows no emoji of another name', () => {
    expect(emojiNamed('усмивка', 'twemoji')).toBeUndefined();
    expect(emojiNamed('constructor', 'gemoji')).toBeUndefined();
  });
});
