/** The part of the catalogue about links, addresses and translations. */
import { error, info, warning, type CatalogueEntry } from './catalogue-entry.ts';

export const linkCatalogue = {
  'link-not-found': error(
    'A link leads nowhere',
    'No page, picture or file has that name or address.',
    'Write the path of the file, from the folder of the page.',
  ),
  'link-anchor-not-found': error(
    'A link leads to a section that does not exist',
    'The page exists, but no heading or element on it has that id.',
    'Write the id of a heading of that page, in the language that the page is shown in.',
  ),
  'link-empty': error(
    'A link has no address',
    'The reader would stay on the same page.',
    'Write where it leads, or remove the link.',
  ),
  'link-malformed': error(
    'An address cannot be read',
    'It begins like a whole address, but browsers would refuse it.',
    'Write a whole address: https://example.org/page.',
  ),
  'link-refused': error(
    'A link runs a program or carries data',
    'Addresses that begin with javascript:, vbscript: or data: are refused: they are a way to attack readers.',
    'Link to a page. A picture or file that data: would carry lies beside the page; what a program does belongs into a script of the site.',
  ),
  'link-local-address': warning(
    'A link leads to the author’s own machine or network',
    'Addresses such as http://127.0.0.1, http://localhost and http://192.168.1.2 lead nowhere for readers.',
    'Link to the page itself by its file, or show the address as code.',
  ),
  'link-insecure': warning(
    'A link says http: where https: is meant',
    'The site itself, or another link to the same host, is at https:. By http: anyone on the way can read and change the page.',
    'Write https:.',
  ),
  'loads-elsewhere': warning(
    'A page would load something from another server',
    'That server would learn who reads what, so browsers are told to refuse it. In place of a picture, its words are shown.',
    'Save a picture beside the page; to all else, write a link.',
  ),
  'link-own-host': info(
    'An address of the site’s own host is none of the site',
    'In a MkDocs project, it may lead to another version or to a program on that host: nobody can tell here.',
    'If a page is meant, link to its file.',
  ),
  'link-redirected': warning(
    'A link names an old address',
    'It leads on by a redirect, which costs the reader a moment, and breaks when the redirect goes.',
    'Write the new address.',
  ),
  'picture-unused': warning(
    'No page shows a picture',
    'It is published all the same, and probably a page was meant to show it.',
    'Show it on a page, or remove the file. A name that begins with _ is not published.',
  ),
  'page-orphan': warning(
    'No page leads to a page',
    'It is neither in the navigation nor linked to from another page: only search finds it.',
    'Add it to the navigation (.nav.yml, or navigation: of the configuration), link to it, or say hidden: true in its front matter.',
  ),
  'redirect-invalid': error(
    'A redirect cannot be read',
    'The old address is a path below the site’s base. It has no fragment: what follows # never reaches a server.',
    'Write the path as it was: redirects: [/en/old-name/]. Old ids of sections go into anchors:.',
  ),
  'redirect-taken': error(
    'An old address is in use',
    'A page, a file or another redirect has the same address: only one of them can be there.',
    'Remove the redirect, or give the page another slug:.',
  ),
  'redirect-not-found': error(
    'A redirect leads nowhere',
    'What it should lead to does not exist.',
    'Write an address of this site, the file of a page, or a whole address.',
  ),
  'redirect-loop': error(
    'Redirects lead in a circle',
    'A browser would follow them for ever and then give up.',
    'Let each lead to a page.',
  ),
  'redirect-chain': warning(
    'A redirect leads to a redirect',
    'It is published as one step, to where the last one leads; but it would break with the second one.',
    'Let it lead to the last address.',
  ),
  'anchor-alias-unknown': error(
    'An old id leads to a section that does not exist',
    'The setting anchors: names old ids with the ids that their sections have now.',
    'Write the id of a heading of this page behind the old id.',
  ),
  'anchor-alias-taken': error(
    'An old id is in use on the page',
    'A heading or element of the page has the old id itself: links to it lead there.',
    'Remove the old id from anchors:.',
  ),
  'address-gone': error(
    'A published address is gone',
    'Links from elsewhere, bookmarks and search engines still lead there.',
    'Write redirects: with the address into the front matter of the page that takes its place. If it shall be gone, remove its lines from content/addresses.lock.',
  ),
  'anchor-gone': error(
    'A published section address is gone',
    'Links from elsewhere still lead to the section by its old id, and would end at the top of the page.',
    'Write the old id with the new one into the page’s front matter. If it shall be gone, remove its line from content/addresses.lock.',
  ),
  'addresses-unrecorded': warning(
    'New addresses are not recorded',
    'The lock file content/addresses.lock does not list them yet: nothing would tell when they go.',
    'Run: npm run check -- --record, and commit content/addresses.lock.',
  ),
  'lock-unreadable': error(
    'A lock file cannot be read',
    'A line of it is not what Slovo writes, perhaps after a merge.',
    'Mend the line, keeping the lines of both sides; it is written anew with the next --record or --accept.',
  ),
  'outline-mismatch': warning(
    'A translation has other sections than its original',
    'Sections of translations belong together by their explicit id, else by their place in the outline: here the places differ, and language links lead to the section above.',
    'Translate the missing section, or give both headings the same id: { #same-id }.',
  ),
  'translation-outdated': warning(
    'The original of a translation has changed',
    'The translation says what the original said before. Readers see a notice.',
    'Translate what has changed, then run: npm run check -- --accept FILE.',
  ),
  'translation-unrecorded': info(
    'It is not recorded what a translation was made from',
    'The lock file content/translations.lock does not name it: nothing would tell when its original changes.',
    'Run: npm run check -- --accept FILE.',
  ),
  'external-gone': error(
    'A page elsewhere is gone',
    'Its server answers that there is nothing at the address.',
    'Link to where it is now, or to a copy in an archive.',
  ),
  'external-unreachable': warning(
    'A page elsewhere cannot be reached',
    'Its server does not answer, or answers with an error that may pass.',
    'Try again later; if it stays so, link to another page.',
  ),
  'external-moved': warning(
    'A page elsewhere has moved',
    'Its server says for good that the page is at another address.',
    'Write the new address.',
  ),
  'external-insecure': warning(
    'A page elsewhere is at https: too',
    'The link says http:, and the same address answers by https:.',
    'Write https:.',
  ),
  'external-anchor': warning(
    'A page elsewhere has no such section',
    'The page is there, but nothing on it has the id behind #.',
    'Write the id of a section of that page, or leave it out.',
  ),
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
