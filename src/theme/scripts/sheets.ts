/** Sheets on narrow screens open and close by themselves; a script adds only that a followed link closes them. */
export function startSheets(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('a')) return;
    const sheet = target.closest<HTMLElement>('[popover]');
    if (sheet?.matches(':popover-open')) sheet.hidePopover();
  });
}
