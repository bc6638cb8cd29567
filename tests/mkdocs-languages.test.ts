/** What a MkDocs project says of its languages: names, scripts, links elsewhere, settings of their own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from './support/html.ts';
import { built, navigationOf } from './support/project.ts';

/** The entries of a page's list of languages: title, address. */
function languagesOf(html: string): string[] {
  const list = /<nav class="languages"[^>]*>(.*?)<\/nav>/s.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, href, title]) => `${title!.trim()} ${decodeURI(href!)}`,
  );
}

function footOf(html: string): string {
  return /<footer.*?<\/footer>/s.exec(html)?.[0] ?? '';
}

describe('languages of static-i18n', () => {
  const site = built('languages');

  it('are each at the address that their locale is written with', () => {
    expect(site.ran.exitCode, site.ran.output).toBe(0);
    const keys = ['index.html', 'мед/index.html'];
    const locales = ['az-Arab', 'he', 'sr_RS', 'zh-Hant'];
    expect(site.project.pages()).toEqual(
      [...locales.flatMap((locale) => keys.map((key) => `${locale}/${key}`)), ...keys].sort(),
    );
  });

  it('have tags, and the direction of their script', async () => {
    const opening = async (file: string): Promise<string | undefined> =>
      /<html[^>]*>/.exec(await site.project.read(file))?.[0];
    expect(await opening('he/index.html')).toBe('<html lang="he" dir="rtl">');
    expect(await opening('az-Arab/index.html')).toBe('<html lang="az-Arab" dir="rtl">');
    expect(await opening('sr_RS/index.html')).toBe('<html lang="sr-RS">');
    expect(await opening('zh-Hant/index.html')).toBe('<html lang="zh-Hant">');
  });

  it('are listed with the links that lead elsewhere, and none that is not built', async () => {
    expect(languagesOf(await site.project.read('he/index.html'))).toEqual([
      'Български /',
      '繁體中文 /zh-Hant/',
      'Српски /sr_RS/',
      'آذربایجان /az-Arab/',
      'Deutsch https://bienen.example/',
      'Помогнете с превода https://превод.example/',
    ]);
  });

  it('have their own name, description, foot, links, logo and marks, or those of the site', async () => {
    const [hebrew, bulgarian] = await Promise.all(
      ['he/index.html', 'index.html'].map((file) => site.project.read(file)),
    );
    expect(hebrew).toContain('המכוורת</span>');
    expect(hebrew).toContain('<meta name="description" content="על דבורים">');
    expect(footOf(hebrew!)).toContain('© 2025 המכוורת');
    expect(footOf(hebrew!)).toContain('https://חדשות.example/');
    expect(footOf(hebrew!)).not.toContain('новини');
    expect(decodeURI(hebrew!)).toContain('src="/img/пчела.svg"');
    expect(navigationOf(hebrew!)[1]).toMatch(/^Мед\s*בניסיון /);
    expect(hebrew).toContain('</a>: 40 ק״ג.');
    expect(bulgarian).toContain('</a>: 40 кг.');
    expect(footOf(bulgarian!)).toContain('© 2025 Пчелин');
    expect(footOf(bulgarian!)).toContain('https://новини.example/');
    expect(bulgarian).not.toContain('class="mark" src');
    expect(navigationOf(bulgarian!)[1]).toMatch(/^Мед\s*На проба /);
  });

  it('have a colour of their own', async () => {
    const styles = listFiles(site.project.out).filter((file) => file.endsWith('.css'));
    const css = await Promise.all(styles.map((file) => readFile(join(site.project.out, file), 'utf8')));
    expect(css.join('')).toMatch(/:root\{--accent-hue:\s*185\}:root\[lang="?he"?\]\{--accent-hue:\s*40\}/);
  });

  it('take their navigation whole', async () => {
    expect(navigationOf(await site.project.read('zh-Hant/index.html'))).toEqual([
      '首頁 /zh-Hant/',
      '蜂蜜 /zh-Hant/мед/',
    ]);
  });

  it('are told of what has no meaning here, and of nothing else', () => {
    const told = [...site.told.matchAll(/^mkdocs\.yml:(\d+):\d+: warning\[.*?: (\w+) has no/gm)];
    expect(told.map(([, line, name]) => `${line!} ${name!}`)).toEqual([
      '36 features',
      '45 analytics',
      '55 site_author',
      '56 link',
    ]);
  });
});

describe('projects that are built one by one', () => {
  const site = built('parts');

  it('lead to each other by extra.alternate, without the language of their own', async () => {
    expect(languagesOf(await site.project.read('index.html'))).toEqual([
      'English /en/',
      'Türkçe https://bahçe.example/',
    ]);
    expect(site.told).not.toContain('alternate');
  });
});
