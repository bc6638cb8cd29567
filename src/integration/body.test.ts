import { describe, expect, it } from 'vitest';
import { siteOf } from '../site/virtual-site.ts';
import { viewOf } from '../site/view.ts';
import { fillBody } from './body.ts';
import type { ShownLink } from './page-data.ts';
import { renderingOf } from './rendering.ts';

type Target = Omit<ShownLink, 'url' | 'tag' | 'attribute'>;

/** The text of one link whose tag is written `before` and `after` its address. */
function filled(before: string, target: Target, after: string): string {
  const site = siteOf({ 'index.md': '[връзка](x)' });
  const view = viewOf(site, site.page('/'));
  const links = [{ url: 'x', tag: 'a', attribute: 'href', ...target }];
  const html = { parts: [before, after], slots: [{ kind: 'url', url: 'x' } as const] };
  const data = { source: 'index.md', format: 'md', view, links, text: '', errors: [] } as const;
  return fillBody(html, renderingOf(data, html));
}

describe('a link in the text', () => {
  const out: Target = { kind: 'external', href: 'https://xmpp.org/?a&"б"' };

  it('to another site does not hand over the window that it came from', () => {
    expect(filled('<a href="', out, '">връзка</a>')).toBe(
      '<a href="https://xmpp.org/?a&amp;&quot;б&quot;" rel="noopener">връзка</a>',
    );
  });

  it('keeps what the author wrote of it', () => {
    expect(filled('<a rel="me" href="', out, '">връзка</a>')).not.toContain('noopener');
    expect(filled('<a href="', out, '" rel="me">връзка</a>')).not.toContain('noopener');
    expect(filled('<i data-rel="1"></i><a href="', out, '">rel=</a>')).toContain(' rel="noopener"');
  });

  it('to a page in another language says which', () => {
    const target: Target = { kind: 'page', href: '/', hreflang: 'bg' };
    expect(filled('<a href="', target, '">връзка</a>')).toBe('<a href="/" hreflang="bg">връзка</a>');
  });

  it('to write to somebody has nothing beside it', () => {
    const target: Target = { kind: 'external', href: 'xmpp:ana@example.org' };
    expect(filled('<a href="', target, '">връзка</a>')).toBe('<a href="xmpp:ana@example.org">връзка</a>');
  });
});

describe('a picture of another server', () => {
  const out = 'https://картинки.example/а.png';

  function shown(before: string, attributes: Readonly<Record<string, string>>): string {
    const site = siteOf({ 'index.md': '![](x)' });
    const links = [{ url: out, tag: 'img', attribute: 'src', kind: 'external', href: out } as const];
    const slots = [{ kind: 'image', url: out, attributes: { src: out, ...attributes } } as const];
    const html = { parts: [before, '</a>'], slots };
    const view = viewOf(site, site.page('/'));
    const data = { source: 'index.md', format: 'md', view, links, text: '', errors: [] } as const;
    return fillBody(html, renderingOf(data, html)).replace(/^.*<span[^>]*>|<\/span>.*$/g, '');
  }

  it.each([
    ['<a href="https://ткач.example/?а">', { alt: 'Ткач' }, 'Ткач'],
    ['<a href="https://ткач.example/?а">', { title: 'Стан' }, 'Стан'],
    ['<a href="https://ткач.example/?а" title="Стан &amp; вътък">', {}, 'Стан &amp; вътък'],
    ['<a href="https://ткач.example/?а" title="">', { alt: '' }, 'ткач.example'],
    ['<a href="/а/">', {}, ''],
    ['<a href="https://ткач.example/">вътък ', {}, ''],
  ])('%s %j is words, and where a link holds nothing else, its name', (before, attributes, words) => {
    expect(shown(before, attributes)).toBe(words);
  });
});
