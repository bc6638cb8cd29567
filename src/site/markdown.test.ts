import { describe, expect, it } from 'vitest';
import { markdownOf } from './markdown.ts';
import { siteOf } from './virtual-site.ts';

function written(text: string, options = {}, format = 'md'): string {
  const site = siteOf(
    {
      [`ръководство/начало.${format}`]: text,
      'ръководство/архив.md': '# Архив\n\n## Колко дълго\n',
      'index.md': '# Начало\n',
      'img/снимка.png': '',
    },
    { site: 'https://docs.example.org', ...options },
  );
  const route = '/ръководство/начало/';
  return markdownOf(site.page(route), site.linksOf(route), site.config);
}

describe('a page as Markdown', () => {
  it('has no front matter, and whole addresses instead of paths', () => {
    const text =
      '---\norder: 1\n---\n\n# Начало\n\nВижте [архива](архив.md#колко-дълго) и ![](../img/снимка.png).\n';
    expect(written(text)).toBe(
      '# Начало\n\nВижте [архива](https://docs.example.org/%D1%80%D1%8A%D0%BA%D0%BE%D0%B2%D0%BE%D0%B4%D1%81%D1%82%D0%B2%D0%BE/%D0%B0%D1%80%D1%85%D0%B8%D0%B2/#%D0%BA%D0%BE%D0%BB%D0%BA%D0%BE-%D0%B4%D1%8A%D0%BB%D0%B3%D0%BE) ' +
        'и ![](https://docs.example.org/img/%D1%81%D0%BD%D0%B8%D0%BC%D0%BA%D0%B0.png).\n',
    );
  });

  it('has addresses from the host where it is not known where the site is published', () => {
    expect(written('# Начало\n\n[у дома](../index.md)\n', { site: undefined, base: '/d/' })).toBe(
      '# Начало\n\n[у дома](/d/)\n',
    );
  });

  it('is headed by its title where it has no first heading', () => {
    expect(written('---\ntitle: Как се започва\n---\n\nТекст.\n')).toBe('# Как се започва\n\nТекст.\n');
  });

  it('leaves links out, and addresses that only look like the link, as they are', () => {
    const text = '# Н\n\n`архив.md` и [архив.md](архив.md), [навън](https://example.org/архив.md)\n';
    expect(written(text)).toMatch(
      /^# Н\n\n`архив\.md` и \[архив\.md\]\(https:\/\/docs\.example\.org\/\S+\), \[навън\]\(https:\/\/example\.org\/архив\.md\)\n$/,
    );
  });

  it('of an .mdx page has no imports before its text', () => {
    const text = "import X from './X.astro';\n\n# Начало\n\nТекст.\n";
    expect(written(text, {}, 'mdx')).toBe('# Начало\n\nТекст.\n');
  });
});
