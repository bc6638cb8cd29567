import type { HeadingGroup } from '../site/heading-index.ts';

/**
 * The index of all headings: letters to jump to, and under each its headings. A text rather than
 * components: on a big site it has tens of thousands of lines.
 */
export function headingsHtml(groups: readonly HeadingGroup[]): string {
  const jumps = groups.map(
    ({ letter }, index) => `<a href="#letter-${index + 1}">${escapeHtml(letter || '…')}</a>`,
  );
  const lists = groups.map(({ letter, entries }, index) => {
    const items = entries.map(
      ({ text, href, page }) =>
        `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a>${page === undefined ? '' : ` <small>${escapeHtml(page)}</small>`}</li>`,
    );
    return `<h2 id="letter-${index + 1}">${escapeHtml(letter || '…')}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return `<p class="letters">${jumps.join(' ')}</p>\n<div class="headings">\n${lists.join('\n')}\n</div>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
