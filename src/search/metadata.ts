/** Names of metadata besides `title` and the tags of other languages. */

/**
 * Words that find a page and do not stand in it. Fields are numbered in the order of their names: the last one leaves
 * the numbers of the others as Pagefind has them.
 */
export const wordsField = '~words';
