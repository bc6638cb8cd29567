import { describe, expect, it } from 'vitest';
import { readTheme } from './config-theme.ts';

function read(value: unknown) {
  const told: string[] = [];
  const theme = readTheme(value, ['bg', 'en'], (where, message, advice) => {
    told.push(`${where} ${message}. ${advice}`);
  });
  return { theme, told };
}

describe('the theme of a configuration', () => {
  it('is completed', () => {
    expect(
      read({
        hues: { accent: 255 },
        links: [{ title: { bg: 'Код', en: 'Code' }, href: 'https://git.example.org/' }],
        footer: 'Пример',
      }),
    ).toEqual({
      told: [],
      theme: {
        hues: { accent: 255 },
        links: [{ title: { bg: 'Код', en: 'Code' }, href: 'https://git.example.org/' }],
        footer: { bg: 'Пример', en: 'Пример' },
        announcement: {},
        credit: true,
        tabs: false,
        topLink: false,
        sourceLink: false,
        hidingHeader: false,
        closableAnnouncement: false,
        trackSection: false,
        contentsInside: false,
        statuses: {},
        languages: {},
        styles: [],
        components: {},
      },
    });
  });

  it('may be left out', () => {
    expect(read(undefined)).toEqual({ told: [], theme: undefined });
  });

  it.each([
    [{ hues: { accent: 400 } }, /^theme\.hues\.accent cannot be meant\. Write degrees from 0 to 360/],
    [{ hues: { accent: '#a53520' } }, /^theme\.hues\.accent cannot be meant/],
    [{ logo: '/logo.svg' }, /^theme\.logo cannot be meant\. Write a picture's path in the public folder/],
    [{ links: [{ title: 'Код', href: 'javascript:alert(1)' }] }, /^theme\.links\.0\.href cannot be meant/],
    [
      { links: [{ title: { de: 'Code' }, href: '/код/' }] },
      /^theme\.links\[0\]\.title .*Write \{ bg: '…', en: '…' \}/,
    ],
    [{ openSections: 'some' }, /^theme\.openSections cannot be meant/],
    [{ statuses: { beta: { ру: 'Проба' } } }, /^theme\.statuses\.beta .*Write \{ bg: '…', en: '…' \}/],
    [{ languages: { fr: {} } }, /^theme\.languages\.fr is no language of the site\. Write one of bg, en/],
    [{ styles: ['own.scss'] }, /^theme\.styles\.0 cannot be meant/],
    [{ components: { Footer: 'Footer.tsx' } }, /^theme\.components\.Footer cannot be meant/],
    [{ component: {} }, /^theme\.component is not known\. Did you mean components\?/],
  ])('says what to write instead of %j', (value, message) => {
    const { told } = read(value);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(message);
  });
});
