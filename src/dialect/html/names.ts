/** Which elements stand between paragraphs, and which have no end. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that are blocks of a page, as the reference takes them. */
export const blockTags = words(
  'address article aside blockquote body canvas colgroup dd details div dl dt fieldset figcaption figure footer ' +
    'form group h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main map math menu nav noscript object ol ' +
    'option output p pre progress script search section style summary table tbody td textarea tfoot th thead tr ul ' +
    'center video',
);

/** Elements without content and end tag: HTML Living Standard, 13.1.2. */
export const voidTags = words('area base br col embed hr img input link meta param source track wbr');

/** Elements whose content is no markup. */
export const rawTextTags = words('script style');

export function isBlockTag(tag: string): boolean {
  return blockTags.has(tag);
}

/** Whether raw HTML stands between paragraphs: a block's tag, a comment, an instruction or declaration. */
export function isBlockHtml(html: string): boolean {
  const name = /^<\/?([^ >\n]+)/.exec(html)?.[1];
  return name !== undefined && (/^[!?@%]/.test(name) || isBlockTag(name.toLowerCase().replace(/\/$/, '')));
}
