/**
 * Every problem that is reported, once. The reference of problems, docs/errors.md, is made from this table.
 * A code is permanent: texts may be improved, codes neither change nor return.
 */
import { error, warning, type CatalogueEntry } from './catalogue-entry.ts';
import { linkCatalogue } from './catalogue-links.ts';

export type { CatalogueEntry } from './catalogue-entry.ts';

export const catalogue = {
  'config-invalid': error(
    'The configuration has a value that cannot be meant',
    'A setting of slovo({ … }) is missing, has the wrong type, or says what is impossible.',
    'Write the setting as the message shows it.',
  ),
  'config-unknown-key': error(
    'The configuration has a setting that Slovo does not know',
    'A misspelt setting would have no effect, and nothing would tell.',
    'Write the name that the message suggests, or remove the setting.',
  ),
  'words-incomplete': error(
    'The interface lacks a word in some language',
    'Every language of the interface has every phrase, in all plural forms of its own: a reader must not meet a gap.',
    'Write the phrase into the file that the message names.',
  ),
  'words-missing': warning(
    'The interface has no words in a language of the site',
    'Buttons, labels and notices are in English there.',
    'Add src/i18n/TAG.json with the keys of the others, and name it in src/i18n/words.ts.',
  ),
  'content-empty': error(
    'There are no pages',
    'The content folder is missing or has no .md or .mdx file in it.',
    'Write a first page: content/index.md.',
  ),
  'content-encoding': error(
    'A file is not UTF-8',
    'Letters that cannot be read would be lost.',
    'Save the file as UTF-8.',
  ),
  'content-link-unused': warning(
    'A symbolic link was left out',
    'It leads nowhere, or out of the folder: what lies outside is not published by accident.',
    'Copy the file into the folder, or remove the link.',
  ),
  'content-no-home': warning(
    'The site has no home page',
    'The title in the header leads to the home page, and there is none.',
    'Write index.md in the content folder.',
  ),
  'icon-unknown': warning(
    'A page or the site names an icon that no set has',
    'Nothing is shown in its place.',
    'Look the name up in the list of icons: icon: material/home.',
  ),
  'append-missing': error(
    'A file that every page ends with cannot be read',
    'Abbreviations and addresses of links that it would hold are missing on all pages.',
    'Give its path from the content folder; in a project of MkDocs, from base_path, or from the folder of mkdocs.yml or one around it.',
  ),
  'front-matter-syntax': error(
    'The front matter is not YAML',
    'What stands between the lines of three hyphens could not be read.',
    'Correct the line. A value with a colon or with quotes in it goes in quotes: title: "Part 1: Beginning".',
  ),
  'front-matter-unclosed': error(
    'The front matter does not end',
    'It begins with a line of three hyphens, and no second such line follows.',
    'Write --- on a line of its own below the last setting.',
  ),
  'front-matter-type': error(
    'A front matter setting has a value of the wrong type',
    'Slovo cannot tell what the value means.',
    'Write the value as the message shows it.',
  ),
  'front-matter-unknown-key': warning(
    'A front matter setting is probably misspelt',
    'Its name is nearly one that Slovo knows; as it stands, it has no effect.',
    'Write the suggested name.',
  ),
  'slug-invalid': error(
    'The slug cannot be part of an address',
    'A slug replaces the last part of a page’s address. It is one part: no slash, and no character that addresses give a meaning to.',
    'Write letters, digits and hyphens: slug: privacy-policy.',
  ),
  'page-twice': error(
    'One page has two sources in the same language',
    'Only one of the two files could be shown.',
    'Remove or rename one of them.',
  ),
  'page-shadowed': warning(
    'A README.md is left out',
    'A folder has an index.md and a README.md: both would be the page of the folder.',
    'Remove or rename the README.md.',
  ),
  'mkdocs-yaml': error(
    'A file of the MkDocs project is not YAML',
    'Nothing can be read from it, and MkDocs refuses it too.',
    'Correct the line. A value with a colon followed by a space in it goes in quotes: title: "Part 1: Beginning".',
  ),
  'mkdocs-inherit': error(
    'INHERIT names a file that cannot be read',
    'The project’s settings are not complete without it.',
    'Write the path of the file, from the folder of the file that names it.',
  ),
  'mkdocs-invalid': error(
    'A setting of the MkDocs project cannot be meant',
    'A setting is missing or has a value that MkDocs refuses too.',
    'Write the setting as the message shows it.',
  ),
  'mkdocs-repeated': warning(
    'A setting of the MkDocs project stands twice',
    'The last one counts, in MkDocs too: the first has no effect, and MkDocs does not say so.',
    'Remove one of them.',
  ),
  'mkdocs-no-effect': warning(
    'A setting of the MkDocs project has no effect here',
    'It is about something that Slovo does not do, or does not do by that setting.',
    'Do what the message suggests, or remove the setting.',
  ),
  'mkdocs-other-effect': warning(
    'A setting of the MkDocs project has another effect here',
    'The site differs in that from the one that MkDocs builds.',
    'Do what the message suggests.',
  ),
  'mkdocs-wrong-place': warning(
    'A setting of the MkDocs project stands at the wrong level',
    'It has no effect where it stands, in MkDocs neither, and MkDocs does not say so.',
    'Move it to where the message says.',
  ),
  'mkdocs-unknown-setting': warning(
    'A setting of the MkDocs project is not known',
    'Neither MkDocs nor Material gives it a meaning.',
    'Write the name that the message suggests, or remove the setting.',
  ),
  'mkdocs-nav-not-found': warning(
    'The navigation of the MkDocs project names a page that does not exist',
    'The entry is left out. MkDocs links to it, and the link leads nowhere.',
    'Write the path of the file, from the docs folder.',
  ),
  'mkdocs-nav-absolute': warning(
    'The navigation of the MkDocs project has an address that begins with a slash',
    'Where it leads depends on the host: it was not checked.',
    'Write the path of the file, from the docs folder.',
  ),
  'mkdocs-nav-omitted': warning(
    'A page of the MkDocs project is not in its navigation',
    'It is built and can be found, but no navigation leads to it.',
    'Add it to nav:, or name it in not_in_nav:.',
  ),
  'mkdocs-extension': warning(
    'A Markdown extension is not known here',
    'What it reads in pages is shown as plain text.',
    'Look in the documentation for what Slovo has instead.',
  ),
  'mkdocs-python': warning(
    'A setting names Python code',
    'Code of a project is never run while building.',
    'Look in the documentation for what Slovo has instead.',
  ),
  'against-page': error(
    'A page that MkDocs builds is missing',
    'Links into the site that lead there would die.',
    'Look which plugin or hook makes the page, and write it by hand or redirect its address.',
  ),
  'against-id': error(
    'A heading has another id than MkDocs gives it',
    'Links into the site that lead to the section would lead to the top of the page.',
    'Write the id yourself behind the heading: { #id }.',
  ),
  'against-new': warning(
    'A page or file is not in the site that MkDocs built',
    'It is published in addition, or that site was built without it.',
    'Look whether the other site is up to date.',
  ),
  'mkdocs-front-matter': warning(
    'The settings above a page cannot be read',
    'MkDocs takes them for text of the page, and does not say so.',
    'Correct the line. A value with a colon or with quotes in it goes in quotes: title: "Part 1: Beginning".',
  ),
  'post-undated': warning(
    'A post of a blog has no day',
    'Its address and its place among the posts follow from it; without one it is a page where its file is.',
    'Write the day above its text, date: 2024-01-31.',
  ),
  'post-refused': warning(
    'A post says what its blog does not allow',
    'MkDocs stops there; here the post is built, and what it says is shown.',
    'Correct the post, or the options of the plugin blog.',
  ),
  'tag-refused': warning(
    'A page has a tag that the site does not allow',
    'MkDocs stops there; here the tag is shown.',
    'Correct the tag, or add it to tags_allowed.',
  ),
  'route-taken': error(
    'Two pages have the same address',
    'Only one of them could be shown there.',
    'Rename one of the files, or give one a slug: in its front matter.',
  ),
  'output-taken': error(
    'Two files would be written to the same place',
    'One would replace the other.',
    'Rename or remove one of them.',
  ),
  'navigation-invalid': error(
    'The navigation beside the pages cannot be read',
    'What .nav.yml in the content folder says is no navigation.',
    'Write entries below nav:, each a page, or a title with items:.',
  ),
  'navigation-unknown-page': error(
    'The navigation names a page that does not exist',
    'An entry of the navigation names no file of the content folder.',
    'Write the path of the file below the content folder.',
  ),
  'navigation-hidden-page': warning(
    'The navigation names a hidden page',
    'The page says hidden: true, so it is left out of the navigation.',
    'Remove the entry, or hidden: true.',
  ),
  'page-uncompiled': error(
    'A page could not be compiled',
    'Slovo itself failed at it; all other pages were checked.',
    'Please report it with the page. Until then, leave out the part that was added last.',
  ),
  'mdx-syntax': error(
    'An .mdx page cannot be read',
    'In .mdx, < begins a component and { an expression; one of them does not end, or is not closed.',
    'Close it, or write &lt; and \\{ for the characters.',
  ),
  formula: error(
    'A formula cannot be read',
    'Formulas are TeX as KaTeX knows it.',
    'Look at the place that the message names.',
  ),
  diagram: error(
    'A diagram cannot be drawn',
    'Diagrams are Mermaid. A diagram shows every node and edge, or the build fails.',
    'Look at the line that the message names.',
  ),
  'component-attribute': error(
    'A component lacks an attribute',
    'The build must know its value before it renders the page.',
    'Write the attribute with the text itself, not with an expression in braces.',
  ),
  'photo-unreadable': error(
    'A photo to be shown encrypted cannot be read',
    'The file is broken, or it is no picture of the content folder: its figures could not be made.',
    'Put a JPEG, PNG or WebP file that opens elsewhere into the content folder, and name it in src.',
  ),
  'photo-large': warning(
    'A photo to be shown encrypted is large',
    'Every byte of it is a dot of a picture that cannot be compressed, which all readers of the page fetch.',
    'Use a photo of at most 1 MB.',
  ),
  ...linkCatalogue,
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type ProblemCode = keyof typeof catalogue;
