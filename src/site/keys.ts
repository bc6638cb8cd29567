/** Keys of pages that mean something. */

/** Key of the page that hosts show where there is nothing: `404.md`, at `/404/` and `/en/404/`. */
export const notFoundKey = '404';

/** Key of the home page. */
export const homeKey = 'index';

/** Key of the index of all headings. Names of files that begin so are no pages, so nothing else has it. */
export const headingsKey = '_headings';
