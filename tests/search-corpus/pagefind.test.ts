import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { wordPattern } from '../../src/search/analyser.ts';
import bulgarian from '../../src/search/bulgarian/analyser.ts';
import { encodeWord } from '../../src/search/encoding.ts';
import type { IndexedPage } from '../../src/search/index-writer.ts';
import { beginIndex } from '../../src/search/locale-index.ts';
import { siteAnalyser } from '../../src/search/site-analyser.ts';
import { readPages } from './corpus.ts';
import { readWrittenIndex, type WrittenIndex } from './written-index.ts';

/** The index of pages as Pagefind itself writes it. */
async function byPagefind(pages: readonly IndexedPage[], language: string): Promise<WrittenIndex> {
  const { index } = await createIndex({ forceLanguage: language });
  for (const { url, html } of pages) await index!.addHTMLFile({ url, content: html });
  const { files } = await index!.getFiles();
  return readWrittenIndex(new Map(files.map(({ path, content }) => [path, content])));
}

async function bySlovo(pages: readonly IndexedPage[], language: string): Promise<WrittenIndex> {
  const index = await beginIndex(language, [language], {});
  for (const page of pages) index.add(page);
  return readWrittenIndex((await index.finish()).files);
}

function expectSame(ours: WrittenIndex, stock: WrittenIndex): void {
  expect(stock.places.size).toBeGreaterThan(300);
  expect(Object.fromEntries(ours.places)).toEqual(Object.fromEntries(stock.places));
  for (const [url, { content, word_count, meta, anchors }] of stock.fragments) {
    // Only headings make sub-results.
    const headings = anchors.filter(({ element, text }) => /^h\d$/.test(element) && text !== '');
    expect(ours.fragments.get(url)).toMatchObject({ content, word_count, meta, anchors: headings });
  }
}

/** What pages are made of, beyond the paragraphs of the corpus. */
const constructs = `<!doctype html><html lang="en"><head><title>Left &amp; right</title>
<meta property="og:title" content="Moving &amp; &quot;keeping&quot;" data-pagefind-meta="title[content]"></head><body>
<header>Menus</header><nav><a href="/">Home page</a></nav>
<article class="prose" data-pagefind-body><h1 id="top">Moving a server</h1>
<p>Messages, files &mdash; and <b>ke</b>ys<sup id="r1"><a href="#n1">1</a></sup>.<br>Second line&nbsp;here</p>
<h2 id="how">How it <code>works</code> <a class="link" href="#how">#</a></h2><p>See mod_mam, XEP-0313, HTTPServer2 and user@example.org!</p>
<h3>No id here</h3><ul><li>One</li><li>Two: it's café &lt;b&gt;</li></ul>
<svg><text>Drawn</text></svg><form><p>Asked</p></form><script>scripted()</script><!-- <p>remarked</p> -->
<p data-pagefind-ignore>Ignored <b>words</b></p><div data-pagefind-weight="2.5"><h4 id="heavy">Heavy heading</h4>Heavy words</div>
<p data-pagefind-weight="0">Light words</p><img alt="A picture of keys" data-pagefind-index-attrs="alt, title">
<table><tr><td>Cell</td><td>Other cell?</td></tr></table><pre><code><span>let</span> <span>x</span> = 1;</code></pre>
<section><p>Unclosed <em>words<p>End "quoted"</section></article><footer>Feet</footer></body></html>`;

afterAll(close);

test('English pages are indexed as Pagefind indexes them', async () => {
  const pages = await readPages('en');
  expectSame(await bySlovo(pages, 'en'), await byPagefind(pages, 'en'));
});

test('what pages are made of is read as Pagefind reads it', async () => {
  const page = { url: '/all/', locale: 'en', html: constructs };
  const pages = [page, ...(await readPages('en'))];
  const stock = await byPagefind(pages, 'en');
  expect(stock.fragments.get('/all/')!.content).toContain('Heavy words');
  expectSame(await bySlovo(pages, 'en'), stock);
});

test('Bulgarian pages are indexed as Pagefind indexes them when their words are written as stems', async () => {
  const analyser = siteAnalyser(bulgarian);
  const ofText = (html: string, change: (text: string) => string): string => html.replace(/>[^<]+</g, change);
  // Pagefind joins the stems of what a hyphen joins, Slovo stems what is joined: a page without such words.
  const plain = (await readPages('bg')).map((page) => ({
    ...page,
    html: ofText(page.html, (text) => text.toLowerCase().replace(/[^\p{L}\p{N}<>]+/gu, ' ')),
  }));
  const encoded = plain.map((page) => ({
    ...page,
    html: ofText(page.html, (text) => text.replace(wordPattern, (word) => encodeWord(word, analyser))),
  }));
  const [ours, stock] = [await bySlovo(plain, 'bg'), await byPagefind(encoded, 'bg')];
  expect(stock.places.size).toBeGreaterThan(1000);
  expect(Object.fromEntries(ours.places)).toEqual(Object.fromEntries(stock.places));
});

test('stems are those of Pagefind in any language that it stems', async () => {
  const text = 'Die Nachrichten werden auf den Servern gespeichert; Schlüssel, Gruppen und Dateien.';
  const pages = Array.from({ length: 40 }, (_, at) => ({
    url: `/${at}/`,
    locale: 'de',
    html: `<html lang="de"><body><h1 id="a">Seite ${at}</h1><p>${text.repeat(1 + (at % 3))} Größe${at}</p></body></html>`,
  }));
  expectSame(await bySlovo(pages, 'de'), await byPagefind(pages, 'de'));
});
