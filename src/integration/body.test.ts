import { describe, expect, it } from 'vitest';
import type { ResolvedLink } from '../site/model.ts';
import { siteOf } from '../site/virtual-site.ts';
import { fillBody } from './body.ts';
import type { Rendering } from './rendering.ts';

/** The text of one link whose tag is written `before` and `after` its address. */
function filled(before: string, target: ResolvedLink, after: string): string {
  const site = siteOf({ 'index.md': '[връзка](x)' });
  const page = site.page('/');
  const rendering: Pick<Rendering, 'link' | 'page'> = { link: () => target, page };
  const html = { parts: [before, after], slots: [{ kind: 'url', url: 'x' } as const] };
  return fillBody(html, rendering as Rendering);
}

describe('a link in the text', () => {
  const out: ResolvedLink = { kind: 'external', href: 'https://xmpp.org/?a&"б"' };

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
    const page = siteOf({ 'index.md': '' }).page('/');
    const target: ResolvedLink = { kind: 'page', href: '/', page, hreflang: 'bg' };
    expect(filled('<a href="', target, '">връзка</a>')).toBe('<a href="/" hreflang="bg">връзка</a>');
  });

  it('to write to somebody has nothing beside it', () => {
    const target: ResolvedLink = { kind: 'external', href: 'xmpp:ana@example.org' };
    expect(filled('<a href="', target, '">връзка</a>')).toBe('<a href="xmpp:ana@example.org">връзка</a>');
  });
});
