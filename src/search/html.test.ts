import { expect, test } from 'vitest';
import bulgarianAnalyser from './bulgarian/analyser.ts';
import { decodeText } from './encoding.ts';
import { encodeHtml } from './html.ts';
import { siteAnalyser } from './site-analyser.ts';

const bulgarian = siteAnalyser(bulgarianAnalyser);

const html = `<!doctype html><!-- паролите --><html lang="bg"><head><script>var пароли = "<b>";</script>
<style>.а::after { content: "пароли" }</style><meta property="og:title" content="Пароли" data-pagefind-meta="title[content]">
</head><body data-а="пароли > всичко"><p title='пароли'>Пароли&nbsp;и &quot;ключове&quot; a < b & в</p>
<img alt="Снимки" src="/снимки/а.png" data-pagefind-index-attrs="alt"><i data-pagefind-meta="en:Пароли, но тук">x</i></body></html>`;

test('gives the page back when it is decoded', () => {
  expect(decodeText(encodeHtml(html, bulgarian))).toBe(html);
});

test.each([
  ['comments', '<!-- паролите -->'],
  ['scripts', 'var пароли = "<b>";'],
  ['styles', 'content: "пароли"'],
  ['attributes', 'data-а="пароли > всичко"'],
  ['addresses', 'src="/снимки/а.png"'],
  ['character references', '&nbsp;'],
])('leaves %s alone', (_, kept) => {
  expect(encodeHtml(html, bulgarian)).toContain(kept);
});

test.each(['>Пароли&nbsp;', 'content="Пароли"', 'alt="Снимки"', 'en:Пароли'])('changes %s', (words) => {
  expect(encodeHtml(html, bulgarian)).not.toContain(words);
});

test('a page that never closes what it opens costs no more than its length', () => {
  for (const broken of ['<p title="', '<script>', '<!--', '<', '&']) {
    expect(decodeText(encodeHtml(broken.repeat(20_000), bulgarian))).toBe(broken.repeat(20_000));
  }
});
